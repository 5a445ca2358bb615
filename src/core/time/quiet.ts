/** Stretches of time in which nothing can have happened, which a reader may want to fold away. */

import { duration, type Interval } from "./interval";

/** Gaps between the spans, inside the extent, of at least `shortest`; each leaves a margin to the spans on both sides. */
export function quietStretches(
  spans: readonly Interval[],
  extent: Interval,
  shortest: number,
): readonly Interval[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const margin = shortest / 8;
  const quiet: Interval[] = [];
  let reached = extent[0];
  for (const [start, end] of [...sorted, [extent[1], extent[1]] as const]) {
    const gap: Interval = [
      reached === extent[0] ? reached : reached + margin,
      start >= extent[1] ? extent[1] : start - margin,
    ];
    if (duration(gap) >= shortest) quiet.push(gap);
    reached = Math.max(reached, end);
  }
  return quiet;
}
