/** Every format that is read, in the order in which they are asked whether a file is theirs. */

import { isAcled, readAcled } from "./acled";
import type { CalendarFile } from "./calendar";
import type { Content } from "./content";
import { readDate } from "./dates";
import { type Drafts, NO_HEADER } from "./draft";
import { featuresOf, geoJsonRecords, isGeoJson, type Json } from "./geoJson";
import { lasting } from "./intervals";
import type { ImportOptions } from "./options";
import { columnsOf, type Entry, type Records } from "./records";
import { type Log, read } from "./report";
import { cellsOf, createRow, type Row } from "./row";
import { sourcesOf } from "./sources";
import { isStoryMapJs, readStoryMapJs, slidesOf } from "./storyMapJs";
import { isTimelineJs, readTimelineJs } from "./timelineJs";
import { isTimelineJsJson, timelineJsCells } from "./timelineJsJson";
import { isTimemap, readTimemap, timemapCells } from "./timemap";
import { isUcdpGed, readUcdpGed } from "./ucdpGed";

export type Format = {
  readonly name: string;
  /** What one record is called. */
  readonly unit: string;
  readonly recognises: (content: Content) => boolean;
  /** The file as records with named columns, which a mapping refers to. Empty for content of another kind. */
  readonly records: (content: Content, options: ImportOptions, log: Log) => Records;
  /** The format's own meaning of its columns; without it they are recognised, like those of any table. */
  readonly read?: (rows: readonly Row[], options: ImportOptions, log: Log) => Drafts;
};

const json = (content: Content) => (content.type === "json" ? content.value : undefined);
const hasColumns = (content: Content, are: (columns: readonly string[]) => boolean) =>
  content.type === "table" && are(content.columns);

export const FORMATS: readonly Format[] = [
  {
    name: "timelinejs",
    unit: "row",
    recognises: (content) => hasColumns(content, isTimelineJs),
    records: tableRecords,
    read: readTimelineJs,
  },
  {
    name: "timelinejs-json",
    unit: "slide",
    recognises: (content) => isTimelineJsJson(json(content)),
    records: (content, _, log) => recordsOf(timelineJsCells(json(content)), log),
    read: readTimelineJs,
  },
  {
    name: "storymapjs",
    unit: "slide",
    recognises: (content) => isStoryMapJs(json(content)),
    records: (content, _, log) =>
      recordsOf(
        slidesOf(json(content)).map((slide) => cellsOf(slide)),
        log,
      ),
    read: readStoryMapJs,
  },
  {
    name: "geojson",
    unit: "feature",
    recognises: (content) => isGeoJson(json(content)),
    records: (content, options, log) => geoJsonRecords(json(content), options, log),
  },
  {
    name: "acled",
    unit: "row",
    recognises: (content) => hasColumns(content, isAcled),
    records: tableRecords,
    read: readAcled,
  },
  {
    name: "ucdp-ged",
    unit: "row",
    recognises: (content) => hasColumns(content, isUcdpGed),
    records: tableRecords,
    read: readUcdpGed,
  },
  {
    name: "timemap",
    unit: "event",
    recognises: (content) => isTimemap(json(content)),
    records: (content, _, log) => recordsOf(timemapCells(json(content)), log),
    read: readTimemap,
  },
  {
    name: "kml",
    unit: "placemark",
    recognises: (content) => content.type === "features" && content.from === "kml",
    records: featureRecords,
  },
  {
    name: "gpx",
    unit: "feature",
    recognises: (content) => content.type === "features" && content.from === "gpx",
    records: featureRecords,
  },
  {
    name: "ics",
    unit: "event",
    recognises: (content) => content.type === "calendar",
    records: calendarRecords,
  },
  {
    name: "csv",
    unit: "row",
    recognises: (content) => content.type === "table" && content.columns.length > 1,
    records: tableRecords,
  },
  {
    name: "json",
    unit: "record",
    recognises: (content) => listIn(json(content)).length > 0,
    records: (content, _, log) =>
      recordsOf(
        listIn(json(content)).map((one) => cellsOf(one)),
        log,
      ),
  },
];

export const IMPORT_FORMATS: readonly string[] = FORMATS.map(({ name }) => name);

function tableRecords(content: Content, _: ImportOptions, log: Log): Records {
  if (content.type !== "table") return { header: NO_HEADER, columns: [], entries: [] };
  const { columns, rows } = content.read(log);
  return { header: NO_HEADER, columns, entries: rows.map((row) => ({ row, given: {} })) };
}

function featureRecords(content: Content, options: ImportOptions, log: Log): Records {
  return geoJsonRecords(content.type === "features" ? content.value : undefined, options, log);
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

function calendarRecords(content: Content, { timeZone }: ImportOptions, log: Log): Records {
  const { title, entries: events } = (
    content.type === "calendar" ? content.value : { title: null, entries: [] }
  ) as CalendarFile;
  const entries = events.map((event, i): Entry => {
    const row = createRow(i + 1, event.cells, log);
    const [lat, lon] = event.geo ?? [];
    if (event.isRepeated) log.guessed(row.number, "RRULE", null, "it comes again; its first time was taken");
    return {
      row,
      given: {
        title: event.summary,
        summary: event.description,
        kind: event.categories[0] ?? null,
        when: whenOf(event.start, event.end, timeZone),
        where: read({ position: lat === undefined || lon === undefined ? null : [lon, lat], geometry: null }),
        place: { name: event.location },
        sources: sourcesOf("", event.url),
        notes: event.categories.slice(1).map((category) => `category: ${category}`),
      },
    };
  });
  return { header: { ...NO_HEADER, title }, columns: columnsOf(entries.map(({ row }) => row)), entries };
}

function whenOf(start: string | null, end: string | null, timeZone: string) {
  if (start === null) return read(null);
  const [first, last] = [readDate(start, { timeZone }), readDate(end ?? start, { timeZone })];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const edtf = lasting(first.value, last.value, timeZone);
  return edtf.ok ? read({ edtf: edtf.value, words: edtf.value.includes("T") ? edtf.value : null }) : edtf;
}
