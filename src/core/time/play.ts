/** How Play goes through a story: it rests at each event, is slow close to them, and skips silence. */

import { clamp, HOUR, type Instant, type Interval } from "./interval";
import { firstAtOrAfter, type Sorted } from "./sorted";

interface Frame {
  readonly at: Instant;
  /** The last stop reached; null before the first. */
  readonly slug: string | null;
}

export interface Pace {
  /** Milliseconds for the whole story at speed 1. */
  readonly length: number;
  /** Where Play stands after so many milliseconds. */
  frameAt(elapsed: number): Frame;
  /** When Play stands at that instant; at the stop of that event where several share the instant. */
  elapsedAt(instant: Instant, slug: string | null): number;
  /** When the next stop after `elapsed` is reached; the whole length after the last. */
  nextStop(elapsed: number): number;
}

const REST_MS = 1800;
const SHORTEST_MS = 500;
const LONGEST_MS = 2400;

/** However long a silence, it takes no longer than `LONGEST_MS`. */
const travelTime = (gap: number) =>
  gap <= 0 ? 0 : Math.min(SHORTEST_MS + 400 * Math.log2(1 + gap / HOUR), LONGEST_MS);

/** One stop for each of the moments, which those outside the extent make at its nearest end; `slugAt` names the event by its rank. */
export function createPace(moments: Sorted, slugAt: (rank: number) => string, extent: Interval): Pace {
  const momentAt = (stop: number) => clamp(moments.at(stop)!, extent);
  const reached = new Float64Array(moments.length);
  let elapsed = 0;
  let at = extent[0];
  for (let stop = 0; stop < reached.length; stop++) {
    const next = momentAt(stop);
    elapsed += travelTime(next - at);
    reached[stop] = elapsed;
    elapsed += REST_MS;
    at = next;
  }
  const length = elapsed + travelTime(extent[1] - at);

  /** The last stop reached, −1 before the first. */
  const lastReached = (time: number) => firstAtOrAfter(reached, time + 1e-6) - 1;
  const firstOf = (instant: Instant) => (instant <= extent[0] ? 0 : firstAtOrAfter(moments, instant));
  const leftAt = (stop: number) => (stop < 0 ? 0 : reached[stop]! + REST_MS);
  const placeOf = (stop: number) =>
    stop < 0 ? extent[0] : stop < reached.length ? momentAt(stop) : extent[1];

  return {
    length,
    frameAt(time) {
      const stop = lastReached(time);
      const from = placeOf(stop);
      const to = placeOf(stop + 1);
      const left = leftAt(stop);
      const arrives = reached[stop + 1] ?? length;
      const share = arrives > left ? clamp((time - left) / (arrives - left), [0, 1]) : 0;
      return { at: from + (to - from) * ease(share), slug: stop < 0 ? null : slugAt(stop) };
    },
    elapsedAt(instant, slug) {
      const next = firstOf(instant);
      for (let own = next; slug !== null && own < reached.length && momentAt(own) === instant; own++)
        if (slugAt(own) === slug) return reached[own]!;
      if (next < reached.length && momentAt(next) === instant) return reached[next]!;
      const from = placeOf(next - 1);
      const to = placeOf(next);
      const left = leftAt(next - 1);
      const arrives = reached[next] ?? length;
      return to > from ? left + (arrives - left) * unease((instant - from) / (to - from)) : left;
    },
    nextStop: (time) => reached[lastReached(time) + 1] ?? length,
  };
}

/** Slow, fast, slow. */
const ease = (share: number) => share * share * (3 - 2 * share);
const unease = (share: number) => 0.5 - Math.sin(Math.asin(1 - 2 * clamp(share, [0, 1])) / 3);
