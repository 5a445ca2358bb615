/** What the columns mean of a file that came without a mapping: by their names, and by what is in them. */

import type { Mapping } from "../../schema/mapping";
import { readClock } from "./clock";
import { type Field, NAMES, nameKey, nameWords } from "./columnNames";
import { readDate } from "./dates";
import { isPlaceholder } from "./placeholder";
import { readPair, readPosition } from "./positions";
import type { Entry } from "./records";
import type { Log } from "./report";

/** Rows that are looked at, evenly spread. */
const SAMPLE = 300;

type Column = {
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
  /** Without placeholders. */
  readonly values: readonly string[];
};

export type Recognised = { readonly mapping: Mapping; readonly guesses: readonly Guess[] };
type Guess = { readonly column: string; readonly field: string; readonly why: string | null };

/** Each column means one thing at most; those that mean nothing become notes. */
export function recogniseColumns(
  names: readonly string[],
  entries: readonly Entry[],
  today: string,
): Recognised {
  const columns = sampled(names, entries);
  const byKey = new Map([...columns].reverse().map((column) => [column.key, column]));
  const used = new Set<Column>();
  const guesses: Guess[] = [];
  const mapping: { -readonly [K in keyof Mapping]: Mapping[K] } = {};
  const isDated = (column: Column) => share(column, (value) => isDate(value, today)) >= 0.5;
  const take = (field: keyof Mapping, column: Column, why: string | null = null) => {
    used.add(column);
    guesses.push({ column: column.name, field, why });
    return column.name;
  };
  /** By a name that means the field, then by a word in it. */
  const find = (field: Field, fits: (column: Column) => boolean = () => true, byWord = false) => {
    const free = (column: Column | undefined): column is Column =>
      column !== undefined && !used.has(column) && (column.values.length === 0 || fits(column));
    const keys = NAMES[field].map(nameKey);
    const named = keys.map((key) => byKey.get(key)).find(free);
    if (named || !byWord) return named;
    return columns.find(
      (column) => free(column) && column.values.length > 0 && keys.some((key) => column.words.includes(key)),
    );
  };

  const edtf = find("edtf");
  if (edtf) mapping.edtf = take("edtf", edtf);
  takeTimes();
  takePlaces();
  const id = find("id", isDistinct);
  if (id) mapping.id = take("id", id);
  const kind = find("kind", isText, true);
  const place = find("place", isText);
  const title = find("title", isText, true);
  if (title) mapping.title = take("title", title);
  const summary = find("summary", isText, true);
  if (summary && !used.has(summary)) mapping.summary = take("summary", summary);
  if (kind && !used.has(kind)) mapping.kind = take("kind", kind);
  const where = place && !used.has(place) ? place : find("place", isText, true);
  if (where) mapping.place = take("place", where);
  for (const field of ["words", "geoPrecision", "radius"] as const) {
    const column = find(field);
    if (column) mapping[field] = take(field, column);
  }
  const source = find("source", isText, true);
  if (source) mapping.source = take("source", source);
  const url = find("url", (column) => share(column, isAddress) >= 0.5, true);
  if (url) mapping.url = take("url", url);
  takeStandIn();
  return { mapping, guesses };

  function takeTimes() {
    const start = find("start", isDated) ?? wordsDate() ?? find("start", hasDigits);
    const parts = partsOfDate("start");
    if (parts && (!start || nameKey(start.name) === parts.year.key || isYears(start))) {
      mapping.start = takeParts("start", parts);
    } else if (start) mapping.start = take("start", start, nameWhy(start));
    const end = find("end", isDated, true) ?? find("end", hasDigits);
    const endParts = end ? null : partsOfDate("end");
    if (end) mapping.end = take("end", end);
    else if (endParts && mapping.start) mapping.end = takeParts("end", endParts);
    const hasClocks = (column: Column) => share(column, (value) => readClock(value).ok) >= 0.5;
    const clock = find("startTime", hasClocks, true);
    if (clock && mapping.start) mapping.startTime = take("startTime", clock);
    const endClock = find("endTime", hasClocks);
    if (endClock && mapping.start) mapping.endTime = take("endTime", endClock);
  }

  /** Of columns with other names, the first that is all dates; those that tell of the row itself come last. */
  function wordsDate(): Column | undefined {
    const dated = columns.filter(
      (column) =>
        !used.has(column) &&
        share(column, (value) => isDate(value, today) && !/^\d{1,4}$/.test(value)) >= 0.8,
    );
    const isEnd = (column: Column) => NAMES.end.some((name) => column.words.includes(nameKey(name)));
    const own = dated.filter((column) => !column.words.some((word) => OF_THE_ROW.has(word)));
    const starts = own.filter((column) => !isEnd(column));
    const named = starts.find((column) => NAMES.start.some((name) => column.words.includes(nameKey(name))));
    return named ?? starts[0] ?? own[0] ?? dated[0];
  }

  function nameWhy(column: Column): string | null {
    if (NAMES.start.some((name) => nameKey(name) === column.key)) return null;
    return "by what is in it: dates";
  }

  function partsOfDate(side: "start" | "end") {
    const sideWords = side === "start" ? ["start", "begin", "beginning", "from"] : ["end", "to", "until"];
    const part = (names: readonly string[], most: number) => {
      const fits = (column: Column) =>
        !used.has(column) &&
        (column.values.length === 0 ||
          share(column, (value) => Number(value) >= 0 && Number(value) <= most) >= 0.8);
      const keys = names.map(nameKey);
      const exact =
        side === "start" ? columns.find((column) => keys.includes(column.key) && fits(column)) : undefined;
      return (
        exact ??
        columns.find(
          (column) =>
            fits(column) &&
            column.words.some((word) => sideWords.includes(word)) &&
            column.words.some((word) => keys.includes(word)),
        )
      );
    };
    const year = part(PARTS.year, 9998);
    const month = part(PARTS.month, 12);
    const day = part(PARTS.day, 31);
    return year && (month || side === "end") ? { year, month, day } : null;
  }

  function takeParts(
    field: "start" | "end",
    { year, month, day }: NonNullable<ReturnType<typeof partsOfDate>>,
  ) {
    return {
      year: take(field, year),
      ...(month && { month: take(field, month) }),
      ...(month && day && { day: take(field, day) }),
    };
  }

  function takePlaces() {
    const isDegrees = (column: Column) => share(column, (value) => readPosition(value, "1").ok) >= 0.5;
    const [lon, lat] = [find("lon", isDegrees, true), find("lat", isDegrees, true)];
    if (lon && lat) {
      mapping.lon = take("lon", lon);
      mapping.lat = take("lat", lat);
      return;
    }
    const pair = columns.find(
      (column) => !used.has(column) && share(column, (value) => readPair(value) !== null) >= 0.6,
    );
    if (pair) mapping.position = take("position", pair, "by what is in it: latitude and longitude");
  }

  /** Where no column has a name that means the title: kind and place, or the first column that says something else in each row. */
  function takeStandIn() {
    const hasGiven = entries.some(({ given }) => given.title);
    if (mapping.title !== undefined || mapping.summary !== undefined || hasGiven) return;
    const { kind: kindColumn, place: placeColumn } = mapping;
    const stands = [kindColumn, placeColumn].filter((name) => name !== undefined);
    const long = columns.find(
      (column) => !used.has(column) && hasLetters(column) && isText(column) && isDistinct(column),
    );
    if (stands.length === 0 && long)
      mapping.title = take("title", long, "the first column with words of its own");
  }
}

