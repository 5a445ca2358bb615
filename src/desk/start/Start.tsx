/** The first screen: a report is pasted, what is known of it is said, or a draft is gone on with. */

import { type ChangeEvent, useId, useRef, useState } from "react";
import { dayOf } from "../../core/time/zone";
import { LANGUAGES } from "../../i18n/languages";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Desk.module.css";
import type { AboutReport } from "../draft/newDraft";
import type { DraftSummary } from "../store/drafts";
import { type FieldFault, faultsOf, withScheme } from "./readIn";

interface StartProps {
  readonly drafts: readonly DraftSummary[];
  /** Something went wrong at the last try, in words. */
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onRead: (text: string, about: AboutReport) => void;
  readonly onOpenFile: (file: File) => void;
  readonly onGoOn: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function Start({ drafts, problem, isBusy, onRead, onOpenFile, onGoOn, onRemove }: StartProps) {
  const { say, t, language } = useMessages();
  const [text, setText] = useState("");
  const [about, setAbout] = useState<AboutReport>({
    title: "",
    publisher: "",
    published: "",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC",
    url: "",
    licence: "",
    language,
  });
  const [isChecked, setChecked] = useState(false);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const textId = useId();
  const today = dayOf(Date.now(), "Etc/GMT-14"); // where the day begins first
  const faults = isChecked ? faultsOf(about, text, today) : {};
  const field = (name: keyof AboutReport) => ({
    value: about[name],
    fault: faults[name],
    onChange: (value: string) => setAbout((last) => ({ ...last, [name]: value })),
  });
  const read = () => {
    setChecked(true);
    if (Object.keys(faultsOf(about, text, today)).length > 0) return;
    onRead(text, { ...about, url: withScheme(about.url), timeZone: about.timeZone.trim() });
  };
  const readText = async (chosen: File) => {
    const bytes = await chosen.arrayBuffer();
    try {
      setText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      setUnreadable(null);
    } catch {
      setUnreadable(chosen.name);
    }
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    event.currentTarget.value = "";
    if (!chosen) return;
    if (/\.(txt|text|md)$/i.test(chosen.name)) void readText(chosen);
    else onOpenFile(chosen);
  };
  const words = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;

  return (
    <main className={styles.start}>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <div className={styles.pasteText}>
          <div className={styles.line}>
            <h1 className={styles.heading}>{say("desk-paste")}</h1>
            <Button onClick={() => file.current?.click()}>{say("desk-open-file")}</Button>
            <input
              ref={file}
              type="file"
              hidden
              accept=".txt,.text,.md,.zip,text/plain,application/zip"
              onChange={choose}
            />
          </div>
          <p className={styles.quiet}>{say("desk-private")}</p>
          <label className={styles.label} htmlFor={textId}>
            {say("desk-report-text")}
          </label>
          <textarea
            id={textId}
            className={styles.reportText}
            dir="auto"
            spellCheck={false}
            value={text}
            aria-invalid={faults.text !== undefined}
            aria-describedby={faults.text && `${textId}-fault`}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <FaultLine id={`${textId}-fault`} fault={faults.text} />
          {unreadable === null ? null : (
            <p className={styles.fault} role="alert">
              {say("desk-fault-encoding", { name: unreadable })}
            </p>
          )}
          {problem === null ? null : (
            <p className={styles.fault} role="alert">
              {problem}
            </p>
          )}
          <div className={styles.line}>
            <Button tone="strong" onClick={read} disabled={isBusy}>
              {say("desk-read-it-in")}
            </Button>
            {words > 0 ? <span className={styles.quiet}>{say("desk-words", { count: words })}</span> : null}
            <span className={styles.quiet}>{say("desk-nothing-enters")}</span>
            <button type="submit" hidden />
          </div>
        </div>
        <fieldset className={styles.about}>
          <legend className={styles.subheading}>{say("desk-about-report")}</legend>
          <Field label="desk-title" {...field("title")} />
          <Field label="desk-published" hint="desk-published-hint" type="date" {...field("published")} />
          <Field label="desk-zone" hint="desk-zone-hint" list="desk-zones" {...field("timeZone")} />
          <Field label="desk-publisher" {...field("publisher")} />
          <Field label="desk-address" {...field("url")} />
          <Field label="desk-licence" hint="desk-licence-hint" {...field("licence")} />
          <Field label="desk-language" list="desk-languages" {...field("language")} />
          <datalist id="desk-zones">
            {Intl.supportedValuesOf("timeZone").map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <datalist id="desk-languages">
            {LANGUAGES.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </datalist>
        </fieldset>
      </form>
      {drafts.length === 0 ? null : (
        <section className={styles.drafts} aria-label={t("desk-drafts")}>
          <h2 className={styles.subheading}>{say("desk-drafts")}</h2>
          <ul className={styles.plain}>
            {drafts.map((draft) => (
              <li key={draft.id} className={styles.draft}>
                <strong dir="auto">{draft.title}</strong>
                <span className={styles.quiet}>
                  <time>{new Date(draft.touched).toLocaleString(language)}</time>
                </span>
                <span className={styles.quiet}>
                  {say("desk-accounted", { done: draft.accounted, count: draft.sentences })}
                </span>
                <span className={styles.line}>
                  <Button onClick={() => onGoOn(draft.id)}>{say("desk-go-on")}</Button>
                  <Button tone="quiet" onClick={() => onRemove(draft.id)}>
                    {say("desk-remove-draft")}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{say("desk-drafts-hint")}</p>
        </section>
      )}
    </main>
  );
}

type FieldWords = `desk-${"title" | "published" | "zone" | "publisher" | "address" | "licence" | "language"}`;
type HintWords = `desk-${"published" | "zone" | "licence"}-hint`;

interface FieldProps {
  readonly label: FieldWords;
  readonly hint?: HintWords;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  readonly type?: "text" | "date";
  readonly list?: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, hint, value, fault, type = "text", list, onChange }: FieldProps) {
  const { say } = useMessages();
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {say(label)}
      </label>
      <input
        id={id}
        className={styles.input}
        type={type}
        list={list}
        dir="auto"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint ? (
        <p id={`${id}-hint`} className={styles.quiet}>
          {say(hint)}
        </p>
      ) : null}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}

function FaultLine({ id, fault }: { readonly id: string; readonly fault: FieldFault | undefined }) {
  const { say } = useMessages();
  return fault ? (
    <p id={id} className={styles.fault}>
      {say(`desk-fault-${fault}`)}
    </p>
  ) : null;
}
