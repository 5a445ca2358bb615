/**
 * TimelineJS, the CSV of its spreadsheet: Year … End Time, Display Date, Headline, Text, media, Type, Group. The columns
 * are those that its sheet template and its reader have; the older template with Start Date and End Date is read too.
 */

import { edtfBounds } from "../../core/time/edtf";
import { splitHtml } from "../sourceHtml";
import { atClock, readClock } from "./clock";
import { readDate } from "./dates";
import { type Draft, type DraftHeader, type Drafts, draft, NO_HEADER } from "./draft";
import { accept, entitle, takeNotes, takeText, tellMarkup, withRest } from "./fields";
import { isDay, lasting, soundEdtf } from "./intervals";
import type { ImportOptions } from "./options";
import { fromHtml } from "./plainText";
import { type Log, type Reading, read, unread } from "./report";
import { keyOf, type Row, reportUntaken } from "./row";
import { writtenEdtf, yearBeforeChrist } from "./years";

/** Kept as notes, and given back on export. */
export const MEDIA_COLUMNS = ["Media", "Media Credit", "Media Caption", "Alt Text"] as const;

/** The kind of rows of the type `era`. */
export const ERA = "Era";

const LOOKS = "it only changes how TimelineJS looks";
const REASONS = new Map([
  ["mediathumbnail", LOOKS],
  ["background", LOOKS],
]);

export function readTimelineJs(all: readonly Row[], options: ImportOptions, log: Log): Drafts {
  let header: DraftHeader | null = null;
  const drafts: Draft[] = [];
  const rows = all.map((row) => {
    const type = row.take("Type").toLowerCase();
    const isHeader = type === "title" && header === null;
    if (isHeader) {
      const title = takeText(row, "Headline", log) || null;
      header = { ...NO_HEADER, title, summary: takeText(row, "Text", log) || null };
    } else {
      if (!["", "event", "era"].includes(type)) {
        const message = "the row was taken as an event; there is one title, and no other type than era";
        log.guessed(row.number, "Type", type, message);
      }
      const one = readRow(row, type === "era", options, log);
      if (one) drafts.push(withRest(one, row, log, REASONS));
    }
    if (isHeader) reportUntaken(row, log, REASONS);
    return { row: row.number, isHeader };
  });
  return { header: header ?? NO_HEADER, drafts, rows };
}

function readRow(row: Row, isEra: boolean, options: ImportOptions, log: Log): Draft | null {
  const { timeZone } = options;
  const start = takeDate(row, "", options, log);
  const end = takeDate(row, "End ", options, log);
  if (start === undefined || end === undefined) return null;
  if (start === null && end !== null) {
    log.leftRow(row.number, "Year", null, "it has an end and no beginning", "fill in the first year");
    return null;
  }
  const display = row.take("Display Date");
  let edtf: string | null = null;
  if (start !== null) {
    const span = accept(lasting(start, end ?? start, timeZone), row, "End Year", null, log);
    if (span === undefined) return null;
    edtf = span;
  }
  const finer = edtf === null ? null : sameInEdtf(display, edtf, timeZone);
  const headline = takeText(row, "Headline", log);
  const { text, sources } = takeTextWithSources(row, log);
  const words = entitle(row, log, headline, text, display);
  if (!words) return null;
  if (edtf === null) {
    log.guessed(row.number, "Year", null, "it has no date; the entry has no place on the timeline");
  }
  const clocks = [row.take("Time"), row.take("End Time")].filter(Boolean).join(" – ");
  return draft({
    row: row.number,
    ...words,
    kind: isEra ? ERA : row.take("Group") || row.take("Tag") || null,
    edtf: finer ?? edtf,
    words: finer ? null : wordsFor(display, clocks, edtf),
    id: row.take("Id") || null,
    sources,
    notes: takeNotes(row, MEDIA_COLUMNS),
  });
}

/** Our own export writes the sources below the text. */
function takeTextWithSources(row: Row, log: Log) {
  const { text: html, sources } = splitHtml(row.take("Text"));
  const { text, changed } = fromHtml(html);
  if (changed) tellMarkup(row, "Text", log);
  return { text, sources };
}