/** Words of columns that tell of the row, not of what happened. */
const OF_THE_ROW = new Set(
  "updated update modified created added published publication posted reported report retrieved accessed access upload uploaded edited timestamp ingested scraped entry".split(
    " ",
  ),
);

const PARTS = {
  year: ["year", "jahr", "année", "annee", "año", "ano", "anno", "السنة", "سال", "年"],
  month: ["month", "monat", "mois", "mes", "mês", "mese", "الشهر", "ماه", "月"],
  day: ["day", "tag", "jour", "día", "dia", "giorno", "اليوم", "روز", "日"],
} as const;

function sampled(names: readonly string[], entries: readonly Entry[]): Column[] {
  const step = Math.max(1, Math.floor(entries.length / SAMPLE));
  const rows = entries.filter((_, i) => i % step === 0).map(({ row }) => row);
  return names
    .filter((name) => name !== "")
    .map((name) => ({
      name,
      key: nameKey(name),
      words: nameWords(name),
      values: rows.map((row) => row.peek(name)).filter((value) => value !== "" && !isPlaceholder(value)),
    }));
}

const share = ({ values }: Column, fits: (value: string) => boolean) =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length;

/** A bare number is one only as a year. */
function isDate(value: string, today: string): boolean {
  if (
    /^[\d.,-]+$/.test(value) &&
    !/^-?\d{1,4}$|^\d{4}[-./]\d|^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$|^\d{8}$|^\d{9,13}$|^[2-7]\d{4}([.,]\d+)?$/.test(
      value,
    )
  )
    return false;
  return readDate(value, { timeZone: "UTC", order: "dmy", today }).ok;
}

/** Faulty dates under the name of a date are told row by row. */
const hasDigits = (column: Column) =>
  share(column, (value) => /\d{3}/.test(value) && !readClock(value).ok) >= 0.5;
const isYears = (column: Column) => share(column, (value) => /^-?\d{1,4}$/.test(value)) >= 0.8;
const isText = (column: Column) =>
  share(column, (value) => !/^[\d\s.,:+-]+$/.test(value) && !isAddress(value)) >= 0.5;
const hasLetters = (column: Column) => share(column, (value) => /\p{L}{2}/u.test(value)) >= 0.5;
const isDistinct = ({ values }: Column) => new Set(values).size >= values.length * 0.9;
const isAddress = (value: string) => /^https?:\/\/\S+/i.test(value);

/** Each guess, told with what to do if it is wrong. */
export function tellGuesses({ guesses }: Recognised, log: Log) {
  for (const { column, field, why } of guesses) {
    const hint = `if it is something else, say so in a mapping file: --map mapping.yaml with ${field}: <column>`;
    log.guessed(null, column, null, `it was taken as ${field}${why === null ? "" : ` (${why})`}`, hint);
  }
}
