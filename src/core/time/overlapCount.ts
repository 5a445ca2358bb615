/** How many spans overlap another one, without looking at each of them. */

import type { SpanColumns } from "../spanColumns";
import { inOrder } from "./instants";
import type { Interval } from "./interval";
import { firstAtOrAfter } from "./sorted";

/** Parts of the extent in the timeline's strip. */
export const BARS = 96;

/** Each question costs two binary searches. */
export function createOverlapCount({ start, end }: SpanColumns): (span: Interval) => number {
  const starts = inOrder(start);
  const ends = inOrder(end);
  return ([from, to]) => firstAtOrAfter(starts, to) - firstAtOrAfter(ends, from + 1);
}
