/** Web Mercator: the world as a square, 0 to 1 from its north-west corner. Beyond 85° there is no map. */

import type { Position } from "../schema/dossier";

const FARTHEST = 85.0511287798; // degrees: where the square ends

export const toWorldX = ([lon = 0]: Position) => lon / 360 + 0.5;

export function toWorldY([, lat = 0]: Position): number {
  const sin = Math.sin((Math.max(-FARTHEST, Math.min(FARTHEST, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** [lon, lat] */
export const fromWorld = (x: number, y: number): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
];
