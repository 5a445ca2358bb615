/** The groups of rows of a file: which are held of more than there is room for, and where their rows are. */

import { type Interval, overlaps } from "../core/time/interval";

export interface Group {
  /** Its first row in the file, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** The time in which its events begin; null where none is known. */
  readonly span: Interval | null;
}

/** More would be a list that nobody reads. */
const MOST_SPANS = 3;

/** The times in which the events of these groups begin, one for each run of neighbours; of many runs, from the first to the last. */
export function spansOf(groups: readonly Group[], places: readonly number[]): Interval[] {
  const runs: Interval[] = [];
  let before = Number.NaN;
  for (const place of places) {
    const { span } = groups[place]!;
    const last = runs.at(-1);
    if (span && last && before + 1 === place) runs[runs.length - 1] = hull([last, span]);
    else if (span) runs.push(span);
    before = place;
  }
  return runs.length > MOST_SPANS ? [hull(runs)] : runs;
}

const hull = (spans: readonly Interval[]): Interval => [
  Math.min(...spans.map(([start]) => start)),
  Math.max(...spans.map(([, end]) => end)),
];

/** Their places, those first whose events begin nearest to a stretch of time; where none is asked for, as they stand. */
export function nearestFirst(groups: readonly Group[], around: Interval | null): number[] {
  const places = [...groups.keys()];
  if (around === null) return places;
  const away = groups.map(({ span }) => distance(span, around));
  const fromMiddle = groups.map(({ span }) => (span ? Math.abs(middle(span) - middle(around)) : 0));
  return places.sort((a, b) => compare(away[a]!, away[b]!) || fromMiddle[a]! - fromMiddle[b]! || a - b);
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
const middle = ([start, end]: Interval) => (start + end) / 2;

function distance(span: Interval | null, around: Interval): number {
  if (span === null) return Number.POSITIVE_INFINITY;
  if (overlaps(span, around)) return 0;
  return Math.max(span[0] - around[1], around[0] - span[1]);
}

/** The groups to hold, in the order in which they come: first what holds the selected event, however far it is, then those nearest. */
export function toHold(
  groups: readonly Group[],
  around: Interval | null,
  selected: number | undefined,
  most: number,
): number[] {
  const order = nearestFirst(groups, around);
  const pinned = selected === undefined ? order : [selected, ...order.filter((place) => place !== selected)];
  return asManyAs(groups, pinned, most);
}

/** The first of `order` that have room for `most` events together, but at least one. */
export function asManyAs(groups: readonly Group[], order: readonly number[], most: number): number[] {
  let count = 0;
  const held: number[] = [];
  for (const place of order) {
    count += groups[place]!.count;
    if (count > most && held.length > 0) break;
    held.push(place);
  }
  return held;
}

/** Stretches of rows that are held, in the order of the file. */
export type Stretches = readonly Pick<Group, "first" | "count">[];

/** The row in the file of what stands at a place among those held; -1 where there is none. */
export function rowAt(stretches: Stretches, place: number): number {
  let before = 0;
  for (const { first, count } of stretches) {
    if (place < before + count) return first + place - before;
    before += count;
  }
  return -1;
}

/** The place among those held of a row in the file; -1 where it isn't. */
export function placeOfRow(stretches: Stretches, row: number): number {
  let before = 0;
  for (const { first, count } of stretches) {
    if (row >= first && row < first + count) return before + row - first;
    before += count;
  }
  return -1;
}
