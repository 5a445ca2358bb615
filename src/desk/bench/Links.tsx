/** What an entry has to do with others: only what words of the report say. */

import { useState } from "react";
import { useMessages } from "../../i18n/react";
import { RELATIONS, type Relation } from "../../schema/vocabulary";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import styles from "../Desk.module.css";
import { linkChange } from "../draft/accept";
import { AddWords } from "./AddWords";
import type { BenchProps } from "./EntryForm";

/** Who gave an order is no other entry. */
const BETWEEN_ENTRIES = RELATIONS.filter((relation) => relation !== "ordered-by");

export function Links({ session, entry, sentence }: BenchProps) {
  const { say, t } = useMessages();
  const { draft } = session.history;
  const others = draft.files.events.filter(({ id }) => id !== entry.id);
  const [relation, setRelation] = useState<Relation>("after");
  const [chosen, setChosen] = useState("");
  const [isOpen, setOpen] = useState(false); // a long dossier has hundreds of entries to choose from
  const target = others.some(({ id }) => id === chosen) ? chosen : others[0]?.id;
  const titleOf = (id: string) => draft.files.events.find((event) => event.id === id)?.title ?? id;
  if (others.length === 0) return null;
  return (
    <div className={styles.group}>
      {entry.links.map((link, at) => (
        <p key={`${link.relation} ${link.target}`} className={styles.line}>
          <span>
            <span>{say(`relation-${link.relation}`)}</span> <bdi>{titleOf(link.target)}</bdi>
          </span>
          <Button
            tone="quiet"
            onClick={() =>
              session.perform(
                [
                  {
                    path: ["files", "events", entry.id, "links"],
                    to: entry.links.filter((_, i) => i !== at),
                  },
                ],
                sentence,
              )
            }
          >
            {say("desk-remove-link")}
          </Button>
        </p>
      ))}
      <details className={styles.bench} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say("desk-add-link")}</summary>
        {isOpen ? (
          <>
            <Select<Relation>
              label={t("desk-relation-kind")}
              value={relation}
              options={BETWEEN_ENTRIES.map((value) => ({ value, label: t(`relation-${value}`) }))}
              onChange={setRelation}
            />
            <Select
              label={t("desk-which-entry")}
              value={target ?? ""}
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={setChosen}
            />
            <AddWords
              session={session}
              sentence={sentence}
              label={t("desk-link-them")}
              onAdd={(quote) =>
                target && session.perform([linkChange(entry, relation, target, quote)], sentence)
              }
            />
          </>
        ) : null}
      </details>
    </div>
  );
}
