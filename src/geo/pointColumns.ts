/** Positions in degrees to columns of points, and back. */

import type { Position } from "../schema/dossier";
import type { Bounds } from "./bounds";
import { fromWorld, toWorld } from "./mercator";
import { isSomewhere, NOWHERE, type Points, WORLD } from "./points";

export const emptyPoints = (count: number): Points => ({
  x: new Uint32Array(count).fill(NOWHERE),
  y: new Uint32Array(count),
});

/** Beyond 85° north or south it stands on the map's edge. */
export function setPoint({ x, y }: Points, item: number, position: Position): void {
  const whole = (share: number) => Math.max(0, Math.min(NOWHERE - 1, Math.round(share * WORLD)));
  const [worldX, worldY] = toWorld(position);
  x[item] = whole(worldX);
  y[item] = whole(worldY);
}

/** [lon, lat] in degrees, to a metre, which is as fine as columns have it; null where it has no place. */
export function positionAt(points: Points, item: number): Position | null {
  if (!isSomewhere(points, item)) return null;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const [lon = 0, lat = 0] = fromWorld(points.x[item]! / WORLD, points.y[item]! / WORLD);
  return [round(lon), round(lat)];
}

/** West, south, east, north in degrees of what lies between these. */
export function boundsBetween(left: number, top: number, right: number, bottom: number): Bounds {
  const [west = 0, north = 0] = fromWorld(left / WORLD, top / WORLD);
  const [east = 0, south = 0] = fromWorld(right / WORLD, bottom / WORLD);
  return [west, south, east, north];
}
