/** A column of a selection of rows. Nothing is sorted: its order is read off that of all of them, as it is asked for. */

import { type Instants, instantAt, orderOf, type Ranked, unknownInstants } from "../time/instants";
import { MINUTE } from "../time/interval";

/** So many ranks are gone through for one that is asked for. */
const BLOCK = 256;

/** Of the items in these rows, which ascend; `isPicked` has 1 for each of them among all. */
export function pickInstants(all: Instants, rows: Uint32Array, isPicked: () => Uint8Array): Instants {
  if (all.values.length === 0) return unknownInstants(rows.length);
  const { values: from, unit } = all;
  const values = unit === MINUTE ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = from[rows[place]!]!;
  const order = orderOf(all);
  if (order === null) return { length: rows.length, values, unit, order };
  let ranked: Ranked | null = null;
  return {
    length: rows.length,
    values,
    unit,
    get ranked() {
      ranked ??= rankPicked(all, order, rows, isPicked());
      return ranked;
    },
  };
}

function rankPicked(all: Instants, order: Uint32Array, rows: Uint32Array, isPicked: Uint8Array): Ranked {
  const before = countBefore(order, isPicked);
  const rowAt = (rank: number) => {
    const block = firstAbove(before, rank) - 1;
    let left = rank - before[block]!;
    for (let place = block * BLOCK; ; place++) {
      const row = order[place]!;
      if (isPicked[row] === 1 && left-- === 0) return row;
    }
  };
  return {
    length: before[before.length - 1]!,
    at: (rank) => instantAt(all, rowAt(rank)),
    placeAt: (rank) => firstAbove(rows, rowAt(rank)) - 1,
  };
}

/** How many are picked before each block of the order, and in the end all. */
function countBefore(order: Uint32Array, isPicked: Uint8Array): Uint32Array {
  const blocks = Math.ceil(order.length / BLOCK);
  const before = new Uint32Array(blocks + 1);
  let count = 0;
  for (let block = 0; block < blocks; block++) {
    const end = Math.min((block + 1) * BLOCK, order.length);
    for (let place = block * BLOCK; place < end; place++) count += isPicked[order[place]!]!;
    before[block + 1] = count;
  }
  return before;
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
