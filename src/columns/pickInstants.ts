/** A column of a selection of rows. Nothing is sorted: its order is read off that of all of them, as it is asked for. */

import { inSteps, type Steps } from "../core/steps";
import { type Instants, instantAt, orderOf, type Ranked, unknownInstants } from "../core/time/instants";
import { MINUTE } from "../core/time/interval";

/** So many ranks are gone through for one that is asked for. */
const BLOCK = 256;

/** Of the items in these rows, which ascend; `isPicked` has 1 for each of them among all. */
export function* pickInSteps(all: Instants, rows: Uint32Array, isPicked: Uint8Array): Steps<Instants> {
  if (all.values.length === 0) return unknownInstants(rows.length);
  const { values: from, unit } = all;
  const values = unit === MINUTE ? new Int32Array(rows.length) : new Float64Array(rows.length);
  yield* inSteps(rows.length, (first, last) => {
    for (let place = first; place < last; place++) values[place] = from[rows[place]!]!;
  });
  const order = orderOf(all);
  if (order === null) return { length: rows.length, values, unit, order };
  return { length: rows.length, values, unit, ranked: yield* rankPicked(all, order, rows, isPicked) };
}

function* rankPicked(
  all: Instants,
  order: Uint32Array,
  rows: Uint32Array,
  isPicked: Uint8Array,
): Steps<Ranked> {
  /** How many are picked before each block of the order, and in the end all. */
  const before = new Uint32Array(Math.ceil(order.length / BLOCK) + 1);
  let count = 0;
  yield* inSteps(order.length, (first, last) => {
    for (let place = first; place < last; place++) {
      if (place % BLOCK === 0) before[place / BLOCK] = count;
      count += isPicked[order[place]!]!;
    }
  });
  before[before.length - 1] = count;
  const rowAt = (rank: number) => {
    const block = firstAbove(before, rank) - 1;
    let left = rank - before[block]!;
    for (let place = block * BLOCK; ; place++) {
      const row = order[place]!;
      if (isPicked[row] === 1 && left-- === 0) return row;
    }
  };
  return {
    length: count,
    at: (rank) => instantAt(all, rowAt(rank)),
    placeAt: (rank) => firstAbove(rows, rowAt(rank)) - 1,
  };
}

/** The place of the first of the ascending numbers that is more. */
function firstAbove(numbers: Uint32Array, than: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}
