/** Counts of the events that are not loaded, by time and by map cell: the counts of all events less those that are loaded. */

import { BARS } from "../core/time/overlapCount";
import { type Census, SquareCount, touching } from "./census";
import type { EventTable } from "./eventTable";

export interface Unloaded {
  /** For each of `BARS` equal parts of the extent, how many events touch it, loaded or not. */
  readonly bars: readonly number[];
  /** Events that are not loaded, counted as in `Census`. */
  readonly zoom: number;
  readonly squares: readonly number[];
}

export function unloadedFrom(
  census: Census,
  { points: { x, y }, byPlace }: Pick<EventTable, "points" | "byPlace">,
): Unloaded {
  const count = SquareCount.of(census);
  for (const item of byPlace) count.add(x[item]!, y[item]!, -1);
  return { bars: touching(census, BARS), zoom: census.zoom, squares: count.toList() };
}
