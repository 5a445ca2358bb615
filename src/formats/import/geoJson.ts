/**
 * GeoJSON that any map tool writes, and Linked Places: one feature an entry. Its time stands in `when`, or in properties
 * that are recognised like the columns of a table.
 */

import type { Geometry } from "../../schema/dossier";
import type { DraftSource } from "./draft";
import { NO_HEADER } from "./draft";
import { soundEdtf } from "./intervals";
import { readWhen } from "./linkedPlacesTime";
import type { ImportOptions } from "./options";
import { PLAIN_FORMAT, PLAIN_MAPPING, plainGiven, plainNotes, plainPlace } from "./plainFields";
import { cleanText } from "./plainText";
import { checkPosition, positionsIn } from "./positions";
import { columnsOf, type Entry, type Records, type When, type Where } from "./records";
import { type Log, type Reading, read, unread } from "./report";
import { cellsOf, createRow, keyOf, type Row } from "./row";
import { sourceOf } from "./sources";

export type Json = Readonly<Record<string, unknown>>;

const LOOKS = "it only changes how the feature is drawn";
export const REASONS = new Map(
  [
    ...["marker-color", "marker-size", "marker-symbol", "stroke", "stroke-width", "stroke-opacity", "fill"],
    ...["fill-opacity", "fill-color", "styleUrl", "styleHash", "styleMapHash", "icon", "color", "colour"],
    ...["icon-color", "icon-opacity", "icon-scale", "icon-heading", "icon-offset", "icon-offset-units"],
    ...["label-color", "label-opacity", "label-scale", "visibility", "tessellate", "extrude", "altitudeMode"],
  ].map((column) => [keyOf(column), LOOKS]),
);

const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

export function geoJsonRecords(json: unknown, { timeZone }: ImportOptions, log: Log): Records {
  const isPlain = (json as Json | null)?.format === PLAIN_FORMAT;
  const entries = featuresOf(json).map((feature, i) => {
    const row = createRow(i + 1, cellsOf(feature.properties), log);
    return toEntry(feature, row, timeZone, isPlain);
  });
  const { title, name, description, metadata } = (json ?? {}) as Json;
  const header = {
    ...NO_HEADER,
    title: textOf(title) ?? textOf(name) ?? textOf((metadata as Json | null | undefined)?.title),
    summary: textOf(description),
  };
  const columns = columnsOf(entries.map(({ row }) => row));
  return { header, columns, entries, reasons: REASONS, ...(isPlain && { ownMapping: PLAIN_MAPPING }) };
}

export function featuresOf(json: unknown): readonly Json[] {
  const { type, features } = (json ?? {}) as Json;
  if (type === "Feature") return [json as Json];
  return (type === "FeatureCollection" || type === undefined) && Array.isArray(features)
    ? features.map((one) => (typeof one === "object" && one !== null ? one : {}))
    : [];
}

export const isGeoJson = (json: unknown) =>
  (json as Json | null)?.type === "FeatureCollection"
    ? featuresOf(json).length > 0
    : featuresOf(json).some((feature) => "geometry" in feature || feature.type === "Feature");

/** By its JSON-LD context; other GeoJSON with `when` is read all the same. */
export const isLinkedPlaces = (json: unknown) =>
  isGeoJson(json) && /linked-?places/i.test(JSON.stringify((json as Json)["@context"] ?? ""));

export const textOf = (value: unknown) => (typeof value === "string" ? cleanText(value).text || null : null);

function toEntry(feature: Json, row: Row, timeZone: string, isPlain: boolean): Entry {
  const properties = (feature.properties ?? {}) as Json;
  const geometry = feature.geometry as Json | null | undefined;
  const id = idOf(feature, row, isPlain);
  const when = timeOf(feature, row, timeZone);
  if (isPlain) return { row, given: { id, where: readGeometry(geometry), when, ...plainGiven(row) } };
  const toponyms = listOf(feature, "names").map(({ toponym }) => textOf(toponym));
  const [title, ...otherNames] = toponyms.flatMap((name) => name ?? []);
  const descriptions = listOf(feature, "descriptions").flatMap(({ value }) => textOf(value) ?? []);
  const types = listOf(feature, "types").flatMap(
    ({ label, sourceLabels }) =>
      textOf(label) ?? textOf(listOf({ sourceLabels }, "sourceLabels")[0]?.label) ?? [],
  );
  if (properties.when) for (const { column } of row.untaken()) if (/^when\b/.test(column)) row.take(column);
  return {
    row,
    given: {
      id,
      ...(title !== undefined && { title }),
      ...(descriptions.length > 0 && { summary: descriptions.join("\n\n") }),
      kind: types[0] ?? null,
      where: readGeometry(geometry),
      when,
      place: plainPlace(row),
      sources: linksOf(feature),
      notes: [
        ...plainNotes(row),
        ...otherNames.map((name) => `name: ${name}`),
        ...types.slice(1).map((type) => `type: ${type}`),
        ...mediaOf(feature),
      ],
    },
  };
}

