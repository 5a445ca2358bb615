/** Where the marks of a time axis stand: round local times of a zone, from minutes to millennia, across clock changes. */

import { DAY, HOUR, type Instant, type Interval, MINUTE } from "./interval";
import { localTime, startOfDate, zoneOffset } from "./zone";

type TickUnit = "minute" | "hour" | "day" | "month" | "year";

export interface TickStep {
  readonly unit: TickUnit;
  readonly every: number;
}

const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

const EVERY: readonly (readonly [TickUnit, readonly number[]])[] = [
  ["minute", [1, 2, 5, 10, 15, 30]],
  ["hour", [1, 2, 3, 6, 12]],
  ["day", [1, 2, 7]],
  ["month", [1, 3, 6]],
  ["year", [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]],
];

/** From the finest to the coarsest. */
export const TICK_STEPS: readonly TickStep[] = EVERY.flatMap(([unit, counts]) =>
  counts.map((every) => ({ unit, every })),
);

const LENGTH: Readonly<Record<TickUnit, number>> = {
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: MONTH,
  year: YEAR,
};

/** About how long a step is, in milliseconds. */
export const lengthOf = ({ unit, every }: TickStep) => LENGTH[unit] * every;

/** The larger unit whose name a reader needs to understand a step's labels; null for years. */
export function contextOf({ unit }: TickStep): TickStep | null {
  if (unit === "minute" || unit === "hour") return { unit: "day", every: 1 };
  if (unit === "day") return { unit: "month", every: 1 };
  return unit === "month" ? { unit: "year", every: 1 } : null;
}

/** Every round instant of the step in the interval, in order; at most `limit` (a guard, as nobody reads more). */
export function ticksIn(interval: Interval, step: TickStep, timeZone: string, limit = 2000): Instant[] {
  if (!(interval[1] > interval[0]) || (interval[1] - interval[0]) / lengthOf(step) > limit) return [];
  const found = step.unit === "minute" || step.unit === "hour" ? clockTicks : calendarTicks;
  return found(interval, step, timeZone).filter((t) => t >= interval[0] && t < interval[1]);
}

/** The start of the step that holds the instant: its day, month or year. */
export function startOfStep(instant: Instant, { unit }: TickStep, timeZone: string): Instant {
  const { year, month, day } = localTime(instant, timeZone);
  return startOfDate({ year, month: unit === "year" ? 1 : month, day: unit === "day" ? day : 1 }, timeZone);
}

/** Times on the wall: one that a clock change skips has no tick, one that it repeats has two. */
function clockTicks(interval: Interval, step: TickStep, timeZone: string): Instant[] {
  const size = lengthOf(step);
  const [first, last] = [zoneOffset(interval[0], timeZone), zoneOffset(interval[1], timeZone)];
  const from = Math.floor((interval[0] + Math.min(first, last)) / size) * size;
  const to = interval[1] + Math.max(first, last);
  const ticks: Instant[] = [];
  for (let wall = from; wall <= to; wall += size) {
    const offsets = new Set([
      zoneOffset(wall - first - DAY, timeZone),
      zoneOffset(wall - last + DAY, timeZone),
    ]);
    for (const offset of offsets) {
      const instant = wall - offset;
      if (zoneOffset(instant, timeZone) === offset) ticks.push(instant);
    }
  }
  return ticks.sort((a, b) => a - b);
}

/** Years that are round as readers count them: 20 BC, 10 BC, AD 1, 10, 20; year 0 is 1 BC. */
const roundYear = (count: number, every: number) => (count > 0 ? count * every : 1 + count * every);

/** Days are counted from a Monday, so that steps of two and seven days run evenly through the months. */
function calendarTicks(interval: Interval, { unit, every }: TickStep, timeZone: string): Instant[] {
  const start = localTime(interval[0], timeZone);
  const ticks: Instant[] = [];
  const add = (year: number, month: number, day: number) => {
    const tick = startOfDate({ year, month, day }, timeZone);
    ticks.push(tick);
    return tick < interval[1];
  };
  if (unit === "day") {
    const epochDay = Math.floor(new Date(0).setUTCFullYear(start.year, start.month - 1, start.day) / DAY);
    const monday = 4; // 5 January 1970
    let day = Math.floor((epochDay - monday) / every) * every + monday;
    while (add(1970, 1, day + 1)) day += every;
    return ticks;
  }
  if (unit === "year" && every > 1) {
    let count = Math.floor(start.year / every) - 1;
    while (add(roundYear(count, every), 1, 1)) count += 1;
    return ticks;
  }
  const months = unit === "year" ? 12 : every;
  let month = Math.floor((start.year * 12 + start.month - 1) / months) * months;
  while (add(Math.floor(month / 12), month - Math.floor(month / 12) * 12 + 1, 1)) month += months;
  return ticks;
}
