/** Which time of an event is drawn: when it happened or when it was known, as the report has it and as others narrow it. */

import { codeAt } from "../columns/codes";
import type { Dossier, DossierEvent, EventList } from "../core/dossier";
import { type Clock, knownTime } from "../core/phase";
import { pickerOf } from "../core/pick";
import { indexAt } from "../core/placeOf";
import { emptyColumns, type SpanColumns, setSpan } from "../core/spanColumns";
import { emptyInstants, type Instants } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import type { Lane } from "../schema/vocabulary";

export interface DrawnTime {
  /** Everything that is drawn of it; null where no time is known. */
  readonly span: Interval | null;
  /** The stated day or days, or the whole time that it lasted: drawn solid. The rest of the span is soft. */
  readonly solid: Interval | null;
  /** What other sources narrow it to: hollow and dashed. */
  readonly refined: Interval | null;
}

export function drawnTimeOf({ time }: DossierEvent, clock: Clock, onlyReport: boolean): DrawnTime {
  if (clock === "known") return { span: knownTime(time, onlyReport), solid: null, refined: null };
  const refined = onlyReport ? null : time.refined;
  const solid = time.certain ?? (time.lasting ? time.possible : null);
  return { span: time.possible ?? refined, solid, refined };
}

/** The drawn times of events side by side, in the order given: what is counted, snapped to and packed. */
export interface DrawnColumns {
  readonly span: SpanColumns;
  /** Null where no event has any. */
  readonly refined: SpanColumns | null;
  /** Where Play and the snap stop; unknown where no time is. */
  readonly moments: Instants;
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
    return { span, refined: null, moments: span.start, laneOf };
  }
  const span = emptyColumns(events.length);
  const refined = emptyColumns(events.length);
  const moments = emptyInstants(events.length);
  let hasRefined = false;
  let i = 0;
  for (const event of events) {
    const time = drawnTimeOf(event, clock, onlyReport);
    if (time.span) setSpan(span, i, time.span);
    if (time.refined) {
      setSpan(refined, i, time.refined);
      hasRefined = true;
    }
    const moment = (time.refined ?? time.solid ?? time.span)?.[0];
    if (moment !== undefined) moments.values[i] = moment;
    i++;
  }
  const laneOf = (place: number) => events.at(place)!.kind.lane;
  return { span, refined: hasRefined ? refined : null, moments, laneOf };
}

/** The same of a result, in the order of the account, from the columns of `all` events. */
export function pickDrawn(columns: DrawnColumns, events: EventList, all: EventList): DrawnColumns {
  const pick = pickerOf(events, all);
  const pickSpan = ({ start, end }: SpanColumns) => ({ start: pick(start), end: pick(end) });
  return {
    span: pickSpan(columns.span),
    refined: columns.refined && pickSpan(columns.refined),
    moments: pick(columns.moments),
    laneOf: (place) => columns.laneOf(indexAt(events, place)),
  };
}
