/** How Play goes through a story: it rests at each event, is slow close to them, and skips silence. */

import type { Ranked } from "./instants";
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

/**
 * One stop for each of the moments, which those outside the extent make at its nearest end; `slugAt` names the event by its rank.
 * Stops are gone through as far as they are asked for.
 */
export function createPace(moments: Sorted, slugAt: (rank: number) => string, extent: Interval): Pace {
  const stops = moments.length;
  const momentAt = (stop: number) => clamp(moments.at(stop)!, extent);
  /** When each stop is reached, as far as that is known. */
  const reached: number[] = [];
  const leftAt = (stop: number) => (stop < 0 ? 0 : reached[stop]! + REST_MS);
  const placeOf = (stop: number) => (stop < 0 ? extent[0] : stop < stops ? momentAt(stop) : extent[1]);
  /** Of the stop after the last the end of the way. */
  const reachedAt = (stop: number): number => {
    for (let next = reached.length; next <= stop; next++)
      reached.push(leftAt(next - 1) + travelTime(placeOf(next) - placeOf(next - 1)));
    return reached[stop]!;
  };

  /** The last stop reached, −1 before the first. */
  const lastReached = (time: number) => {
    while (reached.length < stops && reachedAt(reached.length) <= time + 1e-6);
    return Math.min(firstAtOrAfter(reached, time + 1e-6), stops) - 1;
  };
  const firstOf = (instant: Instant) => (instant <= extent[0] ? 0 : firstAtOrAfter(moments, instant));

  return {
    get length() {
      return reachedAt(stops);
    },
    frameAt(time) {
      const stop = lastReached(time);
      const from = placeOf(stop);
      const to = placeOf(stop + 1);
      const left = leftAt(stop);
      const arrives = reachedAt(stop + 1);
      const share = arrives > left ? clamp((time - left) / (arrives - left), [0, 1]) : 0;
      return { at: from + (to - from) * ease(share), slug: stop < 0 ? null : slugAt(stop) };
    },
    elapsedAt(instant, slug) {
      const next = firstOf(instant);
      for (let own = next; slug !== null && own < stops && momentAt(own) === instant; own++)
        if (slugAt(own) === slug) return reachedAt(own);
      if (next < stops && momentAt(next) === instant) return reachedAt(next);
      const from = placeOf(next - 1);
      const to = placeOf(next);
      const arrives = reachedAt(next);
      const left = leftAt(next - 1);
      return to > from ? left + (arrives - left) * unease((instant - from) / (to - from)) : left;
    },
    nextStop: (time) => reachedAt(lastReached(time) + 1),
  };
}

/** The same for who begins at an instant: of the stops before it only the last is among these. */
export function createPaceFrom(
  instant: Instant,
  moments: Ranked,
  slugAt: (place: number) => string,
  extent: Interval,
): Pace {
  const before = firstAtOrAfter(moments, instant) - 1;
  const first = Math.max(before, 0);
  const rest: Sorted = { length: moments.length - first, at: (rank) => moments.at(first + rank) };
  const begin = before < 0 ? extent[0] : clamp(moments.at(before)!, extent);
  return createPace(rest, (rank) => slugAt(moments.placeAt(first + rank)), [begin, extent[1]]);
}

/** Slow, fast, slow. */
const ease = (share: number) => share * share * (3 - 2 * share);
const unease = (share: number) => 0.5 - Math.sin(Math.asin(1 - 2 * clamp(share, [0, 1])) / 3);
