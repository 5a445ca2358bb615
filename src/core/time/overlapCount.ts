/** How many spans hold an instant, without looking at each of them. */

import type { SpanColumns } from "../spanColumns";
import type { Instant } from "./interval";
import { firstAtOrAfter, inOrder } from "./sorted";

/** Each question costs two binary searches. */
export function createOverlapCount({ start, end }: SpanColumns): (at: Instant) => number {
  const starts = inOrder(start);
  const ends = inOrder(end);
  return (at) => firstAtOrAfter(starts, at + 1) - firstAtOrAfter(ends, at + 1);
}
