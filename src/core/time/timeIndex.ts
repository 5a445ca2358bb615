/** Instants at which anything changes, in order, so that a move of the playhead finds what it touches by binary search. */

import { type Instants, orderOf } from "./instants";
import type { Instant } from "./interval";
import { firstAtOrAfter, inOrder } from "./sorted";

export interface TimeIndex {
  /**
   * Visits the items with an edge between two instants: after the earlier one, up to and with the later one, as spans
   * are half open. An item with two edges in between is visited twice.
   */
  eachBetween(a: Instant, b: Instant, visit: (item: number) => void): void;
}

/** Each column has one edge for each item; NaN where there is none. */
export function createTimeIndex(columns: readonly Instants[]): TimeIndex {
  const edges = columns.map((column) => ({ order: orderOf(column), sorted: inOrder(column) }));
  return {
    eachBetween(a, b, visit) {
      for (const { order, sorted } of edges) {
        const from = firstAtOrAfter(sorted, Math.min(a, b) + 0.5); // instants are whole milliseconds
        const to = firstAtOrAfter(sorted, Math.max(a, b) + 0.5);
        for (let place = from; place < to; place++) visit(order ? order[place]! : place);
      }
    },
  };
}
