/** What filters leave of very many rows: one pass over a column for each, and no event is made. */

import type { Filters } from "../dossier";
import { type Instants, unknownUpTo } from "../time/instants";
import type { Interval } from "../time/interval";
import type { Codes } from "./codes";
import { type EventTable, FLAGS } from "./eventTable";

export interface Listed {
  /** Ids in the order of their codes. */
  readonly kinds: readonly string[];
  readonly speakers: readonly string[];
  /** For each word of a query 1 for the rows that hold it. */
  readonly sought: (query: string) => readonly Uint8Array[];
}

/** Sets to 0 what the filters take away. A row knows of no claims: who tells it is its own speaker. */
export function narrowRows(
  isLeft: Uint8Array,
  table: EventTable,
  { kinds, speakers, sought }: Listed,
  { search = "", onlyReport = false, toldBy = null, timeWindow = null, hidden = [] }: Filters,
): void {
  if (onlyReport) takeFlagged(isLeft, table.bits, FLAGS.background);
  if (toldBy !== null) takeCoded(isLeft, table.speaker, speakers, (id) => id !== toldBy);
  if (hidden.length > 0) takeCoded(isLeft, table.kind, kinds, (id) => hidden.includes(id));
  if (timeWindow) takeOutside(isLeft, table.possible.start, table.possible.end, timeWindow);
  for (const rows of sought(search)) for (let row = 0; row < isLeft.length; row++) isLeft[row]! &= rows[row]!;
}

function takeFlagged(isLeft: Uint8Array, bits: Uint16Array, flag: number) {
  for (let row = 0; row < isLeft.length; row++) if ((bits[row]! & flag) !== 0) isLeft[row] = 0;
}

/** What has no code isn't told by anybody, and of no kind. */
function takeCoded(isLeft: Uint8Array, codes: Codes, ids: readonly string[], takes: (id: string) => boolean) {
  const isTaken = Uint8Array.from(ids, (id) => Number(takes(id)));
  const last = Number(takes(""));
  for (let row = 0; row < isLeft.length; row++) {
    const code = codes[row]!;
    if ((code < isTaken.length ? isTaken[code]! : last) === 1) isLeft[row] = 0;
  }
}

/** An event of unknown time is in no window. */
function takeOutside(isLeft: Uint8Array, starts: Instants, ends: Instants, [from, until]: Interval) {
  const { values: begin, unit: beginUnit } = starts;
  const { values: end, unit: endUnit } = ends;
  const unknown = unknownUpTo(starts);
  for (let row = 0; row < isLeft.length; row++) {
    const at = begin[row]! * beginUnit;
    if (!(at > unknown && at < until && end[row]! * endUnit > from)) isLeft[row] = 0;
  }
}
