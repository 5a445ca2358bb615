/** Stretches of time in which nothing begins or ends, which a reader may want to fold away. */

import { duration, type Instant, type Interval } from "./interval";
import { localTime, startOfDate, startOfDay } from "./zone";

/** At least `shortest` long, between sorted edges, a margin away from all edges and both ends of the extent, and where they are long enough made of whole days. */
export function quietStretches(
  edges: ArrayLike<Instant>,
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
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    if (edge <= extent[0] || edge >= extent[1]) continue;
    look(last, edge);
    last = edge;
  }
  look(last, extent[1]);
  return stretches;
}

/** May come out empty or turned round where there is no whole day. */
function wholeDaysIn([start, end]: Interval, timeZone: string): Interval {
  const { year, month, day } = localTime(start - 1, timeZone);
  return [startOfDate({ year, month, day: day + 1 }, timeZone), startOfDay(end, timeZone)];
}