/** The display date; where there is a clock time, with the digits that give it. */
function wordsFor(display: string, clocks: string, edtf: string | null): string | null {
  if (!edtf?.includes("T") || /\p{Nd}/u.test(display)) return display || null;
  return [display, clocks || edtf].filter(Boolean).join(", ");
}

/** A display date that is EDTF for the same time, only more honest: `2019~`, `[2019-12-28..2019-12-29]`. */
function sameInEdtf(display: string, edtf: string, timeZone: string): string | null {
  if (!/[[{~?%X,]/.test(display) || !soundEdtf(display, timeZone).ok) return null;
  const [shown, dated] = [edtfBounds(display, timeZone), edtfBounds(edtf, timeZone)];
  return shown.ok && dated.ok && String(shown.value.possible) === String(dated.value.possible)
    ? display
    : null;
}

/** Null where the columns are empty; undefined, with a remark, where they make no date. */
function takeDate(row: Row, side: "" | "End ", options: ImportOptions, log: Log): string | null | undefined {
  const whole = side === "" ? "Start Date" : "End Date";
  if (row.has(whole)) {
    const value = row.take(whole);
    // The old template is American: month first.
    return accept(readDate(value, { order: "mdy", ...options }), row, whole, value, log);
  }
  const columns = { year: `${side}Year`, month: `${side}Month`, day: `${side}Day`, time: `${side}Time` };
  const texts = Object.entries(columns).map(([part, column]) => [part, row.take(column)] as const);
  const given = new Map(texts.filter(([, value]) => value !== ""));
  if (given.size === 0) return null;
  const missing = ["year", "month", "day"].find((part) => !given.has(part));
  const behind =
    { year: ["month", "day", "time"], month: ["day", "time"], day: ["time"] }[missing ?? ""] ?? [];
  const stray = behind.find((part) => given.has(part)) as keyof typeof columns | undefined;
  if (stray !== undefined) {
    const wanted = columns[missing as keyof typeof columns];
    log.leftRow(
      row.number,
      columns[stray],
      given.get(stray) ?? null,
      `there is no ${wanted} before it`,
      `fill in ${wanted}`,
    );
    return undefined;
  }
  const numbers: Record<string, number> = {};
  for (const part of ["year", "month", "day"] as const) {
    const value = given.get(part);
    if (value === undefined) continue;
    const number = accept(readInteger(value), row, columns[part], value, log);
    if (number === undefined) return undefined;
    numbers[part] = number;
  }
  const { year = 0 } = numbers;
  // TimelineJS counts 44 BC as -44.
  const date = accept(
    writtenEdtf({ ...numbers, year: year < 0 ? yearBeforeChrist(-year) : year }),
    row,
    columns[wrongPart(numbers)],
    null,
    log,
  );
  const time = given.get("time");
  if (date === undefined || time === undefined || !isDay(date)) return date;
  const clock = accept(readClock(time), row, columns.time, time, log);
  return clock && accept(atClock(date, clock, options.timeZone), row, columns.time, time, log);
}

/** The first part that the calendar does not have; the day where all are right. */
function wrongPart({ year = 0, month, day }: Record<string, number>): "year" | "month" | "day" {
  if (!writtenEdtf({ year }).ok || month === undefined) return "year";
  return writtenEdtf({ year, month }).ok && day !== undefined ? "day" : "month";
}

/** As TimelineJS reads them: spaces and commas between the digits do not count. */
function readInteger(value: string): Reading<number> {
  const digits = value.replaceAll(/[\s,]/g, "").replace(/\.0+$/, "");
  return /^-?\d+$/.test(digits)
    ? read(Number(digits))
    : unread(`“${value}” is no number`, "write digits only, or leave it empty");
}

export const isTimelineJs = (columns: readonly string[]) => {
  const keys = new Set(columns.map(keyOf));
  return keys.has("headline") && (keys.has("year") || keys.has("startdate"));
};
