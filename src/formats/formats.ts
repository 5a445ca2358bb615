/** Every exchange format, read and written, in the order in which they are asked whether a file is theirs. */

import type { Writer } from "./export/exported";
import { WRITERS } from "./export/writers";
import { isAcled, readAcled } from "./import/acled";
import { calendarRecords } from "./import/calendarRecords";
import type { Content } from "./import/content";
import { type Drafts, NO_HEADER } from "./import/draft";
import { featuresOf, geoJsonRecords, isGeoJson, isLinkedPlaces, type Json } from "./import/geoJson";
import type { ImportOptions } from "./import/options";
import { isOwnTable, OWN_TABLE_MAPPING, plainGiven } from "./import/plainFields";
import { columnsOf, type Records } from "./import/records";
import type { Log } from "./import/report";
import { cellsOf, createRow, type Row } from "./import/row";
import { isStoryMapJs, readStoryMapJs, slidesOf } from "./import/storyMapJs";
import { isTimelineJs, readTimelineJs } from "./import/timelineJs";
import { isTimelineJsJson, timelineJsCells } from "./import/timelineJsJson";
import { isTimemap, readTimemap, timemapCells } from "./import/timemap";
import { isUcdpGed, readUcdpGed } from "./import/ucdpGed";

export type Format = {
  readonly name: string;
  /** What one record is called. */
  readonly unit: string;
  readonly recognises: (content: Content) => boolean;
  /** The file as records with named columns, which a mapping refers to. Empty for content of another kind. */
  readonly records: (content: Content, options: ImportOptions, log: Log) => Records;
  /** The format's own meaning of its columns; without it they are recognised, like those of any table. */
  readonly read?: (rows: readonly Row[], options: ImportOptions, log: Log) => Drafts;
  /** A dossier in this format; missing where it is only read. */
  readonly writer?: Writer;
};

export const FORMATS: readonly Format[] = [
  { ...table("timelinejs", isTimelineJs, readTimelineJs), writer: WRITERS.timelinejs },
  {
    ...list("timelinejs-json", "slide", isTimelineJsJson, timelineJsCells, readTimelineJs),
    writer: WRITERS["timelinejs-json"],
  },
  list(
    "storymapjs",
    "slide",
    isStoryMapJs,
    (json) => slidesOf(json).map((one) => cellsOf(one)),
    readStoryMapJs,
  ),
  {
    ...features("linked-places", "record", (content) => isLinkedPlaces(jsonIn(content))),
    writer: WRITERS["linked-places"],
  },
  { ...features("geojson", "feature", (content) => isGeoJson(jsonIn(content))), writer: WRITERS.geojson },
  table("acled", isAcled, readAcled),
  table("ucdp-ged", isUcdpGed, readUcdpGed),
  list("timemap", "event", isTimemap, timemapCells, readTimemap),
  { ...features("kml", "placemark", (content) => isNotation(content, "kml")), writer: WRITERS.kml },
  features("gpx", "feature", (content) => isNotation(content, "gpx")),
  {
    name: "ics",
    unit: "event",
    recognises: (content) => content.type === "calendar",
    records: calendarRecords,
    writer: WRITERS.ics,
  },
  { ...table("csv", (columns) => columns.length > 1), writer: WRITERS.csv },
  list(
    "json",
    "record",
    (json) => listIn(json).length > 0,
    (json) => listIn(json).map((one) => cellsOf(one)),
  ),
];

/** A table with these columns. */
function table(name: string, are: (columns: readonly string[]) => boolean, read?: Format["read"]): Format {
  return {
    name,
    unit: "row",
    recognises: (content) => content.type === "table" && are(content.columns),
    records: tableRecords,
    ...(read && { read }),
  };
}

/** JSON that `cellsIn` makes a list of records of. */
function list(
  name: string,
  unit: string,
  is: (json: unknown) => boolean,
  cellsIn: (json: unknown) => readonly ReadonlyMap<string, string>[],
  read?: Format["read"],
): Format {
  return {
    name,
    unit,
    recognises: (content) => is(jsonIn(content)),
    records: (content, _, log) => recordsOf(cellsIn(jsonIn(content)), log),
    ...(read && { read }),
  };
}

/** Features, as GeoJSON has them. */
function features(name: string, unit: string, recognises: Format["recognises"]): Format {
  return {
    name,
    unit,
    recognises,
    records: (content, options, log) =>
      geoJsonRecords(content.type === "features" ? content.value : jsonIn(content), options, log),
  };
}

function isNotation(content: Content, from: "kml" | "gpx"): boolean {
  return content.type === "features" && content.from === from;
}

function jsonIn(content: Content): unknown {
  return content.type === "json" ? content.value : undefined;
}

function tableRecords(content: Content, _: ImportOptions, log: Log): Records {
  if (content.type !== "table") return { header: NO_HEADER, columns: [], entries: [] };
  const { columns, rows } = content.read(log);
  if (!isOwnTable(columns))
    return { header: NO_HEADER, columns, entries: rows.map((row) => ({ row, given: {} })) };
  const entries = rows.map((row) => ({ row, given: plainGiven(row) }));
  return { header: NO_HEADER, columns, entries, ownMapping: OWN_TABLE_MAPPING };
}

function recordsOf(all: readonly ReadonlyMap<string, string>[], log: Log): Records {
  const rows = all.map((cells, i) => createRow(i + 1, cells, log));
  return { header: NO_HEADER, columns: columnsOf(rows), entries: rows.map((row) => ({ row, given: {} })) };
}

/** The list itself, or the longest list of objects that lies one or two levels down. */
function listIn(value: unknown, depth = 0): readonly Json[] {
  const isRecord = (one: unknown): one is Json =>
    typeof one === "object" && one !== null && !Array.isArray(one);
  if (Array.isArray(value)) return value.every(isRecord) ? value : [];
  if (!isRecord(value) || depth > 2 || featuresOf(value).length > 0) return [];
  const lists = Object.values(value).map((inside) => listIn(inside, depth + 1));
  return lists.reduce<readonly Json[]>((most, list) => (list.length > most.length ? list : most), []);
}
