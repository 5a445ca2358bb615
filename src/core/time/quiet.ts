/** Stretches of time in which nothing begins or ends, which a reader may want to fold away. */

import { duration, type Instant, type Interval } from "./interval";
import { localTime, startOfDate, startOfDay } from "./zone";

/** At least `shortest` long, a margin away from all edges and both ends of the extent, and where they are long enough made of whole days. */
export function quietStretches(
  edges: readonly Instant[],
  extent: Interval,
  shortest: number,
  timeZone: string,
): readonly Interval[] {
  const inside = edges.filter((edge) => edge > extent[0] && edge < extent[1]);
  const points = [extent[0], ...inside.sort((a, b) => a - b), extent[1]];
  const margin = shortest / 8;
  return points.slice(1).flatMap((end, i) => {
    const gap: Interval = [points[i]! + margin, end - margin];
    if (duration(gap) < shortest) return [];
    const days = wholeDaysIn(gap, timeZone);
    return [duration(days) >= shortest ? days : gap];
  });
}

/** May come out empty or turned round where there is no whole day. */
function wholeDaysIn([start, end]: Interval, timeZone: string): Interval {
  const { year, month, day } = localTime(start - 1, timeZone);
  return [startOfDate({ year, month, day: day + 1 }, timeZone), startOfDay(end, timeZone)];
}
