/** Instants in their order, looked up where they are and not copied. */

import type { Instant } from "./interval";

/** A sorted array is one, too. */
export interface Sorted {
  readonly length: number;
  at(rank: number): Instant | undefined;
}

/** The rank of the first of the sorted instants that is not before `at`. */
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
