/** A table of one's own: which column means what is said by a mapping, or guessed. */

import type { Mapping } from "../../schema/mapping";
import {
  atClock,
  type DateOrder,
  edtfOf,
  isDay,
  lasting,
  orderOf,
  readClock,
  readDate,
  soundEdtf,
} from "./dates";
import { type Draft, type DraftClaim, type Drafts, draft, NO_HEADER, place } from "./draft";
import {
  accept,
  entitle,
  takeCount,
  takeNotes,
  takePosition,
  takePrecision,
  takeText,
  wholeNumber,
} from "./fields";
import { guessMapping } from "./guessMapping";
import type { ImportOptions } from "./options";
import type { Log } from "./report";
import { keyOf, type Row, reportUntaken } from "./row";
import { readTable, type Table } from "./table";

export function readMappedCsv(text: string, options: ImportOptions, log: Log): Drafts {
  const table = readTable(text, log);
  const mapping = options.mapping ?? guessMapping(table.columns, log);
  tellUnknown(table, mapping, log);
  const order = mapping.dateOrder ?? options.dateOrder ?? orderIn(table, mapping);
  const drafts = table.rows.flatMap((row) => {
    const one = readRow(row, mapping, { ...options, dateOrder: order }, log);
    if (!one) return [];
    for (const column of mapping.ignore ?? []) row.take(column);
    reportUntaken(row, log);
    return [one];
  });
  return {
    header: NO_HEADER,
    drafts,
    rows: table.rows.map(({ number }) => ({ row: number, isHeader: false })),
  };
}

function tellUnknown({ columns }: Table, mapping: Mapping, log: Log) {
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

function orderIn({ rows }: Table, { start, end }: Mapping): DateOrder | undefined {
  const columns = [start, end].filter((column) => typeof column === "string");
  return orderOf(rows.flatMap((row) => columns.map((column) => row.take(column)))) ?? undefined;
}

function readRow(row: Row, mapping: Mapping, options: ImportOptions, log: Log): Draft | null {
  const time = takeTime(row, mapping, options, log);
  const position = takePosition(row, mapping.lon ?? "", mapping.lat ?? "", log);
  if (time === undefined || position === undefined) return null;
  const name = (mapping.place && takeText(row, mapping.place, log)) || null;
  const title = joined(row, mapping.title, ": ", log);
  const words = entitle(row, log, title, joined(row, mapping.summary, "\n\n", log), name ?? "");
  if (!words) return null;
  const radius = mapping.radius ? wholeNumber(row.take(mapping.radius)) : null;
  const geoPrecision = mapping.geoPrecision ? takePrecision(row, mapping.geoPrecision, log) : null;
  return draft({
    row: row.number,
    id: (mapping.id && row.take(mapping.id)) || null,
    ...words,
    kind: (mapping.kind && row.take(mapping.kind)) || null,
    ...time,
    place:
      name !== null || position !== null
        ? place({ name, position, geoPrecision, radiusMeters: radius })
        : null,
    claims: takeCounts(row, mapping, log),
    notes: takeNotes(row, mapping.notes ?? []),
  });
}

function joined(
  row: Row,
  columns: string | readonly string[] | undefined,
  between: string,
  log: Log,
): string {
  const all = typeof columns === "string" ? [columns] : (columns ?? []);
  return all
    .map((column) => takeText(row, column, log))
    .filter(Boolean)
    .join(between);
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

function takeTime(
  row: Row,
  mapping: Mapping,
  options: ImportOptions,
  log: Log,
): Pick<Draft, "edtf" | "words"> | undefined {
  const { timeZone } = options;
  const own = mapping.words ? row.take(mapping.words) : "";
  if (mapping.edtf && row.has(mapping.edtf)) {
    const written = row.take(mapping.edtf);
    const edtf = accept(soundEdtf(written, timeZone), row, mapping.edtf, written, log);
    return edtf === undefined ? undefined : { edtf, words: own || (edtf.includes("T") ? written : null) };
  }
  const start = takeDate(row, mapping.start, mapping.startTime, options, log);
  const end = takeDate(row, mapping.end, mapping.endTime, options, log);
  if (start === undefined || end === undefined) return undefined;
  const first = start ?? end;
  if (first === null) {
    log.guessed(row.number, null, null, "it has no date; the entry has no place on the timeline");
    return { edtf: null, words: null };
  }
  const column = typeof mapping.end === "string" ? mapping.end : (mapping.end?.year ?? "");
  const edtf = accept(
    lasting(first.edtf, (end ?? first).edtf, timeZone),
    row,
    column,
    end?.written ?? null,
    log,
  );
  if (edtf === undefined) return undefined;
  const written = [start, end].flatMap((one) => one?.written ?? []).join(" – ");
  return { edtf, words: own || (edtf.includes("T") ? written : null) };
}

type Dated = { readonly edtf: string; readonly written: string };

function takeDate(
  row: Row,
  columns: Mapping["start"],
  clockColumn: string | undefined,
  options: ImportOptions,
  log: Log,
): Dated | null | undefined {
  if (columns === undefined) return null;
  const { timeZone, dateOrder: order } = options;
  const parts = typeof columns === "string" ? [columns] : [columns.year, columns.month, columns.day];
  const texts = parts.map((column) => (column === undefined ? "" : row.take(column)));
  const clockText = clockColumn === undefined ? "" : row.take(clockColumn);
  const written = [...texts.filter(Boolean), clockText].join(" ").trim();
  if (texts.every((text) => text === "")) return null;
  const reading =
    typeof columns === "string"
      ? readDate(texts[0] ?? "", { timeZone, order })
      : edtfOf({
          year: Number(texts[0] || Number.NaN),
          ...(texts[1] && { month: Number(texts[1]) }),
          ...(texts[1] && texts[2] && { day: Number(texts[2]) }),
        });
  const date = accept(reading, row, parts[0] ?? "", written, log);
  if (date === undefined || clockText === "" || !isDay(date))
    return date === undefined ? date : { edtf: date, written };
  const clock = accept(readClock(clockText), row, clockColumn ?? "", clockText, log);
  const edtf = clock && accept(atClock(date, clock, timeZone), row, clockColumn ?? "", clockText, log);
  return edtf === undefined ? undefined : { edtf, written };
}
