/** How Play goes through a story: it rests at each event in the order of the account, is slow close to them, and skips silence. */

import { clamp, HOUR, type Instant, type Interval } from "./interval";
import { firstAtOrAfter } from "./sorted";

/** What Play stops at, in the order of the account; `at` is NaN where an event has no time. */
export interface Stops {
  readonly length: number;
  at(stop: number): Instant;
}

interface Frame {
  readonly at: Instant;
  /** The last stop reached; null before the first. */
  readonly stop: number | null;
  readonly isOver: boolean;
}

export interface Pace {
  /** Where Play stands after so many milliseconds at speed 1. */
  frameAt(elapsed: number): Frame;
  /** When the next stop after `elapsed` is reached; after the last, the end. */
  nextStop(elapsed: number): number;
}

const REST_MS = 1800;
const SHORTEST_MS = 500;
const LONGEST_MS = 2400;

/** However long a silence, it takes no longer than `LONGEST_MS`. */
const travelTime = (gap: number) =>
  gap === 0 ? 0 : Math.min(SHORTEST_MS + 400 * Math.log2(1 + Math.abs(gap) / HOUR), LONGEST_MS);

/** The stop at which Play goes on: the one it stands at, the one it is on the way to, else the first in the account that lies ahead. */
export function nextStopFrom(playhead: Instant, current: number | null, stops: Stops): number {
  if (current !== null) {
    const [own, next] = [stops.at(current), stops.at(current + 1)];
    if (own === playhead || Number.isNaN(own)) return current;
    if (Math.min(own, next) < playhead && playhead < Math.max(own, next)) return current + 1;
  }
  let stop = 0;
  while (stop < stops.length && !(stops.at(stop) >= playhead)) stop++;
  return stop;
}

/**
 * From where the playhead stands to the stop `first`, to all after it, and to the end of the extent. An event without a
 * time has its turn where the playhead is then. Stops are asked for only as they are reached.
 */
export function createPace(playhead: Instant, first: number, stops: Stops, extent: Interval): Pace {
  const count = Math.max(0, stops.length - first);
  /** Where each stop is and when it is reached, as far as that is known; after the last the end. */
  const places: Instant[] = [];
  const reached: number[] = [];
  const leftAt = (turn: number) => (turn < 0 ? 0 : reached[turn]! + REST_MS);
  const placeOf = (turn: number) => (turn < 0 ? playhead : places[turn]!);
  const go = () => {
    const turn = reached.length;
    const own = turn < count ? stops.at(first + turn) : extent[1];
    const from = placeOf(turn - 1);
    places.push(Number.isNaN(own) ? from : clamp(own, extent));
    reached.push(leftAt(turn - 1) + travelTime(places[turn]! - from));
  };
  const reachedAt = (turn: number) => {
    while (reached.length <= turn) go();
    return reached[turn]!;
  };
  /** The last turn taken, −1 before the first. */
  const lastReached = (time: number) => {
    while (reached.length < count && reachedAt(reached.length) <= time + 1e-6);
    return Math.min(firstAtOrAfter(reached, time + 1e-6), count) - 1;
  };
  return {
    frameAt(time) {
      const turn = lastReached(time);
      const arrives = reachedAt(turn + 1);
      const [left, from, to] = [leftAt(turn), placeOf(turn), placeOf(turn + 1)];
      const share = arrives > left ? clamp((time - left) / (arrives - left), [0, 1]) : 0;
      return {
        at: from + (to - from) * ease(share),
        stop: turn < 0 ? null : first + turn,
        isOver: turn === count - 1 && time >= arrives,
      };
    },
    nextStop: (time) => reachedAt(lastReached(time) + 1),
  };
}

/** Slow, fast, slow. */
const ease = (share: number) => share * share * (3 - 2 * share);
