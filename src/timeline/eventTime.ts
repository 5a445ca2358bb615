/** Which time of an event is drawn: when it happened or when it was known, as the report has it and as others narrow it. */

import { codeAt } from "../columns/codes";
import type { Dossier, DossierEvent, EventList } from "../core/dossier";
import { knownOf, rangeOf, refinedOf } from "../core/order/ranges";
import type { Clock } from "../core/phase";
import { pickerOf } from "../core/pick";
import { indexAt } from "../core/rankOf";
import { emptyColumns, type SpanColumns, setSpan } from "../core/spanColumns";
import type { Interval } from "../core/time/interval";
import type { Lane } from "../schema/vocabulary";

export interface DrawnTime {
  /** Everything that is drawn of it; null where no time is known. */
  readonly span: Interval | null;
  /** The stated day or days, or the whole time that it lasted: drawn solid. The rest of the span is soft. */
  readonly solid: Interval | null;
  /** What other sources narrow it to: hollow and dashed. */
  readonly refined: Interval | null;
  /** Ends of the span that other sources give by what they tell of other events: dashed. */
  readonly borrowed: { readonly start: boolean; readonly end: boolean };
}

const NOTHING = { start: false, end: false };

export function drawnTimeOf({ time }: DossierEvent, clock: Clock, onlyReport: boolean): DrawnTime {
  if (clock === "known")
    return { span: knownOf(time, onlyReport), solid: null, refined: null, borrowed: NOTHING };
  const [range, refined] = [rangeOf(time, onlyReport), refinedOf(time, onlyReport)];
  const solid = time.certain || time.lasting ? range : null;
  const isBorrowed = !onlyReport && !refined;
  const { from = null, to = null } = (isBorrowed && time.order?.borrowed) || {};
  const borrowed = from === null && to === null ? NOTHING : { start: from !== null, end: to !== null };
  return { span: range ?? refined, solid, refined, borrowed };
}

/** The drawn times of events side by side, in the order given: what is counted, snapped to and packed. */
export interface DrawnColumns {
  readonly span: SpanColumns;
  /** Null where no event has any. */
  readonly refined: SpanColumns | null;
  readonly laneOf: (place: number) => Lane;
}

export function drawnColumnsOf(
  events: EventList,
  { table, header }: Pick<Dossier, "table" | "header">,
  clock: Clock,
  onlyReport: boolean,
): DrawnColumns {
  if (table?.hasOneTime) {
    const spans = clock === "known" ? table.known : table.possible;
    const span = { start: events.pick!(spans.start), end: events.pick!(spans.end) };
    const laneOf = (place: number) => header.kinds[codeAt(table.kind, indexAt(events, place))]!.lane;
    return { span, refined: null, laneOf };
  }
  const span = emptyColumns(events.length);
  const refined = emptyColumns(events.length);
  let hasRefined = false;
  let i = 0;
  for (const event of events) {
    const time = drawnTimeOf(event, clock, onlyReport);
    if (time.span) setSpan(span, i, time.span);
    if (time.refined) {
      setSpan(refined, i, time.refined);
      hasRefined = true;
    }
    i++;
  }
  const laneOf = (place: number) => events.at(place)!.kind.lane;
  return { span, refined: hasRefined ? refined : null, laneOf };
}

/** The same of a result, in the order of the account, from the columns of `all` events. */
export function pickDrawn(columns: DrawnColumns, events: EventList, all: EventList): DrawnColumns {
  const pick = pickerOf(events, all);
  const pickSpan = ({ start, end }: SpanColumns) => ({ start: pick(start), end: pick(end) });
  return {
    span: pickSpan(columns.span),
    refined: columns.refined && pickSpan(columns.refined),
    laneOf: (place) => columns.laneOf(indexAt(events, place)),
  };
}
