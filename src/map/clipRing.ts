/** A ring cut to a box, so that no path is longer than what can be seen of it. */

import type { Box, Point } from "./box";

/** Sutherland–Hodgman: along the box's edges where the ring leaves it; empty where they don't meet. */
export function clipRing(ring: readonly Point[], { left, top, width, height }: Box): readonly Point[] {
  const right = left + width;
  const bottom = top + height;
  if (ring.every(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)) return ring;
  const sides: readonly (readonly ["x" | "y", number, 1 | -1])[] = [
    ["x", left, 1],
    ["x", right, -1],
    ["y", top, 1],
    ["y", bottom, -1],
  ];
  return sides.reduce((points, [axis, at, sign]) => cut(points, axis, at, sign), ring);
}

/** What lies on the greater (1) or lesser (−1) side of a line along one axis. */
function cut(ring: readonly Point[], axis: "x" | "y", at: number, sign: 1 | -1): readonly Point[] {
  const kept: Point[] = [];
  let from = ring[ring.length - 1];
  for (const to of ring) {
    const a = (from![axis] - at) * sign;
    const b = (to[axis] - at) * sign;
    if (a < 0 !== b < 0) {
      const part = a / (a - b);
      kept.push({ x: from!.x + (to.x - from!.x) * part, y: from!.y + (to.y - from!.y) * part });
    }
    if (b >= 0) kept.push(to);
    from = to;
  }
  return kept;
}
