/** The times of entries that are told by another's, as the report has them. */

import type { Interval } from "../time/interval";
import { type OrderedEntry, precedencesOf } from "./constraints";
import { solve } from "./solve";

/** Keyed by place in the account; without those that nothing bounds, or that contradict what is told of others. */
export function rangesOfRelative(
  entries: readonly OrderedEntry[],
  timeZone: string,
): ReadonlyMap<number, Interval> {
  const precedences = precedencesOf(entries);
  const relative = new Set(precedences.stated.flatMap(({ later, lag }) => (lag ? [later] : [])));
  const ranges = new Map<number, Interval>();
  if (relative.size === 0) return ranges;
  const solution = solve(entries, precedences, false, { timeZone, reportDay: null });
  for (const place of relative) {
    const range = solution.rangeOf(place);
    if (range) ranges.set(place, range);
  }
  return ranges;
}
