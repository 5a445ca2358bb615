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

/** Each column has one edge for each item; NaN where there is none. */
export function createTimeIndex(columns: readonly Float64Array[]): TimeIndex {
  const { at, items } = sortEdges(columns);
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

const SECOND = 1000;

function sortEdges(columns: readonly Float64Array[]): { at: Float64Array; items: Uint32Array } {
  const count = columns[0]?.length ?? 0;
  let size = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let areSeconds = true;
  for (const column of columns) {
    for (let item = 0; item < count; item++) {
      const edge = column[item]!;
      if (Number.isNaN(edge)) continue;
      size++;
      if (edge < least) least = edge;
      if (edge > most) most = edge;
      if (edge % SECOND !== 0) areSeconds = false;
    }
  }
  const at = new Float64Array(size);
  const items = new Uint32Array(size);
  const each = (visit: (edge: Instant, item: number) => void) => {
    for (const column of columns)
      for (let item = 0; item < count; item++) if (!Number.isNaN(column[item]!)) visit(column[item]!, item);
  };
  let next = 0;
  if (areSeconds && ((most - least) / SECOND + 1) * count < Number.MAX_SAFE_INTEGER) {
    // Second and item in one number: sorted natively, ten times as fast as by a comparing function.
    const keys = new Float64Array(size);
    each((edge, item) => {
      keys[next++] = ((edge - least) / SECOND) * count + item;
    });
    keys.sort();
    for (let i = 0; i < size; i++) {
      const item = keys[i]! % count;
      items[i] = item;
      at[i] = least + ((keys[i]! - item) / count) * SECOND;
    }
    return { at, items };
  }
  const edges = new Float64Array(size);
  const owners = new Uint32Array(size);
  each((edge, item) => {
    edges[next] = edge;
    owners[next++] = item;
  });
  Uint32Array.from({ length: size }, (_, i) => i)
    .sort((a, b) => edges[a]! - edges[b]!)
    .forEach((from, to) => {
      at[to] = edges[from]!;
      items[to] = owners[from]!;
    });
  return { at, items };
}
