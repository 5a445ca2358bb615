/**
 * A simple temporal network (Dechter, Meiri and Pearl 1991): instants with bounds of their own, and bounds on the
 * differences between them. Tightening leaves of each instant what it has in some solution of all bounds.
 */

import type { Instant } from "../time/interval";

/** `least` ≤ to − from ≤ `most`, in milliseconds. `from` and `to` are places among the instants. */
export interface Lag {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

/** What is possible for each instant: `low` ≤ instant < `high`; ±Infinity where there is no bound. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What gave an instant its bound: a lag, by its place among the lags, and the instant at its other side. */
export interface Reason {
  readonly lag: number;
  readonly from: number;
}

export interface Tightened extends Bounds {
  /** Null where the instant's own bound holds. */
  readonly lowBy: readonly (Reason | null)[];
  readonly highBy: readonly (Reason | null)[];
  /** Of each part that contradicts itself an instant that no value is left for: there all bounds stay as they were. */
  readonly emptied: readonly number[];
  /** Whether the instant is in such a part. */
  readonly isFailed: (instant: number) => boolean;
}

/**
 * Parts without a lag between them don't touch each other. Takes one pass where `most` is Infinity and no lags form a
 * round, because it goes through the lags from the earliest instants to the latest and back; else at most as many
 * passes as there are instants.
 */
export function tighten(own: Bounds, lags: readonly Lag[]): Tightened {
  const [low, high] = [own.low.slice(), own.high.slice()];
  const count = low.length;
  const lowBy: (Reason | null)[] = new Array(count).fill(null);
  const highBy: (Reason | null)[] = new Array(count).fill(null);
  const partOf = partsOf(count, lags);
  const emptied = new Map<number, number>();
  const changing = new Map<number, number>();
  const raise = (at: number, to: Instant, lag: number, from: number) => {
    if (!(to > low[at]!)) return; // nor where one of them is no number
    low[at] = to;
    lowBy[at] = { lag, from };
    changing.set(partOf[at]!, at);
    if (to >= high[at]!) emptied.set(partOf[at]!, at);
  };
  const lower = (at: number, to: Instant, lag: number, from: number) => {
    if (!(to < high[at]!)) return;
    high[at] = to;
    highBy[at] = { lag, from };
    changing.set(partOf[at]!, at);
    if (to <= low[at]!) emptied.set(partOf[at]!, at);
  };
  const forwards = inOrderOfTime(count, lags);
  const backwards = [...forwards].reverse();
  const isDone = (lag: number) => emptied.has(partOf[lags[lag]!.from]!);
  for (let pass = 0; pass <= count; pass++) {
    changing.clear();
    for (const lag of forwards) {
      if (isDone(lag)) continue;
      const { from, to, least, most } = lags[lag]!;
      raise(to, low[from]! + least, lag, from);
      lower(to, high[from]! + most, lag, from);
    }
    for (const lag of backwards) {
      if (isDone(lag)) continue;
      const { from, to, least, most } = lags[lag]!;
      lower(from, high[to]! - least, lag, to);
      raise(from, low[to]! - most, lag, to);
    }
    if (changing.size === 0) break;
  }
  // Bounds that still move after so many passes drive each other on for ever.
  for (const [part, at] of changing) if (!emptied.has(part)) emptied.set(part, at);
  const isFailed = (instant: number) => emptied.has(partOf[instant]!);
  for (let at = 0; at < count && emptied.size > 0; at++)
    if (isFailed(at)) [low[at], high[at]] = [own.low[at]!, own.high[at]!];
  return { low, high, lowBy, highBy, emptied: [...emptied.values()], isFailed };
}

/** For each the part it is in, named by one of its own: those that a way leads to, in whatever direction. */
export function partsOf(count: number, lags: readonly Pick<Lag, "from" | "to">[]): Int32Array {
  const above = Int32Array.from({ length: count }, (_, at) => at);
  const topOf = (at: number) => {
    let top = at;
    while (above[top] !== top) {
      above[top] = above[above[top]!]!;
      top = above[top]!;
    }
    return top;
  };
  for (const { from, to } of lags) above[topOf(from)] = topOf(to);
  return Int32Array.from(above, (_, at) => topOf(at));
}

/** The places of the lags, each after those that end where it begins; at the end those on rounds and behind them. */
function inOrderOfTime(count: number, lags: readonly Lag[]): number[] {
  const waiting = new Int32Array(count);
  const outOf: number[][] = Array.from({ length: count }, () => []);
  lags.forEach(({ from, to }, lag) => {
    waiting[to]!++;
    outOf[from]!.push(lag);
  });
  const free: number[] = [];
  for (let at = 0; at < count; at++) if (waiting[at] === 0) free.push(at);
  const ordered: number[] = [];
  for (const at of free) {
    for (const lag of outOf[at]!) {
      ordered.push(lag);
      const { to } = lags[lag]!;
      if (--waiting[to]! === 0) free.push(to);
    }
  }
  const isOrdered = new Uint8Array(lags.length);
  for (const lag of ordered) isOrdered[lag] = 1;
  lags.forEach((_, lag) => {
    if (isOrdered[lag] === 0) ordered.push(lag);
  });
  return ordered;
}
