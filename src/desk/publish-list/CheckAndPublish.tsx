/** What is missing before the story can be published, and what to take it out as. */

import { useState } from "react";
import { saveFile } from "../../app/share/saveFile";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { TextField } from "../bench/TextField";
import styles from "../Desk.module.css";
import { withScheme } from "../start/readIn";
import type { Session } from "../useSession";
import { dossierZip } from "./dossierZip";
import { useFaultWords } from "./faultWords";
import { type Finding, findingsOf } from "./findings";
import { OnePageButton } from "./OnePageButton";

interface CheckAndPublishProps {
  readonly session: Session;
  /** Of the site's root, with a slash at the end. */
  readonly baseUrl: string;
  readonly onGoTo: (sentence: number) => void;
}

export function CheckAndPublish({ session, baseUrl, onGoTo }: CheckAndPublishProps) {
  const { say, t } = useMessages();
  const findings = findingsOf(session);
  const stopping = findings.filter(({ stops }) => stops).length;
  const [withReport, setWithReport] = useState(true);
  const { dossier } = session.history.draft.files;
  const set = (field: string, to: string) =>
    to.trim() !== "" && session.perform([{ path: ["files", "dossier", field], to: to.trim() }], null);
  const setReport = (field: string, to: string | null) =>
    session.perform([{ path: ["files", "dossier", "report", field], to }], null);
  return (
    <div className={styles.publish}>
      <section className={styles.panel} aria-label={t("desk-check-list")}>
        <h2 className={styles.heading}>
          {session.check === null ? say("desk-checking") : say("desk-stops", { count: stopping })}
        </h2>
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingLine key={finding.key} finding={finding} onGoTo={onGoTo} />
          ))}
        </ul>
        <p className={styles.quiet}>{say("desk-never-locked")}</p>
      </section>
      <section className={styles.panel} aria-label={t("desk-take-out")}>
        <h2 className={styles.subheading}>{say("desk-take-out")}</h2>
        <TextField
          label={t("desk-dossier-title")}
          lang={dossier.language}
          value={dossier.title}
          onCommit={(words) => set("title", words)}
        />
        <TextField
          label={t("desk-dossier-summary")}
          lang={dossier.language}
          rows={2}
          value={dossier.summary}
          onCommit={(words) => set("summary", words)}
        />
        <TextField
          label={t("desk-dossier-licence")}
          value={dossier.licence}
          onCommit={(words) => set("licence", words)}
        />
        <fieldset className={styles.bench}>
          <legend className={styles.label}>{say("desk-about-report")}</legend>
          <TextField
            label={t("desk-title")}
            lang={dossier.report.lang}
            value={dossier.report.title}
            onCommit={(words) => words.trim() !== "" && setReport("title", words.trim())}
          />
          <TextField
            label={t("desk-publisher")}
            value={dossier.report.publisher ?? ""}
            onCommit={(words) => setReport("publisher", words.trim() || null)}
          />
          <TextField
            label={t("desk-address")}
            value={dossier.report.url ?? ""}
            onCommit={(words) => setReport("url", withScheme(words) || null)}
          />
          <TextField
            label={t("desk-licence")}
            value={dossier.report.licence ?? ""}
            onCommit={(words) => setReport("licence", words.trim() || null)}
          />
        </fieldset>
        <p>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={withReport}
              onChange={(event) => setWithReport(event.currentTarget.checked)}
            />
            <span>{say("desk-with-report")}</span>
          </label>
        </p>
        <Button
          tone="strong"
          onClick={() => saveFile(`${dossier.id}.zip`, "application/zip", dossierZip(session, withReport))}
        >
          {say("desk-download-dossier")}
        </Button>
        <p className={styles.quiet}>{say("desk-dossier-hint")}</p>
        <OnePageButton session={session} isStopped={stopping > 0} baseUrl={baseUrl} />
      </section>
    </div>
  );
}

function FindingLine({
  finding,
  onGoTo,
}: { readonly finding: Finding } & Pick<CheckAndPublishProps, "onGoTo">) {
  const { say } = useMessages();
  const faultWords = useFaultWords();
  const { own, fault, stops, sentence, entry, count } = finding;
  const words = fault ? faultWords(fault) : null;
  return (
    <li className={styles.finding} data-stops={stops}>
      <span className={styles.findingSign} aria-hidden="true">
        {stops ? "!" : "?"}
      </span>
      <span className={styles.rowText}>
        <strong>
          {own === null ? <span lang={words!.lang}>{words!.text}</span> : say(`desk-own-${own}`, { count })}
        </strong>
        {words?.hint ? (
          <span className={styles.quiet} lang={words.lang}>
            {words.hint}
          </span>
        ) : null}
        <span className={styles.quiet} dir="auto">
          <span>{say(stops ? "desk-stops-it" : "desk-look-at-it")}</span>
          {entry === null ? null : <span>{` · ${entry}`}</span>}
        </span>
      </span>
      {sentence === null ? null : <Button onClick={() => onGoTo(sentence)}>{say("desk-go-there")}</Button>}
    </li>
  );
}
