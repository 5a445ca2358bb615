/**
 * timemap's events, as its server and the sites made with it give them out: a list, alone or under `events`, with date,
 * time, location, latitude, longitude, associations, sources and description. Dates are month first unless told otherwise.
 */

import { atClock, readClock } from "./clock";
import { orderOf, readDate } from "./dates";
import { type Draft, type Drafts, draft, NO_HEADER, place } from "./draft";
import { accept, entitle, takeFirst, takeNotes, takePosition, takeText, withRest } from "./fields";
import { isDay } from "./intervals";
import type { ImportOptions } from "./options";
import type { Log } from "./report";
import { cellsOf, keyOf, type Row } from "./row";
import { sourcesOf } from "./sources";

type Json = Readonly<Record<string, unknown>>;

const LOOKS = "it only changes how timemap looks";
const REASONS = new Map(
  ["colour", "color", "shape", "graphic", "narrative___stepStyles", "timestamp", "datetime"].map((column) => [
    keyOf(column),
    LOOKS,
  ]),
);

const NOTES = ["type", "comments", "time_precision", "narrative", "narratives", "tags"];

/** The cells of each event, with the sources and associations that it names by id in words. */
export function timemapCells(json: unknown): ReadonlyMap<string, string>[] {
  const names = namesOf(json);
  return eventsOf(json).map((event) => cellsOf({ ...event, ...resolved(event, names) }));
}

export function readTimemap(rows: readonly Row[], options: ImportOptions, log: Log): Drafts {
  const order = options.dateOrder ?? orderOf(rows.map((row) => row.peek("date"))) ?? "mdy";
  const drafts = rows.flatMap((row) => {
    const one = readEvent(row, { ...options, dateOrder: order }, log);
    return one ? withRest(one, row, log, REASONS) : [];
  });
  return { header: NO_HEADER, drafts, rows: rows.map(({ number }) => ({ row: number, isHeader: false })) };
}

function eventsOf(json: unknown): readonly Json[] {
  const list = Array.isArray(json) ? json : (json as Json | null)?.events;
  return Array.isArray(list) ? list.map((one) => (typeof one === "object" && one !== null ? one : {})) : [];
}

export const isTimemap = (json: unknown) =>
  eventsOf(json).some(
    (event) => "date" in event && ["latitude", "associations", "description"].some((field) => field in event),
  );

/** What sources and associations are called, by the ids that events name. */
function namesOf(json: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const list of ["sources", "associations"]) {
    const listed: unknown = (json as Json | null)?.[list];
    if (typeof listed !== "object" || listed === null) continue;
    for (const [key, one] of Object.entries(listed)) {
      const id = String((one as Json | null)?.id ?? key);
      names.set(id, wordsOf(one) || id);
    }
  }
  return names;
}

/** `sources`, `associations` and `filters` as words: what they name, not their ids. */
function resolved(event: Json, names: ReadonlyMap<string, string>): Json {
  const listed = ["sources", "associations", "filters", "tags"].flatMap((field) => {
    const list = event[field];
    if (!Array.isArray(list)) return [];
    const words = list.map((one) =>
      typeof one === "object" ? wordsOf(one) : (names.get(String(one)) ?? String(one)),
    );
    return [[field, words.filter(Boolean).join("; ")]];
  });
  return Object.fromEntries(listed) as Json;
}

function wordsOf(one: unknown): string {
  if (typeof one !== "object" || one === null) return one === undefined || one === null ? "" : String(one);
  const { title, key, value, description, desc, url, path, paths, id } = one as Json;
  if (key !== undefined && value !== undefined) return `${String(key)}: ${String(value)}`;
  const said = [
    title,
    description ?? desc,
    url ?? path ?? (Array.isArray(paths) ? paths.join(" ") : undefined),
  ];
  const words = said.filter((word) => typeof word === "string" && word !== "");
  return words.length > 0 ? words.join(", ") : String(id ?? "");
}

function readEvent(row: Row, options: ImportOptions, log: Log): Draft | null {
  const position = takePosition(row, "longitude", "latitude", log);
  const time = takeTime(row, options, log);
  if (position === undefined || time === undefined) return null;
  const name = takeText(row, "location", log) || null;
  const words = entitle(row, log, row.take("title"), takeText(row, "description", log), name ?? "");
  if (!words) return null;
  const id = takeFirst(row, ["id", "civId"]);
  row.take("id");
  row.take("civId");
  return draft({
    row: row.number,
    id: /[a-z]/i.test(id) ? id : null, // bare numbers are places in the list, and change
    ...words,
    kind: takeFirst(row, ["category", "category_full"]) || null,
    ...time,
    place: name !== null || position !== null ? place({ name, position }) : null,
    sources: sourcesOf(
      [row.take("sources"), row.take("source")].join("; "),
      [row.take("links"), row.take("url")].join(" "),
    ),
    notes: takeNotes(row, ["category_full", "associations", "filters", ...NOTES]),
  });
}

/** Undefined, with a remark, where date or time cannot be read. */
function takeTime(row: Row, options: ImportOptions, log: Log): Pick<Draft, "edtf" | "words"> | undefined {
  const { timeZone } = options;
  const [value, clockText, shown] = [row.take("date"), row.take("time"), row.take("time_display")];
  const words = shown || null;
  if (value === "") {
    if (clockText !== "")
      log.leftValue(row.number, "time", clockText, "there is no date with it", "fill in the date");
    log.guessed(row.number, "date", null, "it has no date; the entry has no place on the timeline");
    return { edtf: null, words: null };
  }
  const date = accept(readDate(value, { timeZone, order: options.dateOrder }), row, "date", value, log);
  if (date === undefined) return undefined;
  if (clockText === "" || !isDay(date))
    return { edtf: date, words: words ?? (date.includes("T") ? value : null) };
  const clock = accept(readClock(clockText), row, "time", clockText, log);
  const edtf = clock && accept(atClock(date, clock, timeZone), row, "time", clockText, log);
  return edtf === undefined ? undefined : { edtf, words: words ?? `${value} ${clockText}` };
}
