/** The part of time in view: zoomed about a point, moved along, never beyond the extent. */

import { clamp, DAY, duration, HOUR, type Instant, type Interval, MINUTE } from "./interval";

/** The closest that a reader can look. */
const SHORTEST = 10 * MINUTE;

/** The same part of time as far as it can be shown: not shorter than ten minutes, and inside the extent. */
export function fitDomain([start, end]: Interval, extent: Interval): Interval {
  const whole = duration(extent);
  return inside(start, Math.min(Math.max(end - start, Math.min(SHORTEST, whole)), whole), extent);
}

/** `factor` below 1 looks closer; what stood under `at` stays there. The whole extent where that would be exceeded. */
export function zoomAbout(domain: Interval, at: Instant, factor: number, extent: Interval): Interval {
  const whole = duration(extent);
  const length = Math.min(Math.max(duration(domain) * factor, Math.min(SHORTEST, whole)), whole);
  const share = duration(domain) > 0 ? (at - domain[0]) / duration(domain) : 0.5;
  return inside(at - share * length, length, extent);
}

/** How far one press of a key moves a window or an end of it, by how much of time is in view. */
export const keyStep = (domain: Interval): number =>
  duration(domain) > 4 * DAY ? DAY : duration(domain) > 4 * HOUR ? HOUR : MINUTE;

/** The domain of the same length, `by` milliseconds later. */
export const pan = (domain: Interval, by: number, extent: Interval): Interval =>
  inside(domain[0] + by, duration(domain), extent);

/** The domain moved just far enough that `at` stands in it with some room. */
export function bringInto(domain: Interval, at: Instant, extent: Interval): Interval {
  const room = duration(domain) / 12;
  if (at < domain[0] + room) return pan(domain, at - room - domain[0], extent);
  if (at > domain[1] - room) return pan(domain, at + room - domain[1], extent);
  return domain;
}

function inside(start: Instant, length: number, extent: Interval): Interval {
  const from = clamp(start, [extent[0], Math.max(extent[0], extent[1] - length)]);
  return [from, Math.min(from + length, extent[1])];
}
