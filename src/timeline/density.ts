/** How many events each part of a strip of time touches. */

import type { SpanColumns } from "../core/spanColumns";
import { createOverlapCount } from "../core/time/overlapCount";
import type { TimeScale } from "./timeScale";

/** From left to right, for `bins` parts of equal width: an event counts in each part that it touches, however short it is. */
export function densityOf(
  spans: SpanColumns,
  { width, toInstant }: Pick<TimeScale, "width" | "toInstant">,
  bins: number,
): readonly number[] {
  const countIn = createOverlapCount(spans);
  const edge = (bin: number) => Math.round(toInstant((bin / bins) * width));
  return Array.from({ length: bins }, (_, bin) => {
    const [a, b] = [edge(bin), edge(bin + 1)];
    return countIn(a < b ? [a, b] : [b, a]);
  });
}
