/** One layer's features out of a source file: filtered, named, ranked and cut down to what is drawn. */

import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { meshArcs, feature as unpackFeature } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiLineString, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { BasemapProperties } from "../../geo/basemap";
import { areaKm2, clipLine, joinedLines, polygonsOf, roomiestPoint } from "./geometry";
import type { FileConfig, LayerConfig, Name, Names } from "./mapConfig";

type Read = (file: string) => FeatureCollection;
/** The name of a GeoNames id in a language, where GeoNames has one. */
export type Translate = (language: string, id: string) => string | undefined;
type Record_ = Readonly<Record<string, unknown>>;
type Where = NonNullable<LayerConfig["where"]>;
export type LayerFeature = Feature<Geometry, BasemapProperties>;

export function selectLayer(
  config: LayerConfig,
  file: FileConfig,
  read: Read,
  names: Names,
  translate: Translate = () => undefined,
): LayerFeature[] {
  const all = [config.from].flat().flatMap((from) => read(from).features);
  const sources = all.filter(
    (source) => matches(source, config.where) && touches(source.geometry, file.bounds),
  );
  if (sources.length === 0)
    throw new Error(`Layer ${config.layer}: nothing in ${[config.from].flat().join(", ")} fits.`);
  if (config.geometry === "lines" || config.geometry === "sharedLines") return [edges(config, sources, read)];
  const features = sources.flatMap((source) => toFeature(config, source, names, translate) ?? []);
  const { leastKm2 } = config;
  const large = leastKm2 ? features.flatMap((each) => withoutSmallParts(each, leastKm2) ?? []) : features;
  return config.group ? grouped(large) : large;
}

function withoutSmallParts(feature: LayerFeature, leastKm2: number): LayerFeature | null {
  const polygons = polygonsOf(feature.geometry);
  const coordinates = polygons.filter(
    ([outer = []]) => areaKm2({ type: "Polygon", coordinates: [outer] }) >= leastKm2,
  );
  if (coordinates.length === polygons.length) return feature;
  return coordinates.length === 0 ? null : { ...feature, geometry: { type: "MultiPolygon", coordinates } };
}

const matches = ({ properties }: Feature, where: Where = {}): boolean =>
  Object.entries(where).every(([property, wanted]) => wanted.includes(properties?.[property] ?? null));

function touches(geometry: Geometry, bounds: FileConfig["bounds"]): boolean {
  if (!bounds) return true;
  const [west, south, east, north] = bounds;
  const positions = positionsOf(geometry);
  return positions.some(
    ([lon = Number.NaN, lat = Number.NaN]) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(positionsOf);
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) && typeof value[0] === "number"
      ? [value as Position]
      : (value as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
}

/** Drops a record that must be named and isn't. */
function toFeature(
  config: LayerConfig,
  source: Feature,
  names: Names,
  translate: Translate,
): LayerFeature | null {
  const record: Record_ = source.properties ?? {};
  const name = lookUp(config, record, names) ?? spelled(config, record, translate);
  if (config.namedOnly && !name) return null;
  const { note, rank = rankOf(config, record), label, ...spellings } = name ?? {};
  const labelAt = () => label ?? labelOf(config, source);
  const kindValue = config.kind && record[config.kind.property];
  const kind = config.kind?.values ? config.kind.values[String(kindValue)] : kindValue;
  const isArea = polygonsOf(source.geometry).length > 0;
  const properties: BasemapProperties = {
    ...(name && { name: spellings as Record<string, string> }),
    ...(note && { note }),
    ...(config.class && { class: String(record[config.class]) }),
    ...(typeof kind === "string" && { kind }),
    ...(rank !== undefined && { rank }),
    ...(name && isArea && config.geometry !== "labelPoint" && { label: labelAt() }),
    ...(name && !isArea && config.labelAt && { label: labelAt() }),
    ...(name && isArea && { areaKm2: Number(areaKm2(source.geometry).toPrecision(3)) }),
  };
  const geometry: Geometry =
    config.geometry === "labelPoint" ? { type: "Point", coordinates: [...labelAt()] } : source.geometry;
  return { type: "Feature", properties, geometry };
}

function lookUp(config: LayerConfig, record: Record_, names: Names): Name {
  if (!config.names) return null;
  const table = new Map(Object.entries(names[config.names] ?? {}));
  const keys = [config.key ?? []].flat().map((key) => String(record[key] ?? ""));
  for (const key of keys) if (table.has(key)) return table.get(key) as Name;
  return null;
}

/** The record's own English name, and those that GeoNames has for it. */
function spelled({ nameProperty, geonames }: LayerConfig, record: Record_, translate: Translate): Name {
  const english = nameProperty && record[nameProperty];
  if (typeof english !== "string" || english === "") return null;
  const id = String(record[geonames?.property ?? ""] ?? "");
  const others = (geonames?.languages ?? []).flatMap((language) => {
    const word = translate(language, id);
    return word && word !== english ? [[language, word] as const] : [];
  });
  return { en: english, ...Object.fromEntries(others) };
}

function rankOf(config: LayerConfig, record: Record_): number | undefined {
  if (!config.rank) return undefined;
  const value = Number(record[config.rank.property]);
  return 1 + config.rank.steps.filter((step) => value > step).length;
}

function labelOf(config: LayerConfig, source: Feature): readonly [number, number] {
  const record: Record_ = source.properties ?? {};
  const stated = Array.isArray(config.labelAt)
    ? config.labelAt.map((property) => record[property])
    : record[config.labelAt ?? ""];
  const at = Array.isArray(stated) ? (stated as Position) : roomiestPoint(source.geometry);
  const [lon, lat] = at ?? [];
  if (typeof lon !== "number" || typeof lat !== "number")
    throw new Error(`Layer ${config.layer}: no place for the name of ${JSON.stringify(record)}.`);
  return [round(lon), round(lat)];
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The edges of areas as one feature: all of them, or only those between two areas. */
function edges(config: LayerConfig, sources: readonly Feature[], read: Read): LayerFeature {
  const packed = topology({
    areas: { type: "FeatureCollection", features: [...sources] } as FeatureCollection,
  });
  const areas = packed.objects.areas;
  const shared = config.geometry === "sharedLines";
  const mesh = meshArcs(
    packed,
    areas as MultiPolygon | Polygon,
    (a, b) => !shared || a !== b,
  ) as MultiLineString;
  const { geometry } = unpackFeature(packed as Topology, mesh) as Feature;
  const lines = geometry.type === "MultiLineString" ? geometry.coordinates : [];
  const within = config.inside;
  const border = within && read(within.from).features.find((source) => matches(source, within.where));
  if (within && !border) throw new Error(`Layer ${config.layer}: nothing in ${within.from} fits.`);
  const kept = border ? lines.flatMap((line) => clipLine(line, border.geometry)) : lines;
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: kept } };
}

/** Lines that look the same and are called the same become one feature, in the order they first appear. */
function grouped(features: readonly LayerFeature[]): LayerFeature[] {
  const groups = new Map<string, { properties: BasemapProperties; lines: Position[][] }>();
  for (const { properties, geometry } of features) {
    const key = JSON.stringify(properties);
    const group = groups.get(key) ?? { properties, lines: [] };
    groups.set(key, group);
    if (geometry.type === "LineString") group.lines.push(geometry.coordinates);
    if (geometry.type === "MultiLineString") group.lines.push(...geometry.coordinates);
  }
  return [...groups.values()].map(({ properties, lines }) => ({
    type: "Feature",
    properties,
    geometry: { type: "MultiLineString", coordinates: joinedLines(lines) },
  }));
}
