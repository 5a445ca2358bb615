/** All instants at which anything changes, sorted once, so that a move of the playhead finds what it touches by binary search. */

import type { Instant } from "./interval";
import { firstAtOrAfter } from "./snap";

export interface TimeIndex {
  /**
   * Visits the items with an edge between two instants: after the earlier one, up to and with the later one, as spans
   * are half open. An item with two edges in between is visited twice.
   */
  eachBetween(a: Instant, b: Instant, visit: (item: number) => void): void;
  /** How many edges lie between them: what a move costs. */
  countBetween(a: Instant, b: Instant): number;
}

/** `edgesOf` gives the instants at which an item changes, in any order. */
export function createTimeIndex(
  count: number,
  edgesOf: (item: number, add: (edge: Instant) => void) => void,
): TimeIndex {
  let size = 0;
  for (let item = 0; item < count; item++) edgesOf(item, () => size++);
  const edges = new Float64Array(size);
  const owners = new Uint32Array(size);
  let next = 0;
  for (let item = 0; item < count; item++) {
    edgesOf(item, (edge) => {
      edges[next] = edge;
      owners[next++] = item;
    });
  }
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => edges[a]! - edges[b]!);
  const at = Float64Array.from(order, (i) => edges[i]!);
  const items = Uint32Array.from(order, (i) => owners[i]!);
  const firstAfter = (instant: Instant) => firstAtOrAfter(at, instant + 0.5); // instants are whole milliseconds
  const range = (a: Instant, b: Instant) => [firstAfter(Math.min(a, b)), firstAfter(Math.max(a, b))] as const;
  return {
    eachBetween(a, b, visit) {
      const [from, to] = range(a, b);
      for (let i = from; i < to; i++) visit(items[i]!);
    },
    countBetween(a, b) {
      const [from, to] = range(a, b);
      return to - from;
    },
  };
}
