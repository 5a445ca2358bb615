/** Distance along the surface of a spherical earth; within half a percent of the truth. */

import type { Position } from "../schema/dossier";

export const EARTH_RADIUS_METERS = 6_371_009; // mean radius, IUGG

/** Along a meridian, and along the equator. */
export const METERS_PER_DEGREE = (EARTH_RADIUS_METERS * Math.PI) / 180;

/** Metres along a great circle between two positions, [lon, lat] in degrees. */
export function metersBetween([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(half)));
}
