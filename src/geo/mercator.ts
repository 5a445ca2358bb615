/**
 * Web Mercator (EPSG:3857). The world is a square, 0 to 1 from its north-west corner, or `worldSize(zoom)` pixels wide.
 * Beyond 85° north or south there is no map: positions there stand on the square's edge.
 */

import type { Position } from "../schema/dossier";

/** In the unit square, or in pixels of the whole world at a zoom. */
export type WorldPoint = readonly [x: number, y: number];

/** Degrees at which the square ends. */
export const MAX_LATITUDE = 85.0511287798;

const TILE_PX = 256;
const EARTH_METERS = 2 * Math.PI * 6_378_137; // the equator of WGS 84

/** Pixels of the world's edge; 256 at zoom 0, as on tiled maps. */
export const worldSize = (zoom: number) => TILE_PX * 2 ** zoom;

export const zoomOf = (worldPixels: number) => Math.log2(worldPixels / TILE_PX);

/** A position, [lon, lat] in degrees, in the unit square. */
export function toWorld([lon = 0, lat = 0]: Position): WorldPoint {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** [lon, lat] in degrees. */
export const fromWorld = (x: number, y: number): readonly [lon: number, lat: number] => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];

export function toPixels(position: Position, zoom: number): WorldPoint {
  const [x, y] = toWorld(position);
  const size = worldSize(zoom);
  return [x * size, y * size];
}

/** [lon, lat] in degrees. */
export function fromPixels([x, y]: WorldPoint, zoom: number): readonly [lon: number, lat: number] {
  const size = worldSize(zoom);
  return fromWorld(x / size, y / size);
}

/** How many pixels a metre takes at this latitude, on a world of this many pixels. */
export const pixelsPerMeter = (latitude: number, worldPixels: number) =>
  worldPixels / (EARTH_METERS * Math.cos((latitude * Math.PI) / 180));