/** Bare numbers are places in a list, and change. */
function idOf(feature: Json, row: Row, isPlain: boolean): string | null {
  const written = textOf(feature.id) ?? textOf(feature["@id"]) ?? (row.has("id") ? row.peek("id") : "");
  row.take("id");
  if (isPlain) return written || null;
  return /^\d*$/.test(written) ? null : (written.split(/[/#:]/).findLast(Boolean) ?? null);
}

const listOf = (feature: Json, list: string): readonly Json[] =>
  Array.isArray(feature[list])
    ? (feature[list] as unknown[]).filter((one): one is Json => typeof one === "object" && one !== null)
    : [];

/** Of Linked Places: what the names and descriptions rest on, and the records that are about the same. */
function linksOf(feature: Json): DraftSource[] {
  const citations = ["names", "descriptions", "geometry"].flatMap((list) =>
    listOf(feature, list).flatMap((one) => listOf(one, "citations")),
  );
  const cited = citations.flatMap((one) => {
    const label = textOf(one.label) ?? textOf(one["@id"]);
    return label === null ? [] : [sourceOf(label, webAddress(one["@id"]))];
  });
  const linked = listOf(feature, "links").flatMap(({ identifier, type }) => {
    const label = textOf(identifier);
    return label === null
      ? []
      : [sourceOf([textOf(type), label].filter(Boolean).join(": "), webAddress(identifier))];
  });
  return [...new Map([...cited, ...linked].map((source) => [JSON.stringify(source), source])).values()];
}

const webAddress = (value: unknown) =>
  typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;

const mediaOf = (feature: Json) =>
  listOf(feature, "depictions").flatMap((one) => {
    const words = [textOf(one["@id"]), textOf(one.title)].filter(Boolean).join(", ");
    return words === "" ? [] : [`depiction: ${words}`];
  });

/** From `edtf`, or from `when` of the feature, its geometry or one of its names. */
function timeOf(feature: Json, row: Row, timeZone: string): Reading<When | null> {
  const written = row.take("edtf");
  const told = row.peek("time_words") || null;
  if (written !== "") {
    for (const column of ["start", "end", "time_words"]) row.take(column);
    const edtf = soundEdtf(written, timeZone);
    return edtf.ok ? read({ edtf: edtf.value, words: told ?? clockWords(edtf.value) }) : edtf;
  }
  const geometry = feature.geometry as Json | null | undefined;
  const whens = [
    feature.when,
    (feature.properties as Json | null | undefined)?.when,
    geometry?.when,
    ...listOf(geometry ?? {}, "geometries").map(({ when }) => when),
    ...listOf(feature, "names").map(({ when }) => when),
    ...listOf(feature, "types").map(({ when }) => when),
  ];
  for (const when of whens) {
    if (typeof when !== "object" || when === null) continue;
    const reading = readWhen(when, timeZone);
    if (!reading.ok) return reading;
    if (reading.value === null) continue;
    const label = textOf((when as Json).label);
    row.take("time_words");
    return read({ edtf: reading.value, words: told ?? label ?? clockWords(reading.value) }, reading.guess);
  }
  return read(null);
}

/** A clock time needs the words that give it. */
const clockWords = (edtf: string) => (edtf.includes("T") ? edtf : null);

export function readGeometry(value: unknown): Reading<Where> {
  if (value === null || value === undefined) return read({ position: null, geometry: null });
  const { type, coordinates } = value as Json;
  if (type === "GeometryCollection" && "geometries" in (value as Json)) return readCollection(value as Json);
  if (typeof type !== "string" || !GEOMETRIES.includes(type)) {
    return unread(
      `its geometry is ${String(type)}, which a dossier cannot hold`,
      `use one of ${GEOMETRIES.join(", ")}`,
    );
  }
  const geometry = withoutHeights({ type, coordinates } as Geometry);
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

/** What has the most dimensions, joined to one; the rest is said to be left out. */
function readCollection(collection: Json): Reading<Where> {
  const parts = listOf(collection, "geometries").filter(({ coordinates }) => Array.isArray(coordinates));
  const [only] = parts;
  if (only === undefined) return read({ position: null, geometry: null });
  if (parts.length === 1) return readGeometry(only);
  const base = ["Polygon", "LineString", "Point"].find((name) =>
    parts.some(({ type }) => String(type).endsWith(name)),
  );
  const alike = parts.filter(({ type }) => String(type).endsWith(base ?? "?"));
  const coordinates = alike.flatMap((one) =>
    String(one.type).startsWith("Multi") ? (one.coordinates as unknown[]) : [one.coordinates],
  );
  const unique = [...new Map(coordinates.map((one) => [JSON.stringify(one), one])).values()];
  const reading = readGeometry(
    unique.length === 1
      ? { type: base, coordinates: unique[0] }
      : { type: `Multi${base}`, coordinates: unique },
  );
  return reading.ok && alike.length < parts.length
    ? read(reading.value, `of its ${parts.length} geometries, those that are a ${base} were taken`)
    : reading;
}

/** [lon, lat] alone: a dossier has no heights. */
function withoutHeights(geometry: Geometry): Geometry {
  const flat = (value: unknown): unknown =>
    Array.isArray(value) ? (typeof value[0] === "number" ? value.slice(0, 2) : value.map(flat)) : value;
  return { ...geometry, coordinates: flat(geometry.coordinates) } as Geometry;
}

const ringsOf = (geometry: Geometry): readonly (readonly (readonly number[])[])[] =>
  geometry.type === "Polygon"
    ? geometry.coordinates
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates.flat()
      : [];

const isClosed = (ring: readonly (readonly number[])[]) =>
  ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
