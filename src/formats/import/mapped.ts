/** Records → drafts, by a mapping that says which column means what: the author's, or the one that was recognised. */

import type { Mapping } from "../../schema/mapping";
import { atClock, readClock } from "./clock";
import { NAMES } from "./columnNames";
import { type DateOrder, orderOf, readDate } from "./dates";
import { type Draft, type DraftClaim, type DraftPlace, type Drafts, draft, place } from "./draft";
import {
  accept,
  entitle,
  takeCount,
  takeNotes,
  takePosition,
  takePrecision,
  takeText,
  wholeNumber,
  withRest,
} from "./fields";
import { isDay, lasting, soundEdtf } from "./intervals";
import type { ImportOptions } from "./options";
import { isPlaceholder } from "./placeholder";
import { cleanText } from "./plainText";
import { readPair, readPosition } from "./positions";
import { recogniseColumns, tellGuesses } from "./recogniseColumns";
import type { Entry, Records, When } from "./records";
import type { Log } from "./report";
import { keyOf, type Row } from "./row";
import { sourcesOf } from "./sources";
import { writtenEdtf } from "./years";

export function readMapped(records: Records, options: ImportOptions, log: Log): Drafts {
  const { columns, entries } = records;
  const own = options.mapping ?? records.ownMapping;
  const recognised = own === undefined ? recogniseColumns(columns, entries, options.today) : null;
  const mapping = own ?? recognised?.mapping ?? {};
  if (recognised) {
    tellGuesses(recognised, log);
    tellUntitled(records, mapping, log);
  } else if (options.mapping) tellUnknown(columns, mapping, log);
  const order = mapping.dateOrder ?? options.dateOrder ?? orderIn(entries, mapping);
  const year = yearColumn(columns, mapping);
  const context = {
    mapping,
    options: { ...options, dateOrder: order },
    year,
    isPlain: records.ownMapping !== undefined,
    isRecognised: recognised !== null,
  };
  const drafts = entries.flatMap((entry) => {
    const one = readEntry(entry, context, log);
    if (!one) return [];
    for (const column of mapping.ignore ?? []) entry.row.take(column);
    return [withRest(one, entry.row, log, records.reasons)];
  });
  return {
    header: records.header,
    drafts,
    rows: entries.map(({ row }) => ({ row: row.number, isHeader: false })),
  };
}

function tellUntitled({ columns, entries }: Records, mapping: Mapping, log: Log) {
  const { title, summary, kind, place } = mapping;
  if ([title, summary, kind, place].some((one) => one !== undefined)) return;
  if (entries.length === 0) return;
  if (entries.some(({ given }) => given.title || given.summary || given.kind || given.place?.name)) return;
  const hint = `say it in a mapping file: --map mapping.yaml with title: ${columns.find(Boolean) ?? "<column>"}, start: …`;
  log.leftRow(1, null, columns.join(", "), "none of these columns was known as the title", hint);
}

type Context = {
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  /** A column that gives the year, beside the one of the date. */
  readonly year: string | null;
  readonly isPlain: boolean;
  readonly isRecognised: boolean;
};

function tellUnknown(columns: readonly string[], mapping: Mapping, log: Log) {
  const known = new Set(columns.map(keyOf));
  for (const column of columnsIn(mapping)) {
    if (known.has(keyOf(column))) continue;
    const message = "the mapping names this column, but the table has none of that name";
    log.leftValue(1, column, null, message, `write one of ${columns.join(", ")}`);
  }
}

function columnsIn(value: unknown, field = ""): string[] {
  if (field === "of" || field === "dateOrder") return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((one) => columnsIn(one));
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => columnsIn(inside, key))
    : [];
}

function orderIn(entries: readonly Entry[], { start, end }: Mapping): DateOrder | undefined {
  const columns = [start, end].filter((column) => typeof column === "string");
  return orderOf(entries.flatMap(({ row }) => columns.map((column) => row.peek(column)))) ?? undefined;
}

function yearColumn(columns: readonly string[], { start }: Mapping): string | null {
  const column = columns.find((name) => keyOf(name) === "year");
  return typeof start === "string" && start !== column ? (column ?? null) : null;
}

