/** Which corner the overview map takes: the one where it hides least. */

import { type Box, holds, type Point } from "../../geo/box";

export interface ToSee {
  readonly at: Point;
  /** What it covers on the screen. */
  readonly area: Box;
}

/** The index of the candidate that hides fewest points and least of their areas; the first of equals. */
export function insetCorner(candidates: readonly Box[], things: readonly ToSee[]): number {
  const hidden = candidates.map((box) =>
    things.reduce((sum, { at, area }) => sum + (holds(box, at) ? 1 : 0) + sharedPart(area, box), 0),
  );
  return hidden.indexOf(Math.min(...hidden));
}

/** How much of `a` lies in `b`, from 0 to 1. */
function sharedPart(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, a.width * a.height);
}
