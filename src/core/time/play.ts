/** How Play goes through a story: it rests at each event, is slow close to them, and skips silence. */

import { clamp, HOUR, type Instant, type Interval } from "./interval";
import { firstAtOrAfter } from "./sorted";

export interface Stop {
  readonly at: Instant;
  readonly slug: string;
}

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

/** Stops at one instant follow each other as they are given; those outside the extent are taken to its nearest end. */
export function createPace(stops: readonly Stop[], extent: Interval): Pace {
  const sorted = stops.map((stop) => ({ ...stop, at: clamp(stop.at, extent) })).sort((a, b) => a.at - b.at); // stable, so the order of the account decides at one instant
  const reached: number[] = [];
  let elapsed = 0;
  let at = extent[0];
  for (const stop of sorted) {
    elapsed += travelTime(stop.at - at);
    reached.push(elapsed);
    elapsed += REST_MS;
    at = stop.at;
  }
  const length = elapsed + travelTime(extent[1] - at);
  const instants = sorted.map((stop) => stop.at);

  /** The last stop reached, −1 before the first. */
  const lastReached = (time: number) => firstAtOrAfter(reached, time + 1e-6) - 1;
  const leftAt = (stop: number) => (stop < 0 ? 0 : reached[stop]! + REST_MS);
  const placeOf = (stop: number) => (stop < 0 ? extent[0] : instants[stop]!);

  return {
    length,
    frameAt(time) {
      const stop = lastReached(time);
      const from = placeOf(stop);
      const to = instants[stop + 1] ?? extent[1];
      const left = leftAt(stop);
      const arrives = reached[stop + 1] ?? length;
      const share = arrives > left ? clamp((time - left) / (arrives - left), [0, 1]) : 0;
      return { at: from + (to - from) * ease(share), slug: sorted[stop]?.slug ?? null };
    },
    elapsedAt(instant, slug) {
      const own = sorted.findIndex((stop) => stop.slug === slug && stop.at === instant);
      if (own >= 0) return reached[own]!;
      const next = firstAtOrAfter(instants, instant);
      if (instants[next] === instant) return reached[next]!;
      const from = placeOf(next - 1);
      const to = instants[next] ?? extent[1];
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