function readEntry({ row, given }: Entry, context: Context, log: Log): Draft | null {
  const { mapping } = context;
  const { isRecognised } = context;
  const isGiven = given.when !== undefined && !(given.when.ok && given.when.value === null);
  // What a column says goes before the file's own time only where somebody named the column.
  const time = isGiven && isRecognised ? null : takeTime(row, context, log);
  if (time === undefined) return null;
  const when = time ?? (given.when === undefined ? null : accept(given.when, row, "when", null, log));
  const where = takeWhere({ row, given }, context, log);
  if (when === undefined || where === undefined) return null;
  if (!when?.edtf)
    log.guessed(row.number, null, null, "it has no date; the entry has no place on the timeline");
  const words = wordsOf({ row, given }, where?.name ?? null, context, log);
  if (!words) return null;
  const notes = [...(given.notes ?? []), ...takeNotes(row, mapping.notes ?? []), ...(time?.notes ?? [])];
  const kind = mapping.kind
    ? context.isPlain
      ? row.take(mapping.kind)
      : takeText(row, mapping.kind, log)
    : "";
  const id = mapping.id ? row.take(mapping.id) : "";
  return draft({
    row: row.number,
    id: (isPlaceholder(id) ? "" : id) || given.id || null,
    ...words,
    kind: (!context.isPlain && isPlaceholder(kind) ? "" : kind) || (given.kind ?? null),
    edtf: when?.edtf ?? null,
    words: when?.words ?? null,
    place: where,
    claims: takeCounts(row, mapping, log),
    sources: [...takeSources(row, mapping), ...(given.sources ?? [])],
    notes,
  });
}

/** Title and summary; kind and place stand for a title that is missing. */
function wordsOf({ row, given }: Entry, place: string | null, { mapping, isPlain }: Context, log: Log) {
  const read = (columns: string | readonly string[] | undefined, between: string) =>
    [columns ?? []]
      .flat()
      .map((column) => (isPlain ? row.take(column) : takeText(row, column, log)))
      .filter(Boolean)
      .join(between);
  const title = read(mapping.title, ": ") || (given.title ?? "");
  const summary = read(mapping.summary, "\n\n") || (given.summary ?? "");
  const kind = mapping.kind ? row.peek(mapping.kind) : (given.kind ?? "");
  const standIn = [cleanText(kind).text, place].filter((word) => word && !isPlaceholder(word)).join(": ");
  return entitle(
    row,
    log,
    !isPlain && isPlaceholder(title) && (summary || standIn) ? "" : title,
    summary,
    standIn,
  );
}

/** Undefined, with a remark, where what is written is no place on earth. */
function takeWhere(
  { row, given }: Entry,
  { mapping, isPlain }: Context,
  log: Log,
): DraftPlace | null | undefined {
  const pairText = mapping.position ? row.peek(mapping.position) : "";
  const pair = readPair(pairText);
  if (pair) row.take(mapping.position ?? "");
  const position = pair
    ? accept(readPosition(...pair), row, mapping.position ?? "", pairText, log)
    : takePosition(row, mapping.lon ?? "", mapping.lat ?? "", log);
  const where = given.where === undefined ? null : accept(given.where, row, "geometry", null, log);
  if (position === undefined || where === undefined) return undefined;
  const take = isPlain ? row.take : (column: string) => takeText(row, column, log);
  const written = mapping.place ? take(mapping.place) : "";
  const name = (!isPlain && isPlaceholder(written) ? "" : written) || (given.place?.name ?? null);
  const radiusMeters = mapping.radius ? wholeNumber(row.take(mapping.radius)) : null;
  const geoPrecision = mapping.geoPrecision ? takePrecision(row, mapping.geoPrecision, log) : null;
  if (name === null && position === null && !where?.position && !where?.geometry) return null;
  return place({
    ...given.place,
    ...(position ? { position } : (where ?? {})),
    name,
    geoPrecision: geoPrecision ?? given.place?.geoPrecision ?? null,
    radiusMeters: radiusMeters ?? given.place?.radiusMeters ?? null,
  });
}

function takeSources(row: Row, { source, url }: Mapping) {
  const [names, urls] = [source, url].map((columns) =>
    [columns ?? []]
      .flat()
      .map((column) => row.take(column))
      .join("\n"),
  ) as [string, string];
  return sourcesOf(names, urls);
}

function takeCounts(row: Row, { counts = [] }: Mapping, log: Log): DraftClaim[] {
  return counts.flatMap(({ column, high: highColumn, of }) => {
    const [claim] = takeCount(row, column, of, log);
    if (!claim?.count || highColumn === undefined) return claim ?? [];
    const [high] = takeCount(row, highColumn, of, log);
    if (!high?.count) return claim;
    const [low, most] = [claim.count.low, high.count.low].sort((a, b) => a - b) as [number, number];
    return { name: claim.name, text: `${of}: ${low}–${most}`, count: { low, high: most, of } };
  });
}

/** Words that are no date cost the field and stand in a note. */
type Time = When & { readonly notes: readonly string[] };

