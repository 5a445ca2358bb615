/** Where accounts differ: claims that count the same thing otherwise are proposed as a question; nobody wins. */

import { useState } from "react";
import { createSlugs, slugOf } from "../../formats/import/slugs";
import { useMessages } from "../../i18n/react";
import { CONFLICT_NATURES } from "../../schema/vocabulary";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../bench/TextField";
import styles from "../Desk.module.css";
import { speakerName } from "../sentences/rowWords";
import type { Session } from "../useSession";
import { type ClaimOf, claimsOf, proposedPairs } from "./pairs";

type Nature = (typeof CONFLICT_NATURES)[number];

export function Conflicts({ session }: { readonly session: Session }) {
  const { say, t } = useMessages();
  const { draft } = session.history;
  const { conflicts, dossier } = draft.files;
  const claims = claimsOf(draft);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const set = (id: string, field: string, to: unknown) =>
    session.perform([{ path: ["files", "conflicts", id, field], to }], null);
  const ask = (about: readonly ClaimOf[]) => {
    const slugs = createSlugs();
    for (const { id } of conflicts) slugs.claim(id);
    const of = about.find(({ claim }) => claim.count)?.claim.count?.of ?? "";
    const id = slugs.claim(slugOf(of), "question");
    const conflict = {
      id,
      question: of === "" ? t("desk-question-which") : t("desk-question-how-many", { of }),
      nature: about.every(({ claim }) => claim.count) ? "figures-differ" : "wording-differs",
      events: [...new Set(about.map(({ event }) => event.id))],
      positions: about.map(({ claim }) => ({
        speaker: claim.speaker,
        text: claim.text,
        claim: claim.id,
        evidence: claim.evidence,
      })),
    };
    session.perform([{ path: ["files", "conflicts", id], to: conflict }], null);
    setChosen([]);
  };
  const line = ({ event, claim }: ClaimOf) =>
    `${speakerName(draft, claim.speaker)}: ${claim.text} (${event.title})`;
  const picked = claims.filter(({ key }) => chosen.includes(key));

  return (
    <div className={styles.single}>
      <h2 className={styles.heading}>{say("desk-tab-conflicts")}</h2>
      <p className={styles.quiet}>{say("desk-conflicts-hint")}</p>
      {proposedPairs(draft).map((pair) => (
        <div key={pair.map(({ key }) => key).join(" ")} className={styles.card} data-proposed>
          {pair.map((claim) => (
            <p key={claim.key} dir="auto">
              {line(claim)}
            </p>
          ))}
          <Button onClick={() => ask(pair)}>{say("desk-make-question")}</Button>
        </div>
      ))}
      {conflicts.map((conflict) => (
        <div key={conflict.id} className={styles.card}>
          <TextField
            label={t("desk-question")}
            lang={dossier.language}
            value={conflict.question}
            fault={/[?؟]$/u.test(conflict.question.trim()) ? null : t("desk-fault-question")}
            onCommit={(words) => words.trim() && set(conflict.id, "question", words.trim())}
          />
          <Select<Nature>
            label={t("desk-nature")}
            value={conflict.nature}
            options={CONFLICT_NATURES.map((value) => ({ value, label: t(`desk-nature-${value}`) }))}
            onChange={(nature) => set(conflict.id, "nature", nature)}
          />
          {conflict.positions.map((position, at) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: positions have no other name, and keep their order
              key={at}
              label={speakerName(draft, position.speaker)}
              lang={dossier.language}
              value={position.text}
              onCommit={(words) =>
                words.trim() &&
                set(
                  conflict.id,
                  "positions",
                  conflict.positions.map((one, i) => (i === at ? { ...one, text: words.trim() } : one)),
                )
              }
            />
          ))}
          <Button
            tone="quiet"
            onClick={() =>
              session.perform([{ path: ["files", "conflicts", conflict.id], to: undefined }], null)
            }
          >
            {say("desk-remove-question")}
          </Button>
        </div>
      ))}
      {claims.length < 2 ? (
        <p className={styles.empty}>{say("desk-few-claims")}</p>
      ) : (
        <fieldset className={styles.bench}>
          <legend className={styles.label}>{say("desk-group-claims")}</legend>
          {claims.map((claim) => (
            <label key={claim.key} className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(claim.key)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...chosen, claim.key]
                      : chosen.filter((key) => key !== claim.key),
                  )
                }
              />
              <span dir="auto">{line(claim)}</span>
            </label>
          ))}
          <Button disabled={picked.length < 2} onClick={() => ask(picked)}>
            {say("desk-make-question")}
          </Button>
        </fieldset>
      )}
    </div>
  );
}
