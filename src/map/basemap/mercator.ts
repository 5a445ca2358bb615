/** Web Mercator: positions to the unit square, and the square's size in pixels at a zoom. */

import type { Position } from "../../geo/basemap";

/** In the unit square, or in pixels of the whole world at a zoom. */
export type WorldPoint = readonly [x: number, y: number];

const TILE_PX = 256;

export const worldSize = (zoom: number) => TILE_PX * 2 ** zoom;

export function toWorld([lon, lat]: Position): WorldPoint {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

export function toPixels(position: Position, zoom: number): WorldPoint {
  const [x, y] = toWorld(position);
  const size = worldSize(zoom);
  return [x * size, y * size];
}

export function toPosition([x, y]: WorldPoint, zoom: number): Position {
  const size = worldSize(zoom);
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size)));
  return [(x / size - 0.5) * 360, (lat * 180) / Math.PI];
}
