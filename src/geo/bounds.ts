/** Bounds on the globe: west, south, east, north, in degrees. None of ours crosses the antimeridian. */

import type { Position } from "../schema/dossier";
import { METERS_PER_DEGREE } from "./distance";
import { type AnyGeometry, positionsOf } from "./geometry";
import { fromWorld, MAX_LATITUDE, toWorld, worldSize } from "./mercator";

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export const union = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Null for none. */
export const unionOf = (all: readonly Bounds[]): Bounds | null =>
  all.length === 0 ? null : all.reduce(union);

export const boundsOfPosition = ([lon = 0, lat = 0]: Position): Bounds => [lon, lat, lon, lat];

/** Null for a geometry without positions. */
export const boundsOfGeometry = (geometry: AnyGeometry): Bounds | null =>
  unionOf(positionsOf(geometry).map(boundsOfPosition));

/** The bounds of all that lies within a radius in metres. */
export function boundsOfCircle([lon = 0, lat = 0]: Position, radiusMeters: number): Bounds {
  const dLat = radiusMeters / METERS_PER_DEGREE;
  const dLon = dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return [lon - dLon, Math.max(-MAX_LATITUDE, lat - dLat), lon + dLon, Math.min(MAX_LATITUDE, lat + dLat)];
}

/** What a map of this size in pixels shows around a centre at a zoom. */
export function boundsOfView(center: Position, zoom: number, width: number, height: number): Bounds {
  const [x, y] = toWorld(center);
  const pixels = worldSize(zoom);
  const [west, north] = fromWorld(x - width / 2 / pixels, y - height / 2 / pixels);
  const [east, south] = fromWorld(x + width / 2 / pixels, y + height / 2 / pixels);
  return [west, south, east, north];
}

/** Each side moved outwards by this share of the bounds' own size. */
export function padded([west, south, east, north]: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, Math.max(-MAX_LATITUDE, south - y), east + x, Math.min(MAX_LATITUDE, north + y)];
}

export const intersects = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The same part of the globe, so many turns to the east. */
export const shifted = ([west, south, east, north]: Bounds, turns: number): Bounds => [
  west + 360 * turns,
  south,
  east + 360 * turns,
  north,
];

/** Whether they share a part of the globe, however many turns apart they are written. */
export const meets = (a: Bounds, b: Bounds) => [-1, 0, 1].some((turns) => intersects(shifted(a, turns), b));

export const boundsContain = ([west, south, east, north]: Bounds, [lon = 0, lat = 0]: Position) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/** [lon, lat] */
export const middleOf = ([west, south, east, north]: Bounds): readonly [lon: number, lat: number] => [
  (west + east) / 2,
  (south + north) / 2,
];
