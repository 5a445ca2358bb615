/** A list of rows that becomes events as it is read: five bytes for each of a selection, and none where they are all. */

import type { DossierEvent, EventList, Filters } from "../core/dossier";
import { finish, inSteps, type Steps } from "../core/steps";
import type { Instants } from "../core/time/instants";
import { pickInSteps } from "./pickInstants";

interface RowSource {
  /** To be read and let go. */
  look(row: number): DossierEvent;
  /** To be kept: the same for the same row, as views compare what they read. */
  keep(row: number): DossierEvent;
  /** Sets to 0 what the filters take away. */
  narrow(by: Filters, isLeft: Uint8Array): Steps<void>;
  /** What all views ask of a list: picked before it is shown. */
  readonly asked: readonly Instants[];
  /** Of all rows. */
  readonly count: number;
}

export interface RowList extends EventList {
  /** Without a look at each event. */
  narrow(by: Filters): Steps<RowList>;
  /** What all views ask of it, which takes a while where they are very many. */
  prepare(): Steps<void>;
  /** For each event of the dossier whether it is among these; null where all are. */
  marks(): Uint8Array | null;
}

/** All rows. */
export const createRowList = (source: RowSource): RowList => listRows(source, 0, source.count);

/** Those that have a 1. */
function* listMarked(source: RowSource, isIn: Uint8Array): Steps<RowList> {
  const rows = yield* rowsOf(isIn);
  return listRows(source, 0, rows.length, rows, isIn);
}

/** `rows` in their order; where there are none, `length` of them from the first on. */
function listRows(
  source: RowSource,
  first: number,
  length: number,
  rows?: Uint32Array,
  marks?: Uint8Array,
): RowList {
  const rowAt = (place: number) => (rows ? rows[first + place]! : first + place);
  const isAll = length === source.count;
  const ownRows = () => {
    if (rows) return rows.subarray(first, first + length);
    const own = new Uint32Array(length);
    for (let place = 0; place < length; place++) own[place] = first + place;
    return own;
  };
  let isIn = marks;
  const marked = () => {
    if (isIn) return isIn;
    isIn = new Uint8Array(source.count);
    for (const row of ownRows()) isIn[row] = 1;
    return isIn;
  };
  /** What several views ask for is picked once. */
  const picked = new Map<Instants, Instants>();
  function* pick(column: Instants): Steps<Instants> {
    if (isAll) return column;
    const own = picked.get(column) ?? (yield* pickInSteps(column, ownRows(), marked()));
    picked.set(column, own);
    return own;
  }
  function* each() {
    for (let place = 0; place < length; place++) yield source.look(rowAt(place));
  }
  return {
    length,
    at: (place) => (place >= 0 && place < length ? source.keep(rowAt(place)) : undefined),
    indexAt: rowAt,
    marks: () => (isAll ? null : marked()),
    pick: (column) => finish(pick(column)),
    slice(from = 0, to = length) {
      const start = Math.min(from, length);
      return listRows(source, first + start, Math.max(0, Math.min(to, length) - start), rows);
    },
    filter(keep) {
      const isKept = new Uint8Array(source.count);
      for (let place = 0; place < length; place++) {
        const row = rowAt(place);
        if (keep(source.look(row))) isKept[row] = 1;
      }
      return finish(listMarked(source, isKept));
    },
    *narrow(by) {
      const isLeft = isAll ? new Uint8Array(source.count).fill(1) : marked().slice();
      yield* source.narrow(by, isLeft);
      return yield* listMarked(source, isLeft);
    },
    *prepare() {
      for (const column of source.asked) yield* pick(column);
    },
    map: (to) => Array.from({ length }, (_, place) => to(source.keep(rowAt(place)))),
    [Symbol.iterator]: each,
  };
}

function* rowsOf(isIn: Uint8Array): Steps<Uint32Array> {
  const rows = new Uint32Array(isIn.length);
  let count = 0;
  yield* inSteps(isIn.length, (first, last) => {
    for (let row = first; row < last; row++) if (isIn[row] === 1) rows[count++] = row;
  });
  return rows.slice(0, count);
}
