/** What an entry says, field by field; the author's own words first. */

import { useState } from "react";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Desk.module.css";
import type { DeskEvent } from "../draft/draft";
import { removeEntry } from "../draft/settle";
import { isWorkingSummary, isWorkingTitle, workingSummary, workingTitle } from "../draft/workingWords";
import { timeWords, whereWords } from "../sentences/rowWords";
import type { Session } from "../useSession";
import { Figures } from "./Figures";
import { KindField } from "./KindField";
import { Links } from "./Links";
import { SpeakerField } from "./SpeakerField";
import { TextField } from "./TextField";
import { WhenBench } from "./WhenBench";
import { WhereBench } from "./WhereBench";

export interface BenchProps {
  readonly session: Session;
  readonly entry: DeskEvent;
  readonly sentence: number;
}

type Bench = "when" | "where" | null;

export function EntryForm(props: BenchProps) {
  const { session, entry, sentence } = props;
  const messages = useMessages();
  const { say, t } = messages;
  const [open, setOpen] = useState<Bench>(null);
  const { draft } = session.history;
  const { dossier } = draft.files;
  const set = (field: string, to: unknown) =>
    session.perform([{ path: ["files", "events", entry.id, field], to }], sentence);
  const own = session.report.sentences[sentence]!;
  const toggle = (bench: Bench) => setOpen(open === bench ? null : bench);

  return (
    <section className={styles.entry} aria-label={t("desk-entry")} data-entry>
      <TextField
        label={t("desk-headline")}
        lang={dossier.language}
        value={isWorkingTitle(entry.title) ? "" : entry.title}
        placeholder={t("desk-headline-hint")}
        onCommit={(words) => set("title", words.trim() || workingTitle(sentence, own.text))}
      />
      <TextField
        label={t("desk-summary")}
        lang={dossier.language}
        rows={2}
        value={isWorkingSummary(entry.summary) ? "" : entry.summary}
        placeholder={t("desk-summary-hint")}
        onCommit={(words) =>
          set("summary", words.trim() || workingSummary(session.report.quoter.quote(own.start, own.end)))
        }
      />
      <KindField {...props} />
      <SpeakerField {...props} />
      <div className={styles.fact}>
        <span className={styles.label}>{say("desk-row-time")}</span>
        <span>
          {entry.when ? timeWords(entry.when.edtf, dossier.timeZone, messages) : say("when-unknown")}
        </span>
        <Button aria-expanded={open === "when"} onClick={() => toggle("when")}>
          {say("desk-change-when")}
        </Button>
      </div>
      {open === "when" ? <WhenBench {...props} /> : null}
      <div className={styles.fact}>
        <span className={styles.label}>{say("desk-row-place")}</span>
        <span dir="auto">{whereWords(draft, entry.where, messages)}</span>
        <Button aria-expanded={open === "where"} onClick={() => toggle("where")}>
          {say("desk-change-where")}
        </Button>
      </div>
      {open === "where" ? <WhereBench {...props} /> : null}
      <Figures {...props} />
      <Links {...props} />
      <Button tone="quiet" onClick={() => session.perform(removeEntry(draft, entry.id), sentence)}>
        {say("desk-remove-entry")}
      </Button>
    </section>
  );
}
