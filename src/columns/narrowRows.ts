/** What filters leave of very many rows: one pass over a column for each, and no event is made. */

import type { Filters } from "../core/dossier";
import { inSteps, type Steps } from "../core/steps";
import { type Instants, unknownUpTo } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import type { Codes } from "./codes";
import { type EventColumns, FLAGS } from "./eventTable";

export interface Listed {
  /** Ids in the order of their codes. */
  readonly kinds: readonly string[];
  readonly speakers: readonly string[];
  /** For each word of a query 1 for the rows that hold it. */
  readonly sought: (query: string) => Steps<readonly Uint8Array[]>;
}

/** Sets to 0 what the filters take away. A row knows of no claims: who tells it is its own speaker. */
export function* narrowRows(
  isLeft: Uint8Array,
  table: EventColumns,
  { kinds, speakers, sought }: Listed,
  { search = "", onlyReport = false, toldBy = null, timeWindow = null, hidden = [] }: Filters,
): Steps<void> {
  const passes = [
    onlyReport && withoutFlagged(isLeft, table.bits, FLAGS.background),
    toldBy !== null && withoutCoded(isLeft, table.speaker, speakers, (id) => id !== toldBy),
    hidden.length > 0 && withoutCoded(isLeft, table.kind, kinds, (id) => hidden.includes(id)),
    timeWindow && withoutOutside(isLeft, table.possible.start, table.possible.end, timeWindow),
    ...(yield* sought(search)).map((rows) => within(isLeft, rows)),
  ];
  for (const pass of passes) if (pass) yield* inSteps(isLeft.length, pass);
}

type Pass = (first: number, last: number) => void;

const withoutFlagged =
  (isLeft: Uint8Array, bits: Uint16Array, flag: number): Pass =>
  (first, last) => {
    for (let row = first; row < last; row++) if ((bits[row]! & flag) !== 0) isLeft[row] = 0;
  };

/** What has no code isn't told by anybody, and of no kind. */
function withoutCoded(
  isLeft: Uint8Array,
  codes: Codes,
  ids: readonly string[],
  takes: (id: string) => boolean,
): Pass {
  const isTaken = Uint8Array.from(ids, (id) => Number(takes(id)));
  const others = Number(takes(""));
  return (first, last) => {
    for (let row = first; row < last; row++) {
      const code = codes[row]!;
      if ((code < isTaken.length ? isTaken[code]! : others) === 1) isLeft[row] = 0;
    }
  };
}

/** An event of unknown time is in no window. */
function withoutOutside(isLeft: Uint8Array, starts: Instants, ends: Instants, [from, until]: Interval): Pass {
  const { values: begin, unit: beginUnit } = starts;
  const { values: end, unit: endUnit } = ends;
  const unknown = unknownUpTo(starts);
  return (first, last) => {
    for (let row = first; row < last; row++) {
      const at = begin[row]! * beginUnit;
      if (!(at > unknown && at < until && end[row]! * endUnit > from)) isLeft[row] = 0;
    }
  };
}

const within =
  (isLeft: Uint8Array, rows: Uint8Array): Pass =>
  (first, last) => {
    for (let row = first; row < last; row++) isLeft[row]! &= rows[row]!;
  };
