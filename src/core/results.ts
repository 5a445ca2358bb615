/** What filters leave of a dossier, worked out in stages: one whose filters are what they were is not gone through again. */

import type { EventList, Filters } from "./dossier";
import type { Steps } from "./steps";

/** In the order of the account. */
export interface Results {
  /** What they are narrowed by. */
  readonly by: Required<Filters>;
  readonly visible: EventList;
  /** The same without the window. */
  readonly unwindowed: EventList;
  /** The same without the choice of kinds. */
  readonly ofAnyKind: EventList;
}

type Narrow = (events: EventList, by: Filters) => Steps<EventList>;

export function createStages(events: EventList, narrow: Narrow): (by: Required<Filters>) => Steps<Results> {
  const [bySubstance, byKind, byTime, byTimeAlone] = [
    stage(narrow),
    stage(narrow),
    stage(narrow),
    stage(narrow),
  ];
  return function* (by) {
    const { search, onlyReport, toldBy, timeWindow, hidden } = by;
    const all = yield* bySubstance(events, { search, onlyReport, toldBy });
    const unwindowed = yield* byKind(all, { hidden });
    // Other sources narrow the times of events that they tell nothing of, too.
    const when = timeWindow ? { timeWindow, onlyReport } : {};
    const visible = yield* byTime(unwindowed, when);
    const ofAnyKind = unwindowed === all ? visible : yield* byTimeAlone(all, when);
    return { by, visible, unwindowed, ofAnyKind };
  };
}

/** Keeps what it gave back last, and gives back what it was given where there is nothing to narrow by. */
function stage(narrow: Narrow): Narrow {
  let last: { readonly from: EventList; readonly by: Filters; readonly to: EventList } | null = null;
  return function* (from, by) {
    if (last?.from !== from || !isSame(last.by, by))
      last = { from, by, to: isNarrowed(by) ? yield* narrow(from, by) : from };
    return last.to;
  };
}

const FILTERS = ["search", "onlyReport", "toldBy", "timeWindow", "hidden"] as const;

export const isSame = (a: Filters, b: Filters) => FILTERS.every((filter) => a[filter] === b[filter]);

export const isNarrowed = ({ search, onlyReport, toldBy, timeWindow, hidden }: Filters) =>
  Boolean(search || onlyReport || toldBy || timeWindow || hidden?.length);
