/** Instants in their order, looked up where they are and not copied. */

import { type Instants, instantAt, orderOf } from "./instants";
import type { Instant } from "./interval";

/** A sorted array is one, too. */
export interface Sorted {
  readonly length: number;
  at(place: number): Instant | undefined;
}

/** What is known of a column. */
export function inOrder(instants: Instants): Sorted {
  const order = orderOf(instants);
  return {
    length: order ? order.length : instants.length,
    at: (place) => instantAt(instants, order ? order[place]! : place),
  };
}

/** The place of the first of the sorted instants that is not before `at`. */
export function firstAtOrAfter(sorted: Sorted, at: Instant): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted.at(middle)! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
