/** What map, timeline and account ask of every event, side by side as numbers; what only an open card shows is not here. */

import type { DossierEvent } from "../dossier";
import { type SpanColumns, toColumns } from "../spanColumns";
import { joinTexts, type PackedText } from "./packedText";

export interface EventTable {
  readonly count: number;
  readonly possible: SpanColumns;
  readonly refined: SpanColumns;
  readonly known: SpanColumns;
  /** Degrees, to half a metre; NaN where it has no place of its own. */
  readonly longitude: Float32Array;
  readonly latitude: Float32Array;
  /** Places in the header's lists, and in the list of sites; `NONE` for no site. */
  readonly kind: Uint16Array;
  readonly speaker: Uint16Array;
  readonly chapter: Uint16Array;
  readonly site: Uint16Array;
  readonly elsewhere: Uint16Array;
  /** `FLAGS`, together. */
  readonly flags: Uint8Array;
  /** Places in `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** 1 to 3; 0 where there is none. */
  readonly timePrecision: Uint8Array;
  readonly geoPrecision: Uint8Array;
  readonly ids: PackedText;
  /** In the dossier's own language. */
  readonly titles: PackedText;
  /** As written; empty where no time is known. */
  readonly edtf: PackedText;
}

export const NONE = 0xffff;

export const FLAGS = {
  lasting: 1,
  /** The stated day or days are all of the possible time. */
  stated: 2,
  background: 4,
  /** When it became known is told by other sources. */
  knownByOthers: 8,
} as const;

/** Nothing in it that is told in another way where background is shown: then one column of times does for all. */
export function hasOneTime({ refined, flags }: EventTable): boolean {
  return refined.start.every(Number.isNaN) && flags.every((bits) => (bits & FLAGS.knownByOthers) === 0);
}

/** Of these events, by their place in the account; the column itself where they are all. */
export function rowsOf(column: Float64Array, events: readonly { readonly index: number }[]): Float64Array {
  return events.length === column.length ? column : Float64Array.from(events, ({ index }) => column[index]!);
}

/** The possible times of these events. */
export const possibleOf = (
  events: readonly Pick<DossierEvent, "index" | "time">[],
  table: EventTable | undefined,
): SpanColumns =>
  table
    ? { start: rowsOf(table.possible.start, events), end: rowsOf(table.possible.end, events) }
    : toColumns(events.map(({ time }) => time.possible));

/** Tables of the same dossier, one after the other. */
export function joinTables(parts: readonly EventTable[]): EventTable {
  const all = <T extends Float64Array | Float32Array | Uint16Array | Uint8Array>(
    columnOf: (part: EventTable) => T,
  ): T => {
    const columns = parts.map(columnOf);
    const Column = columns[0]!.constructor as new (length: number) => T;
    const whole = new Column(columns.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const column of columns) {
      whole.set(column, at);
      at += column.length;
    }
    return whole;
  };
  const spans = (spanOf: (part: EventTable) => SpanColumns): SpanColumns => ({
    start: all((part) => spanOf(part).start),
    end: all((part) => spanOf(part).end),
  });
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    possible: spans(({ possible }) => possible),
    refined: spans(({ refined }) => refined),
    known: spans(({ known }) => known),
    longitude: all(({ longitude }) => longitude),
    latitude: all(({ latitude }) => latitude),
    kind: all(({ kind }) => kind),
    speaker: all(({ speaker }) => speaker),
    chapter: all(({ chapter }) => chapter),
    site: all(({ site }) => site),
    elsewhere: all(({ elsewhere }) => elsewhere),
    flags: all(({ flags }) => flags),
    certainty: all(({ certainty }) => certainty),
    timePrecision: all(({ timePrecision }) => timePrecision),
    geoPrecision: all(({ geoPrecision }) => geoPrecision),
    ids: joinTexts(parts.map(({ ids }) => ids)),
    titles: joinTexts(parts.map(({ titles }) => titles)),
    edtf: joinTexts(parts.map(({ edtf }) => edtf)),
  };
}
