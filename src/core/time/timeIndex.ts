/** Instants at which anything changes, in order, so that a move of the playhead finds what it touches by binary search. */

import { type Instants, inOrder } from "./instants";
import type { Instant } from "./interval";
import { firstAtOrAfter } from "./sorted";

export interface TimeIndex {
  /**
   * Visits the items with an edge between two instants: after the earlier one, up to and with the later one, as spans
   * are half open. An item with two edges in between is visited twice.
   */
  eachBetween(a: Instant, b: Instant, visit: (item: number) => void): void;
  /** `b`, or as far on the way to it from `a` as about so many edges of each column lead. */
  within(a: Instant, b: Instant, most: number): Instant;
}

/** Each column has one edge for each item; NaN where there is none. */
export function createTimeIndex(columns: readonly Instants[]): TimeIndex {
  const edges = columns.map(inOrder);
  return {
    within(a, b, most) {
      let end = b;
      for (const sorted of edges) {
        // An edge at `a` itself is behind whoever goes on, and ahead of whoever goes back.
        const next = firstAtOrAfter(sorted, a + 0.5);
        const rank = b > a ? next + most : next - 1 - most;
        if (rank < 0 || rank >= sorted.length) continue;
        end = b > a ? Math.min(end, sorted.at(rank)!) : Math.max(end, sorted.at(rank)! - 1);
      }
      return end;
    },
    eachBetween(a, b, visit) {
      for (const sorted of edges) {
        const from = firstAtOrAfter(sorted, Math.min(a, b) + 0.5); // instants are whole milliseconds
        const to = firstAtOrAfter(sorted, Math.max(a, b) + 0.5);
        for (let rank = from; rank < to; rank++) visit(sorted.placeAt(rank));
      }
    },
  };
}
