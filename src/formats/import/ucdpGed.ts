/**
 * UCDP's Georeferenced Event Dataset, by the columns of its codebook. date_prec: 1 the day, 2 within 2–6 days, 3 the week,
 * 4 the month, 5 the year. where_prec: 1 the place, 2 within 25 km, 3 a district, 4 a province, 5 a line or a vague area,
 * 6 a country, 7 water or air.
 */

import { readDate } from "./dates";
import { type Draft, type DraftClaim, type DraftSource, type Drafts, draft, NO_HEADER, place } from "./draft";
import { accept, entitle, takeCount, takeNotes, takePosition, wholeNumber, withRest } from "./fields";
import { addDays, isDay, lasting, oneOfDays } from "./intervals";
import type { ImportOptions } from "./options";
import type { Log } from "./report";
import { keyOf, type Row } from "./row";
import { sourcesOf } from "./sources";

// The codebook's own names of the three types.
const VIOLENCE: ReadonlyMap<string, string> = new Map([
  ["1", "State-based conflict"],
  ["2", "Non-state conflict"],
  ["3", "One-sided violence"],
]);

/** UCDP's seven codes on the scale of three. */
const GEO_PRECISION: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 2],
  ["4", 3],
  ["5", 3],
  ["6", 3],
  ["7", 3],
]);

const NOTES = [
  "conflict_name",
  "dyad_name",
  "side_a",
  "side_b",
  "where_coordinates",
  "where_description",
  "where_prec",
  "adm_2",
  "adm_1",
  "country",
  "event_clarity",
  "number_of_sources",
  "source_original",
];

const DEATHS = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"];

const CODE = "it is a code of what other columns say in words";
const REASONS = new Map(
  [
    "active_year",
    "code_status",
    "conflict_dset_id",
    "conflict_new_id",
    "dyad_dset_id",
    "dyad_new_id",
    "side_a_dset_id",
    "side_a_new_id",
    "side_b_dset_id",
    "side_b_new_id",
    "country_id",
    "region",
    "priogrid_gid",
    "gwnoa",
    "gwnob",
    "geom_wkt",
    "relid",
    "year",
  ].map((column) => [keyOf(column), CODE]),
);

export function readUcdpGed(rows: readonly Row[], options: ImportOptions, log: Log): Drafts {
  const drafts = rows.flatMap((row) => {
    const one = readRow(row, options, log);
    return one ? withRest(one, row, log, REASONS) : [];
  });
  return {
    header: { ...NO_HEADER, publisher: "Uppsala Conflict Data Program" },
    drafts,
    rows: rows.map(({ number }) => ({ row: number, isHeader: false })),
  };
}

function readRow(row: Row, options: ImportOptions, log: Log): Draft | null {
  const time = takeTime(row, options, log);
  const position = takePosition(row, "longitude", "latitude", log);
  if (!time || position === undefined) return null;
  const sides = [row.take("side_a"), row.take("side_b")].filter(Boolean).join(" – ");
  const who = row.take("dyad_name") || sides;
  const title = [who, row.take("where_coordinates")].filter(Boolean).join(": ");
  const id = row.take("id");
  const words = entitle(row, log, title, row.peek("source_headline"), id);
  if (!words) return null;
  const violence = row.take("type_of_violence");
  const kind = VIOLENCE.get(violence) ?? null;
  if (kind === null && violence !== "") {
    log.leftValue(
      row.number,
      "type_of_violence",
      violence,
      "the codebook has no such type",
      "write 1, 2 or 3",
    );
  }
  return draft({
    row: row.number,
    id: id === "" ? null : `ged-${id}`,
    ...words,
    kind,
    ...time,
    place: position && place({ position, geoPrecision: takeGeoPrecision(row, log) }),
    sources: takeSources(row),
    claims: [...takeEstimate(row, log), ...DEATHS.flatMap((column) => takeCount(row, column, column, log))],
    notes: takeNotes(row, NOTES),
  });
}

