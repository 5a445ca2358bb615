/** What of a large dossier isn't here, told by the count of all and the columns of what is. */

import { BARS } from "../core/time/overlapCount";
import { type Census, SquareCount, touching } from "./census";
import type { EventTable } from "./eventTable";

export interface Absent {
  /** How many of all events, here or not, touch each of `BARS` equal parts of the extent. */
  readonly bars: readonly number[];
  /** Of what isn't here, as `Census` has them. */
  readonly zoom: number;
  readonly squares: readonly number[];
}

export function absentFrom(
  census: Census,
  { points: { x, y }, byPlace }: Pick<EventTable, "points" | "byPlace">,
): Absent {
  const count = SquareCount.of(census);
  for (const item of byPlace) count.add(x[item]!, y[item]!, -1);
  return { bars: touching(census, BARS), zoom: census.zoom, squares: count.toList() };
}
