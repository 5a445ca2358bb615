/** Gentle pull of a moment towards the edges of events. */

import type { Instant } from "./interval";

/** The edge nearest to `at` within `reach` milliseconds, else `at` itself. `edges` is sorted. */
export function snap(at: Instant, edges: ArrayLike<Instant>, reach: number): Instant {
  const next = firstAtOrAfter(edges, at);
  let best = at;
  let distance = reach;
  for (const edge of [edges[next - 1], edges[next]]) {
    if (edge !== undefined && Math.abs(edge - at) <= distance) [best, distance] = [edge, Math.abs(edge - at)];
  }
  return best;
}

/** The place of the first of the sorted instants that is not before `at`. */
export function firstAtOrAfter(sorted: ArrayLike<Instant>, at: Instant): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
