/** A list of rows that becomes events as it is read: four bytes for each of a selection, and none where they are all. */

import type { DossierEvent, EventList } from "../dossier";
import type { Instants } from "../time/instants";
import { pickInstants } from "./pickInstants";

interface RowSource {
  /** To be read and let go. */
  look(row: number): DossierEvent;
  /** To be kept: the same for the same row, as views compare what they read. */
  keep(row: number): DossierEvent;
}

/** `rows` in their order; where there are none, `length` of them from the first on. */
export function createRowList(
  source: RowSource,
  first: number,
  length: number,
  rows?: Uint32Array,
): EventList {
  const rowAt = (place: number) => (rows ? rows[first + place]! : first + place);
  /** What several views ask for is picked once. */
  const picked = new Map<Instants, Instants>();
  function* each() {
    for (let place = 0; place < length; place++) yield source.look(rowAt(place));
  }
  return {
    length,
    at: (place) => (place >= 0 && place < length ? source.keep(rowAt(place)) : undefined),
    indexAt: rowAt,
    pick(column) {
      if (length === column.length) return column;
      const own =
        picked.get(column) ??
        pickInstants(
          column,
          Uint32Array.from({ length }, (_, place) => rowAt(place)),
        );
      picked.set(column, own);
      return own;
    },
    slice(from = 0, to = length) {
      const start = Math.min(from, length);
      return createRowList(source, first + start, Math.max(0, Math.min(to, length) - start), rows);
    },
    filter(keep) {
      const kept = new Uint32Array(length);
      let count = 0;
      for (let place = 0; place < length; place++) {
        const row = rowAt(place);
        if (keep(source.look(row))) kept[count++] = row;
      }
      return createRowList(source, 0, count, kept.slice(0, count));
    },
    map: (to) => Array.from({ length }, (_, place) => to(source.keep(rowAt(place)))),
    [Symbol.iterator]: each,
  };
}