/** `source_article` lists "office,day,headline" in quotes, between semicolons; the other columns say the same again. */
function takeSources(row: Row): DraftSource[] {
  const [article, office, day, headline] = ["article", "office", "date", "headline"].map((part) =>
    row.take(`source_${part}`),
  ) as [string, string, string, string];
  const quoted = [...article.matchAll(/"([^"]+)"/g)].map(([, inside = ""]) => inside);
  const articles = quoted.length > 0 ? quoted : article === "" ? [] : [article];
  if (articles.length === 0 && headline === "") return sourcesOf(office);
  if (articles.length === 0)
    return [{ title: headline, publisher: office || null, published: isDay(day) ? day : null, url: null }];
  return articles.map((one) => {
    const [, publisher, published, title] = /^(.*?),\s*(\d{4}-\d{2}-\d{2}),\s*(.*)$/.exec(one) ?? [];
    return title === undefined
      ? { title: one, publisher: null, published: null, url: null }
      : { title: title || one, publisher: publisher || null, published: published ?? null, url: null };
  });
}

function takeGeoPrecision(row: Row, log: Log): 1 | 2 | 3 | null {
  const code = row.take("where_prec");
  const precision = GEO_PRECISION.get(code) ?? null;
  if (precision === null && code !== "") {
    log.leftValue(row.number, "where_prec", code, "the codebook has no such precision", "write 1 to 7");
  }
  return precision;
}

/** Day and precision; where the file gives one day for a vague time, the range that the code allows. */
function takeTime(row: Row, { timeZone }: ImportOptions, log: Log) {
  const code = row.take("date_prec");
  const [start, end] = (["date_start", "date_end"] as const).map((column) => {
    const value = row.take(column);
    if (value === "" && column === "date_end") return null;
    return accept(readDate(value.replace(/[ T]00:00:00(\.0+)?$/, ""), { timeZone }), row, column, value, log);
  });
  if (start === undefined || end === undefined || start === null) return null;
  const last = end ?? start;
  const why = code === "" || code === "1" ? null : `date_prec: ${code}`;
  const reading = rangeOf(start, last, code, timeZone);
  if (code !== "" && !/^[1-5]$/.test(code)) {
    log.guessed(
      row.number,
      "date_prec",
      code,
      "the codebook has no such precision; the dates were taken as they stand",
    );
  }
  const edtf = accept(reading, row, "date_end", end, log);
  return edtf === undefined ? null : { edtf, why };
}

function rangeOf(start: string, end: string, code: string, timeZone: string) {
  if (!isDay(start) || !isDay(end) || !/^[2-5]$/.test(code)) return lasting(start, end, timeZone);
  if (start !== end) return oneOfDays(start, end, timeZone);
  if (code === "4") return oneOfDays(start.slice(0, 7), end.slice(0, 7), timeZone);
  if (code === "5") return oneOfDays(start.slice(0, 4), end.slice(0, 4), timeZone);
  return oneOfDays(addDays(start, -3), addDays(end, 3), timeZone);
}

/** `best`, with `low` and `high` as the range that the table itself gives. */
function takeEstimate(row: Row, log: Log): DraftClaim[] {
  const [best, low, high] = ["best", "low", "high"].map((column) => {
    const value = row.take(column);
    if (value !== "" && wholeNumber(value) === null)
      log.leftValue(row.number, column, value, "it is no count", "write a whole number, 0 or more");
    return wholeNumber(value);
  });
  const numbers = [best, low, high].filter((number) => typeof number === "number");
  if (numbers.length === 0) return [];
  const text = [
    ["best", best],
    ["low", low],
    ["high", high],
  ].flatMap(([name, number]) => (typeof number === "number" ? [`${name}: ${number}`] : []));
  const count = { low: Math.min(...numbers), high: Math.max(...numbers), of: "deaths" };
  return [{ name: "deaths", text: text.join(", "), count }];
}

export const isUcdpGed = (columns: readonly string[]) => {
  const keys = new Set(columns.map(keyOf));
  return keys.has("typeofviolence") || (keys.has("datestart") && keys.has("dateprec"));
};