/** Null where the columns hold no time; undefined, with a remark, where they hold one that cannot be read. */
function takeTime(row: Row, context: Context, log: Log): Time | null | undefined {
  const { mapping, options } = context;
  const { timeZone } = options;
  const own = mapping.words ? row.take(mapping.words) : "";
  if (mapping.edtf && row.has(mapping.edtf)) {
    const written = row.take(mapping.edtf);
    const edtf = accept(soundEdtf(written, timeZone), row, mapping.edtf, written, log);
    return edtf === undefined
      ? undefined
      : { edtf, words: own || (edtf.includes("T") ? written : null), notes: [] };
  }
  const notes: string[] = [];
  const start = takeDate(row, "start", context, notes, log);
  const end = takeDate(row, "end", context, notes, log);
  if (start === undefined || end === undefined) return undefined;
  const first = start ?? end;
  if (first === null)
    return notes.length > 0 || own !== ""
      ? { edtf: null, words: null, notes: own === "" ? notes : [...notes, own] }
      : null;
  const column = typeof mapping.end === "string" ? mapping.end : (mapping.end?.year ?? "");
  const span = lasting(first.edtf, (end ?? first).edtf, timeZone);
  const edtf = accept(span, row, column, end?.written ?? null, log);
  if (edtf === undefined) return undefined;
  const written = [start, end].flatMap((one) => one?.written ?? []).join(" – ");
  return { edtf, words: own || (edtf.includes("T") ? written : null), notes };
}

type Dated = { readonly edtf: string; readonly written: string };

function takeDate(
  row: Row,
  side: "start" | "end",
  { mapping, options, year, isRecognised }: Context,
  notes: string[],
  log: Log,
): Dated | null | undefined {
  const columns = usual(row, mapping[side], side, isRecognised);
  const clockColumn = side === "start" ? mapping.startTime : mapping.endTime;
  if (columns === undefined) return null;
  const parts = typeof columns === "string" ? [columns] : [columns.year, columns.month, columns.day];
  const texts = parts.map((column) => (column === undefined ? "" : row.take(column)));
  const clockText = clockColumn === undefined ? "" : takeKnown(row, clockColumn, notes, log);
  const written = [...texts.filter(Boolean), clockText].join(" ").trim();
  if (texts.every((text) => text === "")) return null;
  if (typeof columns === "string" && isWordless(texts[0] ?? "")) {
    log.guessed(row.number, columns, texts[0] ?? null, "it is no date; it stands in a note");
    notes.push(`${columns}: ${texts[0]}`);
    return null;
  }
  const known = year === null ? Number.NaN : Number(row.peek(year));
  const { timeZone, dateOrder: order, today } = options;
  const reading =
    typeof columns === "string"
      ? readDate(texts[0] ?? "", { timeZone, order, today, ...(Number.isInteger(known) && { year: known }) })
      : partsEdtf(texts);
  const date = accept(reading, row, parts[0] ?? "", written, log);
  if (date === undefined || clockText === "" || !isDay(date))
    return date === undefined ? date : { edtf: date, written };
  const clock = accept(readClock(clockText), row, clockColumn ?? "", clockText, log);
  const edtf = clock && accept(atClock(date, clock, timeZone), row, clockColumn ?? "", clockText, log);
  return edtf === undefined ? undefined : { edtf, written };
}

/** Records that differ call the same thing differently: of an empty column, another with a usual name. */
function usual(row: Row, columns: Mapping["start"], side: "start" | "end", isRecognised: boolean) {
  const isEmpty = columns === undefined || (typeof columns === "string" && !row.has(columns));
  if (!isRecognised || !isEmpty) return columns;
  return (
    NAMES[side].find((name) => row.has(name) && readDate(row.peek(name), { timeZone: "UTC" }).ok) ?? columns
  );
}

/** `Unknown`, `someday`: nothing in it could be a date. */
const isWordless = (text: string) => isPlaceholder(text) || !/\p{N}/u.test(text);

/** The value; "" for a placeholder, which then stands in a note. */
function takeKnown(row: Row, column: string, notes: string[], log: Log): string {
  const text = row.take(column);
  if (text === "" || !isPlaceholder(text)) return text;
  log.guessed(row.number, column, text, "it says that nothing is known; it stands in a note");
  notes.push(`${column}: ${text}`);
  return "";
}

function partsEdtf([year = "", month = "", day = ""]: readonly string[]) {
  const number = (text: string) => (isPlaceholder(text) || text === "0" ? Number.NaN : Number(text));
  const [months, days] = [number(month || "0"), number(day || "0")];
  return writtenEdtf({
    year: Number(year || Number.NaN),
    ...(!Number.isNaN(months) && { month: months }),
    ...(!Number.isNaN(months) && !Number.isNaN(days) && { day: days }),
  });
}
