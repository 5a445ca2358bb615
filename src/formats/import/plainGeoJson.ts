/**
 * GeoJSON that any map tool writes: one feature an entry, its time in `when` (Linked Places), `edtf`, `start` and `end`, or
 * `time` and the like, its words under the usual names.
 */

import type { Geometry } from "../../schema/dossier";
import { PLACE_RELATIONS, SITE_PRECISIONS } from "../../schema/vocabulary";
import { lasting, orderOf, readDate, soundEdtf } from "./dates";
import { type Draft, type DraftPlace, type Drafts, draft, NO_HEADER, place } from "./draft";
import { accept, entitle, takeFirst, takeNotes, takePrecision, takeText, wholeNumber } from "./fields";
import { readWhen } from "./linkedPlacesTime";
import type { ImportOptions } from "./options";
import { cleanText } from "./plainText";
import { checkPosition, positionsIn } from "./positions";
import { type Log, type Reading, read, unread } from "./report";
import { cellsOf, createRow, keyOf, type Row, reportUntaken } from "./row";

type Json = Readonly<Record<string, unknown>>;

/** What our own export says of itself: its words are plain, so that nothing in them is taken for markup. */
export const PLAIN_FORMAT = "dateline-plain/1";

/** By the names that tools use, the likeliest first. */
const TITLES = ["title", "name", "headline", "label"];
const SUMMARIES = ["description", "summary", "text", "desc", "abstract", "popup"];
const KINDS = ["kind", "category", "type", "event_type"];
const PLACES = ["place", "location", "place_name", "site"];
const STARTS = [
  "start",
  "begin",
  "start_date",
  "from",
  "date",
  "time",
  "timestamp",
  "datetime",
  "event_date",
];
const ENDS = ["end", "stop", "end_date", "to"];

/** What a note may hold of the properties that are left, as exported by us. */
const NOTES = ["note"];

const LOOKS = "it only changes how the feature is drawn";
const REASONS = new Map(
  [
    "marker-color",
    "marker-size",
    "marker-symbol",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "fill",
    "fill-opacity",
    "styleUrl",
    "styleHash",
    "icon",
    "color",
    "colour",
  ].map((column) => [keyOf(column), LOOKS]),
);

const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

export function readPlainGeoJson(json: unknown, options: ImportOptions, log: Log): Drafts {
  const features = featuresOf(json);
  const isPlain = (json as Json | null)?.format === PLAIN_FORMAT;
  const times = features.map((feature) => String((feature.properties as Json | null)?.date ?? ""));
  const order = options.dateOrder ?? orderOf(times) ?? undefined;
  const drafts = features.flatMap((feature, i) => {
    const row = createRow(i + 1, cellsOf(feature.properties), log);
    const one = readFeature(feature, row, { ...options, dateOrder: order, isPlain }, log);
    if (one) reportUntaken(row, log, REASONS);
    return one ?? [];
  });
  const { title, name, description } = (json ?? {}) as Json;
  const header = {
    ...NO_HEADER,
    title: textOf(title) ?? textOf(name),
    summary: textOf(description),
  };
  return { header, drafts, rows: features.map((_, i) => ({ row: i + 1, isHeader: false })) };
}

function featuresOf(json: unknown): readonly Json[] {
  const { type, features } = (json ?? {}) as Json;
  if (type === "Feature") return [json as Json];
  return type === "FeatureCollection" && Array.isArray(features)
    ? features.map((one) => (typeof one === "object" && one !== null ? one : {}))
    : [];
}

export const isGeoJson = (json: unknown) => featuresOf(json).length > 0;

const textOf = (value: unknown) => (typeof value === "string" ? cleanText(value).text || null : null);

