/** Distance along the surface of a spherical earth; within half a percent of the truth. */

import type { Position } from "../schema/dossier";

const EARTH_RADIUS_METERS = 6_371_009; // mean radius, IUGG

export function metersBetween(a: Position, b: Position): number {
  const [fromLon, fromLat, toLon, toLat] = [a[0]!, a[1]!, b[0]!, b[1]!].map(
    (degrees) => (degrees * Math.PI) / 180,
  );
  const half =
    Math.sin((toLat! - fromLat!) / 2) ** 2 +
    Math.cos(fromLat!) * Math.cos(toLat!) * Math.sin((toLon! - fromLon!) / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(half)));
}
