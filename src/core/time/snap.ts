/** Gentle pull of a moment towards the edges of events. */

import type { Instant } from "./interval";
import { firstAtOrAfter, type Sorted } from "./sorted";

/** The edge nearest to `at` within `reach` milliseconds, the later of two as near; else `at` itself. */
export function snap(at: Instant, edges: readonly Sorted[], reach: number): Instant {
  let best = at;
  let distance = reach;
  for (const sorted of edges) {
    const next = firstAtOrAfter(sorted, at);
    for (let place = Math.max(0, next - 1); place <= next && place < sorted.length; place++) {
      const edge = sorted.at(place)!;
      const away = Math.abs(edge - at);
      if (away < distance || (away === distance && (best === at || edge > best)))
        [best, distance] = [edge, away];
    }
  }
  return best;
}
