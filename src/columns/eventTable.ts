/** What map, timeline and account ask of every event, side by side as numbers; what only an open card shows is not here. */

import type { EventList } from "../core/dossier";
import { rangeOf } from "../core/order/ranges";
import { type SpanColumns, toColumns } from "../core/spanColumns";
import type { Instants } from "../core/time/instants";
import type { Bounds } from "../geo/bounds";
import type { Points } from "../geo/points";
import { CERTAINTIES, type Certainty } from "../schema/vocabulary";
import type { Codes } from "./codes";
import type { PackedText } from "./packedText";
import type { RepeatedText } from "./repeatedText";

export interface EventColumns {
  readonly count: number;
  readonly possible: SpanColumns;
  /** Null where no event has any. */
  readonly refined: SpanColumns | null;
  /** The same as `possible` where it became known as it happened. */
  readonly known: SpanColumns;
  readonly points: Points;
  /** Places in the header's lists, and in the list of sites. */
  readonly kind: Codes;
  readonly speaker: Codes;
  readonly chapter: Codes;
  readonly site: Codes;
  readonly elsewhere: Codes;
  /** `FLAGS` and `Coarse`, together. */
  readonly bits: Uint16Array;
  readonly ids: PackedText;
  /** In the dossier's own language. */
  readonly titles: PackedText;
  /** As written; empty where no time is known. */
  readonly edtf: RepeatedText;
}

/** With what finds an event among very many, made once where the columns are read. */
export interface EventTable extends EventColumns {
  /** Where the playhead goes that is put on it, of `isOneTime` for both clocks; the same where no background narrows any. */
  readonly moments: { readonly report: Instants; readonly refined: Instants; readonly known: Instants };
  /** Of the ids, as `findText` asks for them. */
  readonly slots: Uint32Array;
  /** Those that stand on the map, as `eachInBox` asks for them. */
  readonly byPlace: Uint32Array;
  /** As `isOneTime` says. */
  readonly hasOneTime: boolean;
  /** West, south, east, north of all of these, in degrees; null where there is none. */
  readonly bounds: Bounds | null;
}

export const FLAGS = {
  lasting: 1,
  /** The stated day or days are all of the possible time. */
  stated: 2,
  background: 4,
  /** When it became known is told by other sources. */
  knownByOthers: 8,
} as const;

type Code = 1 | 2 | 3 | null;

/** How exactly its time and place are known. */
export interface Coarse {
  readonly certainty: Certainty;
  readonly time: Code;
  readonly place: Code;
}

export const bitsOf = (flags: number, { certainty, time, place }: Coarse): number =>
  flags | (CERTAINTIES.indexOf(certainty) << 4) | ((time ?? 0) << 6) | ((place ?? 0) << 8);

export function coarseOf(bits: number): Coarse {
  const code = (at: number) => ((bits >> at) & 3 || null) as Code;
  return { certainty: CERTAINTIES[(bits >> 4) & 3]!, time: code(6), place: code(8) };
}

/** Nothing in it that is told in another way where background is shown: then one column of times does for all. */
export const isOneTime = ({ refined, bits }: Pick<EventColumns, "refined" | "bits">): boolean =>
  refined === null && bits.every((all) => (all & FLAGS.knownByOthers) === 0);

/** When these events may have been. */
export function rangesOf(events: EventList, table: EventTable | undefined, onlyReport: boolean): SpanColumns {
  if (!table) return toColumns(events.map(({ time }) => rangeOf(time, onlyReport)));
  return { start: events.pick!(table.possible.start), end: events.pick!(table.possible.end) };
}
