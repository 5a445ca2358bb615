/** Spans of time as half-open pairs [start, end), in milliseconds since the epoch (UTC). */

export type Instant = number;
export type Interval = readonly [start: Instant, end: Instant];

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Spans that only touch do not overlap. */
export const overlaps = (a: Interval, b: Interval) => a[0] < b[1] && b[0] < a[1];

export const contains = (interval: Interval, instant: Instant) =>
  interval[0] <= instant && instant < interval[1];

export const clamp = (instant: Instant, [start, end]: Interval) => Math.min(Math.max(instant, start), end);

export const duration = ([start, end]: Interval) => end - start;

/** The part of `a` inside `b`, or null where they do not overlap. */
export function intersection(a: Interval, b: Interval): Interval | null {
  return overlaps(a, b) ? [Math.max(a[0], b[0]), Math.min(a[1], b[1])] : null;
}
