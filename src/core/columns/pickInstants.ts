/** A column of a selection of rows; its order is read off that of all of them, as sorting anew takes ten times as long. */

import { type Instants, orderOf, unknownInstants } from "../time/instants";
import { MINUTE } from "../time/interval";

const OUTSIDE = 0xffff_ffff;

/** Of the items in these rows, which ascend. */
export function pickInstants(all: Instants, rows: Uint32Array): Instants {
  if (all.values.length === 0) return unknownInstants(rows.length);
  const values = all.unit === MINUTE ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = all.values[rows[place]!]!;
  return { length: rows.length, values, unit: all.unit, order: pickOrder(orderOf(all), all.length, rows) };
}

function pickOrder(order: Uint32Array | null, count: number, rows: Uint32Array): Uint32Array | null {
  if (order === null) return null;
  const placeOf = new Uint32Array(count).fill(OUTSIDE);
  for (let place = 0; place < rows.length; place++) placeOf[rows[place]!] = place;
  const picked = new Uint32Array(rows.length);
  let known = 0;
  let isInOrder = true;
  for (let rank = 0; rank < order.length; rank++) {
    const place = placeOf[order[rank]!]!;
    if (place === OUTSIDE) continue;
    if (place !== known) isInOrder = false;
    picked[known++] = place;
  }
  return known === rows.length && isInOrder ? null : picked.slice(0, known);
}
