/** Stretches of time in which nothing begins or ends, which a reader may want to fold away. */

import { duration, type Instant, type Interval } from "./interval";
import { firstAtOrAfter, type Sorted } from "./sorted";
import { localTime, startOfDate, startOfDay } from "./zone";

/** At least `shortest` long, a margin away from all edges and both ends of the extent, and where they are long enough made of whole days. */
export function quietStretches(
  edges: readonly Sorted[],
  extent: Interval,
  shortest: number,
  timeZone: string,
): readonly Interval[] {
  const margin = shortest / 8;
  const stretches: Interval[] = [];
  const look = (start: Instant, end: Instant) => {
    const gap: Interval = [start + margin, end - margin];
    if (duration(gap) < shortest) return;
    const days = wholeDaysIn(gap, timeZone);
    stretches.push(duration(days) >= shortest ? days : gap);
  };
  let last = extent[0];
  while (last < extent[1]) {
    // Edges that follow each other sooner than a stretch can be are passed over at once.
    const soon = lastBefore(edges, Math.min(last + shortest, extent[1]));
    if (soon > last) last = soon;
    else {
      const next = Math.min(firstFrom(edges, last + 1), extent[1]);
      look(last, next);
      last = next;
    }
  }
  return stretches;
}

const lastBefore = (edges: readonly Sorted[], at: Instant) =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...edges.map((sorted) => {
      const place = firstAtOrAfter(sorted, at) - 1;
      return place < 0 ? Number.NEGATIVE_INFINITY : sorted.at(place)!;
    }),
  );

const firstFrom = (edges: readonly Sorted[], at: Instant) =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...edges.map((sorted) => {
      const place = firstAtOrAfter(sorted, at);
      return place < sorted.length ? sorted.at(place)! : Number.POSITIVE_INFINITY;
    }),
  );

/** May come out empty or turned round where there is no whole day. */
function wholeDaysIn([start, end]: Interval, timeZone: string): Interval {
  const { year, month, day } = localTime(start - 1, timeZone);
  return [startOfDate({ year, month, day: day + 1 }, timeZone), startOfDay(end, timeZone)];
}
