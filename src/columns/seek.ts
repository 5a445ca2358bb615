/** What filters find among rows that aren't held: how many, and the first of them. */

import type { Filters } from "../core/dossier";
import { finish } from "../core/steps";
import { instantAt } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import type { EventColumns } from "./eventTable";
import { narrowRows } from "./narrowRows";
import { textAt } from "./packedText";
import { listedOf, type TableSource } from "./tableSource";

/** An event that isn't here, as a list names it. */
export interface Sought {
  readonly slug: string;
  /** In the dossier's own language. */
  readonly title: string;
  /** Its possible time; null where none is known. */
  readonly span: Interval | null;
}

/** `first` has no more than `most`, in the order of the rows. */
export function seek(
  columns: EventColumns,
  source: TableSource,
  by: Filters,
  most: number,
): { readonly count: number; readonly first: readonly Sought[] } {
  const isLeft = new Uint8Array(columns.count).fill(1);
  finish(narrowRows(isLeft, columns, listedOf(columns, source), by));
  const first: Sought[] = [];
  let count = 0;
  for (let row = 0; row < columns.count; row++) {
    if (isLeft[row] === 0) continue;
    count++;
    if (first.length < most) first.push(soughtAt(columns, row));
  }
  return { count, first };
}

function soughtAt({ ids, titles, possible }: EventColumns, row: number): Sought {
  const start = instantAt(possible.start, row);
  return {
    slug: textAt(ids, row),
    title: textAt(titles, row),
    span: start >= Number.NEGATIVE_INFINITY ? [start, instantAt(possible.end, row)] : null,
  };
}
