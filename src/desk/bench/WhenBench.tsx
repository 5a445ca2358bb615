/** When it happened: by days and how exactly they are known, or by EDTF itself. */

import { useState } from "react";
import { edtfBounds, hasClockTime, parseEdtf } from "../../core/time/edtf";
import { dayOf } from "../../core/time/zone";
import { useMessages } from "../../i18n/react";
import { CERTAINTIES, type Certainty } from "../../schema/vocabulary";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import styles from "../Desk.module.css";
import type { BenchProps } from "./EntryForm";
import { TextField } from "./TextField";

const EXTENTS = ["day", "throughout", "within"] as const;
type Extent = (typeof EXTENTS)[number];

/** The days that a form shows for a time; null where there is none, or one that is finer or other than days. */
function daysOf(edtf: string | undefined, timeZone: string) {
  if (edtf === undefined) return null;
  const bounds = edtfBounds(edtf, timeZone);
  if (!bounds.ok) return null;
  const [start, end] = bounds.value.possible;
  return { from: dayOf(start, timeZone), to: dayOf(end - 1, timeZone), lasting: bounds.value.lasting };
}

export const edtfOf = (from: string, to: string, extent: Extent): string =>
  extent === "day" || from === to ? from : extent === "throughout" ? `${from}/${to}` : `[${from}..${to}]`;

export function WhenBench({ session, entry, sentence }: BenchProps) {
  const { say, t } = useMessages();
  const { dossier } = session.history.draft.files;
  const { when } = entry;
  const days = daysOf(when?.edtf, dossier.timeZone);
  const [typed, setTyped] = useState<string | null>(null);
  const path = ["files", "events", entry.id, "when"];
  const write = (edtf: string) =>
    session.perform([{ path, to: { certainty: "less-certain", alternatives: [], ...when, edtf } }], sentence);
  const from = days?.from ?? "";
  const to = days?.to ?? "";
  const extent: Extent = from === to ? "day" : days?.lasting ? "throughout" : "within";
  const edtf = typed ?? when?.edtf ?? "";
  const bounds = edtf === "" ? null : edtfBounds(edtf, dossier.timeZone);
  const parsed = edtf === "" ? null : parseEdtf(edtf);
  const fault =
    bounds && !bounds.ok
      ? t("desk-fault-edtf")
      : parsed?.ok && hasClockTime(parsed.value) && !/\p{Nd}/u.test(when?.words ?? "")
        ? t("desk-fault-hour")
        : bounds?.ok && dossier.report.published !== null && from > dossier.report.published
          ? t("desk-fault-after-report")
          : null;

  return (
    <fieldset className={styles.bench}>
      <legend className={styles.label}>{say("desk-when-title")}</legend>
      <div className={styles.line}>
        <TextField
          label={t("desk-first-day")}
          type="date"
          value={from}
          onCommit={(day) => day && write(edtfOf(day, to > day ? to : day, extent))}
        />
        <TextField
          label={t("desk-last-day")}
          type="date"
          value={to}
          onCommit={(day) =>
            day && write(edtfOf(from && from < day ? from : day, day, extent === "day" ? "within" : extent))
          }
        />
      </div>
      {from !== to ? (
        <Select<Extent>
          label={t("desk-how-exactly")}
          value={extent}
          options={EXTENTS.filter((one) => one !== "day").map((value) => ({
            value,
            label: t(`desk-extent-${value}`),
          }))}
          onChange={(value) => write(edtfOf(from, to, value))}
        />
      ) : null}
      <TextField
        label={t("desk-edtf")}
        value={when?.edtf ?? ""}
        fault={fault}
        onCommit={(text) => {
          const value = text.trim();
          setTyped(value);
          if (value !== "" && edtfBounds(value, dossier.timeZone).ok) {
            setTyped(null);
            write(value);
          }
        }}
      />
      {when ? (
        <>
          <TextField
            label={t("desk-report-words")}
            lang={dossier.report.lang}
            value={when.words ?? ""}
            fault={
              when.words && !session.beginning.text.replaceAll(/\s+/gu, " ").includes(when.words)
                ? t("desk-fault-words")
                : null
            }
            onCommit={(words) =>
              session.perform([{ path: [...path, "words"], to: words.trim() || undefined }], sentence)
            }
          />
          <Select<Certainty>
            label={t("desk-how-sure")}
            value={when.certainty}
            options={CERTAINTIES.map((value) => ({ value, label: t(`desk-sure-${value}`) }))}
            onChange={(value) => session.perform([{ path: [...path, "certainty"], to: value }], sentence)}
          />
          <TextField
            label={t("desk-why")}
            lang={dossier.language}
            value={when.why ?? ""}
            onCommit={(words) =>
              session.perform([{ path: [...path, "why"], to: words.trim() || undefined }], sentence)
            }
          />
          <Button onClick={() => session.perform([{ path, to: undefined }], sentence)}>
            {say("desk-no-time")}
          </Button>
        </>
      ) : null}
    </fieldset>
  );
}
