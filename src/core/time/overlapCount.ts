/** How many spans hold an instant, without looking at each of them. */

import type { Instant, Interval } from "./interval";
import { firstAtOrAfter } from "./snap";

/** Built once for a set of spans; each question costs two binary searches. */
export function createOverlapCount(spans: readonly Interval[]): (at: Instant) => number {
  const ascending = (a: number, b: number) => a - b;
  const starts = spans.map(([start]) => start).sort(ascending);
  const ends = spans.map(([, end]) => end).sort(ascending);
  const upTo = (sorted: readonly Instant[], at: Instant) => firstAtOrAfter(sorted, at + 1);
  return (at) => upTo(starts, at) - upTo(ends, at);
}