function readFeature(
  feature: Json,
  row: Row,
  options: ImportOptions & { isPlain: boolean },
  log: Log,
): Draft | null {
  const where = accept(readGeometry(feature.geometry), row, "geometry", null, log);
  const time = takeTime(feature, row, options, log);
  if (where === undefined || time === undefined) return null;
  const wordsOf = (columns: readonly string[]) => {
    const column = columns.find(row.has) ?? "";
    return options.isPlain ? row.take(column) : takeText(row, column, log);
  };
  const name = wordsOf(PLACES) || null;
  const headline = wordsOf(TITLES) || (firstIn(feature, "names", "toponym") ?? "");
  const text = wordsOf(SUMMARIES) || (firstIn(feature, "descriptions", "value") ?? "");
  const words = entitle(row, log, headline, text, name ?? "");
  if (!words) return null;
  const id = textOf(feature.id) ?? textOf(feature["@id"]) ?? row.take("id");
  if (typeof feature.id === "string") row.take("id");
  return draft({
    row: row.number,
    id: /^\d*$/.test(id) ? null : (id.split(/[/#:]/).at(-1) ?? null), // bare numbers are places in a list, and change
    ...words,
    kind: takeFirst(row, KINDS) || firstIn(feature, "types", "label"),
    ...time,
    place: takePlace(row, name, where, log),
    notes: NOTES.flatMap((column) => row.take(column).split("\n").filter(Boolean)).concat(
      takeNotes(row, ["url", "link", "source", "sources"]),
    ),
  });
}

/** A field of the first in one of Linked Places' lists. */
function firstIn(feature: Json, list: string, field: string): string | null {
  const [first] = Array.isArray(feature[list]) ? (feature[list] as Json[]) : [];
  return textOf(first?.[field]);
}

type Where = Pick<DraftPlace, "position" | "geometry">;

function readGeometry(value: unknown): Reading<Where> {
  if (value === null || value === undefined) return read({ position: null, geometry: null });
  const { type, coordinates } = value as Json;
  if (typeof type !== "string" || !GEOMETRIES.includes(type)) {
    return unread(
      `its geometry is ${String(type)}, which a dossier cannot hold`,
      `use one of ${GEOMETRIES.join(", ")}`,
    );
  }
  const geometry = { type, coordinates } as Geometry;
  const positions = positionsIn(geometry);
  if (positions.length === 0) return unread("its geometry has no positions", "write [longitude, latitude]");
  for (const position of positions) {
    const checked = checkPosition(position);
    if (!checked.ok) return checked;
    if (type === "Point") {
      return read({ position: checked.value, geometry: null }, checked.guess);
    }
  }
  const open = type.endsWith("Polygon") && ringsOf(geometry).some((ring) => !isClosed(ring));
  return open
    ? unread("an outline does not close", "end each ring with its first position; it has four at least")
    : read({ position: null, geometry });
}

const ringsOf = (geometry: Geometry): readonly (readonly (readonly number[])[])[] =>
  geometry.type === "Polygon"
    ? geometry.coordinates
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates.flat()
      : [];

const isClosed = (ring: readonly (readonly number[])[]) =>
  ring.length >= 4 && String(ring[0]) === String(ring.at(-1));

function takePlace(row: Row, name: string | null, where: Where, log: Log): DraftPlace | null {
  const radius = wholeNumber(row.take("place_radius_m"));
  const [precision, relation] = [row.take("place_precision"), row.take("place_relation")];
  const geoPrecision = takePrecision(row, "geo_precision", log);
  if (name === null && where.position === null && where.geometry === null) return null;
  return place({
    name,
    ...where,
    geoPrecision,
    precision: SITE_PRECISIONS.find((one) => one === precision) ?? null,
    relation: PLACE_RELATIONS.find((one) => one === relation) ?? null,
    radiusMeters: radius,
  });
}

/** Undefined, with a remark, where the time cannot be read. */
function takeTime(
  feature: Json,
  row: Row,
  options: ImportOptions,
  log: Log,
): Pick<Draft, "edtf" | "words"> | undefined {
  const { timeZone } = options;
  const written = row.take("edtf");
  const words = row.take("time_words") || null;
  const startColumn = STARTS.find(row.has);
  const endColumn = ENDS.find(row.has);
  const [startText, endText] = [startColumn, endColumn].map((column) => (column ? row.take(column) : ""));
  const properties = feature.properties as Json | null;
  const when = feature.when ?? properties?.when ?? (feature.geometry as Json | null)?.when;
  if (properties?.when) for (const { column } of row.untaken()) if (/^when\b/.test(column)) row.take(column);
  const label = textOf((when as Json | undefined)?.label);
  if (written !== "") {
    const edtf = accept(soundEdtf(written, timeZone), row, "edtf", written, log);
    return edtf === undefined ? undefined : { edtf, words: words ?? clockWords(edtf, written) };
  }
  const timespan = typeof when === "object" ? accept(readWhen(when, timeZone), row, "when", null, log) : null;
  if (timespan === undefined) return undefined;
  if (timespan !== null) return { edtf: timespan, words: words ?? label ?? clockWords(timespan, timespan) };
  const dates = [startText, endText].map((text, i) => {
    const column = (i === 0 ? startColumn : endColumn) ?? "start";
    if (!text) return null;
    return accept(readDate(text, { timeZone, order: options.dateOrder }), row, column, text, log);
  });
  const [start, end] = dates;
  if (start === undefined || end === undefined) return undefined;
  if (start === null && end === null) {
    log.guessed(row.number, null, null, "it has no time; the entry has no place on the timeline");
    return { edtf: null, words: null };
  }
  const first = start ?? end ?? "";
  const edtf = accept(
    lasting(first, end ?? first, timeZone),
    row,
    endColumn ?? "start",
    endText || null,
    log,
  );
  if (edtf === undefined) return undefined;
  return { edtf, words: words ?? clockWords(edtf, [startText, endText].filter(Boolean).join(" – ")) };
}

/** A clock time needs the words that give it. */
const clockWords = (edtf: string, written: string) => (edtf.includes("T") ? written : null);
