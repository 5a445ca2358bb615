/** Positions far from all the others: a wrong digit, or longitude and latitude swapped. */

import type { Position } from "../schema/dossier";

/** Degrees beyond the other positions at which one is worth a second look, and that in proportion to how far those spread. */
const FAR_DEGREES = 10;
const FAR_SPREADS = 3;

export type Outlier = {
  readonly index: number;
  /** It would be near the others the other way round. */
  readonly swapped: boolean;
};

/** Each position against all others; three at least, as two say nothing of each other. */
export function outliersAmong(positions: readonly Position[]): Outlier[] {
  if (positions.length < 3) return [];
  const isNear = [0, 1].map((axis) => nearOthers(positions.map((position) => position[axis]!)));
  return positions.flatMap(([longitude = 0, latitude = 0], index) => {
    if (isNear[0]!(longitude, longitude) && isNear[1]!(latitude, latitude)) return [];
    return { index, swapped: isNear[0]!(latitude, longitude) && isNear[1]!(longitude, latitude) };
  });
}

/** The least and greatest two are all it takes to leave any one value out. */
function nearOthers(values: readonly number[]): (degrees: number, own: number) => boolean {
  const sorted = [...values].sort((a, b) => a - b);
  return (degrees, own) => {
    const low = own === sorted[0] ? sorted[1]! : sorted[0]!;
    const high = own === sorted.at(-1) ? sorted.at(-2)! : sorted.at(-1)!;
    const slack = Math.max(FAR_DEGREES, (high - low) * FAR_SPREADS);
    return degrees >= low - slack && degrees <= high + slack;
  };
}
