/** Where the playhead goes that is put on an event. */

import type { Dossier, DossierEvent } from "./dossier";
import { knownOf, rangeOf, refinedOf } from "./order/ranges";
import type { TimeBasis } from "./phase";
import { emptyInstants, type Instants, instantAt } from "./time/instants";
import type { Instant } from "./time/interval";

/**
 * The instant at which a reader is put who opens this event: the first that its time allows, by background where that
 * is shown, but not before what the account tells ahead of it, where its own time leaves that open. So a story told
 * in order never sends the playhead back for want of an hour. Null where no time is known.
 */
export function momentOf(
  { index }: DossierEvent,
  { moments }: Pick<Dossier, "moments">,
  basis: TimeBasis,
): Instant | null {
  const moment = instantAt(moments(basis), index);
  return Number.isNaN(moment) ? null : moment;
}

/** Of all events, in the order of the account; NaN where no time is known. Each is worked out once. */
export function createMoments(events: readonly DossierEvent[]): Dossier["moments"] {
  const known = new Map<string, Instants>();
  return ({ clock, onlyReport }) => {
    const key = `${clock} ${onlyReport}`;
    const moments = known.get(key) ?? momentsOf(events, { clock, onlyReport });
    known.set(key, moments);
    return moments;
  };
}

function momentsOf(events: readonly DossierEvent[], { clock, onlyReport }: TimeBasis): Instants {
  const rangeAt = (place: number) => {
    const { time } = events[place]!;
    return clock === "known"
      ? knownOf(time, onlyReport)
      : (refinedOf(time, onlyReport) ?? rangeOf(time, onlyReport));
  };
  return momentsAlong(
    events.length,
    (place) => rangeAt(place)?.[0] ?? Number.NaN,
    (place) => rangeAt(place)?.[1] ?? Number.NaN,
    (place) => (clock === "happened" && events[place]!.time.order?.after) || [],
  );
}

/** By place in the account. What an event comes `after` is given by place, too; NaN stands for no time. */
export function momentsAlong(
  count: number,
  startAt: (place: number) => Instant,
  endAt: (place: number) => Instant,
  after: (place: number) => readonly number[] = () => [],
): Instants {
  const moments = emptyInstants(count);
  let told = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    let first = startAt(place);
    const end = endAt(place);
    for (const other of after(place)) {
      const moment = moments.values[other]!;
      if (other < place && moment > first && moment < end) first = moment;
    }
    const moment = told >= first && told < end ? told : first;
    moments.values[place] = moment;
    if (moment > told) told = moment;
  }
  return moments;
}
