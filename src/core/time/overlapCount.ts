/** How many spans hold an instant, without looking at each of them. */

import { type SpanColumns, sortedValues } from "../spanColumns";
import type { Instant } from "./interval";
import { firstAtOrAfter } from "./snap";

/** Built once for a set of spans; each question costs two binary searches. */
export function createOverlapCount({ start, end }: SpanColumns): (at: Instant) => number {
  const starts = sortedValues(start);
  const ends = sortedValues(end);
  return (at) => firstAtOrAfter(starts, at + 1) - firstAtOrAfter(ends, at + 1);
}
