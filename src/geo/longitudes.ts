/** Places on both sides of the antimeridian lie side by side: longitudes counted on beyond 180 where that is the shorter way round. */

import type { Position } from "../schema/dossier";
import type { Bounds } from "./bounds";

/** The least bounds that hold all positions, west within ±180, east perhaps beyond; null for none. */
export function around(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null;
  const lons = [...new Set(positions.map(([lon = 0]) => lon))].sort((a, b) => a - b);
  // The widest gap between neighbours is what is left out.
  let [widest, west] = [lons[0]! + 360 - lons.at(-1)!, lons[0]!];
  for (let i = 1; i < lons.length; i++) {
    const gap = lons[i]! - lons[i - 1]!;
    if (gap > widest) [widest, west] = [gap, lons[i]!];
  }
  const lats = positions.map(([, lat = 0]) => lat);
  const south = lats.reduce((a, b) => Math.min(a, b));
  const north = lats.reduce((a, b) => Math.max(a, b));
  return [west, south, west + 360 - widest, north];
}
