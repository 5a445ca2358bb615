/**
 * ACLED's CSV export, by the columns of its codebook. time_precision 1 is the day; 2 a week, with a day in its middle;
 * 3 a month. geo_precision 1 is a named place, 2 near it, 3 a region with a stand-in for a point.
 */

import { type DateOrder, orderOf, readDate } from "./dates";
import { type Draft, type Drafts, draft, NO_HEADER, place } from "./draft";
import {
  accept,
  entitle,
  takeCount,
  takeFirst,
  takeNotes,
  takePosition,
  takePrecision,
  takeText,
  withRest,
} from "./fields";
import { addDays, isDay, oneOfDays } from "./intervals";
import type { ImportOptions } from "./options";
import type { Log } from "./report";
import { keyOf, type Row } from "./row";
import { sourcesOf } from "./sources";

const NOTES = [
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "actor2",
  "assoc_actor_2",
  "civilian_targeting",
  "location",
  "admin3",
  "admin2",
  "admin1",
  "country",
  "source_scale",
  "tags",
];

const CODE = "it is a code of what other columns say in words";
const REASONS = new Map([
  ["inter1", CODE],
  ["inter2", CODE],
  ["interaction", CODE],
  ["gwno", CODE],
  ["iso", CODE],
  ["iso3", CODE],
  ["region", "the place itself is taken"],
  ["dataid", "event_id_cnty is the permanent id"],
  ["eventidnocnty", "event_id_cnty is the permanent id"],
  ["timestamp", "it is the time at which the row was last changed"],
]);

const DAYS_ROUND_MIDDLE = 3;

export function readAcled(rows: readonly Row[], options: ImportOptions, log: Log): Drafts {
  const order = options.dateOrder ?? orderOf(rows.map((row) => row.peek("event_date"))) ?? "dmy";
  const drafts = rows.flatMap((row) => {
    const one = readRow(row, order, options, log);
    return one ? withRest(one, row, log, REASONS) : [];
  });
  return {
    header: { ...NO_HEADER, publisher: "ACLED" },
    drafts,
    rows: rows.map(({ number }) => ({ row: number, isHeader: false })),
  };
}

function readRow(row: Row, order: DateOrder, options: ImportOptions, log: Log): Draft | null {
  const time = takeTime(row, order, options, log);
  const position = takePosition(row, "longitude", "latitude", log);
  if (!time || position === undefined) return null;
  const geoPrecision = takePrecision(row, row.has("geo_precis") ? "geo_precis" : "geo_precision", log);
  const type = takeFirst(row, ["sub_event_type", "event_type"]);
  const where = row.take("location") || row.take("country");
  const title = [type, where].filter(Boolean).join(": ");
  const words = entitle(row, log, title, takeText(row, "notes", log), row.take("event_id_cnty"));
  if (!words) return null;
  return draft({
    row: row.number,
    id: row.take("event_id_cnty") || null,
    ...words,
    kind: row.take("event_type") || null,
    ...time,
    place: position && place({ position, geoPrecision }),
    claims: takeCount(row, "fatalities", "fatalities", log),
    sources: sourcesOf(row.take("source")),
    notes: takeNotes(row, NOTES),
  });
}

function takeTime(row: Row, order: DateOrder, { timeZone, today }: ImportOptions, log: Log) {
  const value = row.take("event_date");
  const code = row.take("time_precision");
  const year = row.take("year");
  const known = /^\d{4}$/.test(year) ? { year: Number(year) } : {};
  const reading = readDate(value, { timeZone, order, today, ...known });
  const date = accept(reading, row, "event_date", value, log);
  if (date === undefined) return null;
  if (year !== "" && Number(year) !== Number(date.slice(0, 4))) {
    log.guessed(row.number, "year", year, `it differs from event_date, which was taken: ${date}`);
  }
  if (!isDay(date) || code === "1") return { edtf: date, why: null };
  const why = `time_precision: ${code}`;
  if (code === "3") return { edtf: date.slice(0, 7), why };
  if (code === "2") {
    const days = [-DAYS_ROUND_MIDDLE, DAYS_ROUND_MIDDLE].map((days) => addDays(date, days)) as [
      string,
      string,
    ];
    const edtf = accept(oneOfDays(...days, timeZone), row, "time_precision", code, log);
    return edtf === undefined ? null : { edtf, why };
  }
  const message = "the day was taken as it stands; nothing says how exact it is";
  log.guessed(
    row.number,
    "time_precision",
    code,
    message,
    "write 1 for the day, 2 for the week, 3 for the month",
  );
  return { edtf: date, why: null };
}

export const isAcled = (columns: readonly string[]) => {
  const keys = new Set(columns.map(keyOf));
  return keys.has("eventidcnty") || (keys.has("eventdate") && keys.has("timeprecision"));
};
