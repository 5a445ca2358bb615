/** What the state means for the dossier: which events the filters leave, in which phase each is, what is linked to the selected one. */

import type { Dossier, DossierEvent, EventList, Filters, Site } from "../core/dossier";
import { createNearest } from "../core/nearest";
import { rangeOf } from "../core/order/ranges";
import { type Knowledge, knowledgeOf, type Phase, phaseAt } from "../core/phase";
import { pickerOf } from "../core/pick";
import { isOnMapAt } from "../core/places";
import { createStages } from "../core/results";
import { type Search, searchOf } from "../core/search";
import { finish } from "../core/steps";
import { storyOf } from "../core/story";
import { type Interval, overlaps } from "../core/time/interval";
import { isReason, type Reason } from "../schema/vocabulary";
import type { ReaderState } from "./readerState";

/** Two events and the reason that somebody states: `from` came about because of `to`. */
export interface Connection {
  readonly from: DossierEvent;
  readonly to: DossierEvent;
  readonly relation: Reason;
}

export interface ElsewhereGroup {
  /** An id of `header.elsewhere`, or null where the dossier names nothing. */
  readonly id: string | null;
  /** The site, where it has a name and no position. */
  readonly site: Site | null;
  readonly events: readonly DossierEvent[];
}

/** What holds of each event, by its slug. */
export interface ByEvent<T> {
  get(slug: string): T | undefined;
}

/** Every selector returns the same object as before while what it depends on is unchanged; `onFound` tells of results that took longer. */
export function createSelectors(dossier: Dossier, onFound = () => {}) {
  const search = searchOf(dossier);

  const stages = createStages(dossier.events, narrowBy(search));
  const find =
    dossier.resultsOf?.(onFound) ??
    memoise(
      (s: ReaderState) => [s.search, s.onlyReport, s.toldBy, s.timeWindow, s.hidden],
      (s) => finish(stages(s)),
    );

  /** Events that the filters and the window leave, in the order of the account. */
  const visible = (s: ReaderState) => find(s).visible;
  /** The same without the window, which dims in the timeline what it leaves out. */
  const unwindowed = (s: ReaderState) => find(s).unwindowed;
  /** What each kind's toggle counts. */
  const ofAnyKind = (s: ReaderState) => find(s).ofAnyKind;

  /** How many events each kind's toggle would show. */
  const countsByKind = memoise(
    (s: ReaderState) => [ofAnyKind(s)],
    (s): ReadonlyMap<string, number> => {
      if (dossier.kindCounts) return dossier.kindCounts(ofAnyKind(s));
      const counts = new Map<string, number>();
      for (const { kind } of ofAnyKind(s)) counts.set(kind.id, (counts.get(kind.id) ?? 0) + 1);
      return counts;
    },
  );

  /** Visible events that do not stand on the map, by what is said of where they were. */
  const elsewhereGroups = memoise(
    (s: ReaderState) => [visible(s)],
    (s): readonly ElsewhereGroup[] => {
      if (dossier.table?.byPlace.length === dossier.events.length) return [];
      const groups = new Map<Site | string | null, DossierEvent[]>();
      for (const event of visible(s)) {
        if (isOnMapAt(event.index, dossier)) continue;
        const { site, elsewhere } = event.place;
        push(groups, site ?? elsewhere, event);
      }
      return [...groups].map(([key, events]) =>
        typeof key === "object" ? { id: null, site: key, events } : { id: key, site: null, events },
      );
    },
  );

  /** Worked out for each event that is asked for: a move of the playhead costs what is on the page, not what exists. */
  const phases = memoise(
    (s: ReaderState) => [s.playhead, s.clock, s.onlyReport],
    ({ playhead, clock, onlyReport }): ByEvent<Phase> => ({
      get: (slug) => {
        const event = dossier.eventOf(slug);
        return event && phaseAt(event.time, { playhead, clock, onlyReport });
      },
    }),
  );

  const knowledge = memoise(
    (s: ReaderState) => [s.playhead, s.onlyReport],
    ({ playhead, onlyReport }): ByEvent<Knowledge> => ({
      get: (slug) => {
        const event = dossier.eventOf(slug);
        return event && knowledgeOf(event.time, playhead, onlyReport);
      },
    }),
  );

  /** Of a dossier of columns another object once the event is whole. */
  const selected = (s: ReaderState): DossierEvent | null =>
    s.selection === null ? null : (dossier.eventOf(s.selection) ?? null);

  /** The slugs that map and timeline make stand out: what the story's step tells or, elsewhere, the selected event. */
  const highlighted = memoise(
    (s: ReaderState) => [s.view === "story" ? s.step : -1, s.selection, s.onlyReport],
    (s): ReadonlySet<string> => {
      const told = s.view === "story" ? storyOf(dossier).steps[s.step - 1] : undefined;
      const entries = told ? [...told.entries, ...(s.onlyReport ? [] : (told.other?.entries ?? []))] : [];
      const slugs = entries.map(({ slug }) => slug);
      return new Set(s.selection === null ? slugs : [s.selection, ...slugs]);
    },
  );

  /** Stated links that begin or end at the selected event. */
  const connections = memoise(
    (s: ReaderState) => [selected(s)],
    (s): readonly Connection[] => {
      const event = selected(s);
      if (!event) return [];
      const out = event.links.flatMap((link) => {
        const to = dossier.eventOf(link.target);
        return to ? [{ from: event, to, relation: link.relation }] : [];
      });
      const into = dossier
        .linksTo(event.slug)
        .map(({ from, link }) => ({ from, to: event, relation: link.relation }));
      return [...out, ...into].flatMap(({ relation, ...ends }) =>
        isReason(relation) ? [{ ...ends, relation }] : [],
      );
    },
  );

  /** Those of the visible events. */
  const moments = memoise(
    (s: ReaderState) => [visible(s), dossier.moments(s)],
    (s) => pickerOf(visible(s), dossier.events)(dossier.moments(s)),
  );
  const nearestIn = memoise(
    (s: ReaderState) => [visible(s), moments(s)],
    (s) => createNearest(visible(s), moments(s)),
  );

  /** The visible event whose moment is nearest to the playhead; the earlier one where two are as near. */
  const nearest = (s: ReaderState): DossierEvent | null => nearestIn(s)(s.playhead);

  const timeZone = (s: ReaderState) => s.timeZone ?? dossier.timeZone;
  const timeDomain = (s: ReaderState): Interval => s.timeDomain ?? dossier.extent;
  const isFiltered = (s: ReaderState) => {
    const { by } = find(s);
    return by.search !== "" || by.hidden.length > 0 || by.toldBy !== null || by.timeWindow !== null;
  };

  return {
    prepareSearch: search.prepare,
    visible,
    unwindowed,
    countsByKind,
    elsewhereGroups,
    phases,
    knowledge,
    selected,
    highlighted,
    connections,
    moments,
    nearest,
    timeZone,
    timeDomain,
    isFiltered,
  };
}

export type Selectors = ReturnType<typeof createSelectors>;

/** A look at each event. */
const narrowBy = (search: Search) =>
  function* (events: EventList, { search: words = "", onlyReport, toldBy, timeWindow, hidden }: Filters) {
    const holds = search.find(words);
    return events.filter(
      (event) =>
        (!onlyReport || event.layer === "report") &&
        (!toldBy || isToldBy(event, toldBy)) &&
        (!timeWindow || isInWindow(event, timeWindow, onlyReport ?? false)) &&
        !hidden?.includes(event.kind.id) &&
        holds(event),
    );
  };

function isToldBy(event: DossierEvent, speaker: string) {
  return event.speaker === speaker || event.claims.some((claim) => claim.speaker === speaker);
}

/** An event of unknown time is in no window. */
function isInWindow(event: DossierEvent, timeWindow: Interval, onlyReport: boolean) {
  const range = rangeOf(event.time, onlyReport);
  return range !== null && overlaps(range, timeWindow);
}

function push<K>(groups: Map<K, DossierEvent[]>, key: K, event: DossierEvent) {
  const group = groups.get(key);
  if (group) group.push(event);
  else groups.set(key, [event]);
}

/** Keeps the last result as long as every dependency is the same value. */
function memoise<T>(
  dependencies: (state: ReaderState) => readonly unknown[],
  compute: (state: ReaderState) => T,
) {
  let last: { readonly on: readonly unknown[]; readonly value: T } | null = null;
  return (state: ReaderState): T => {
    const on = dependencies(state);
    if (last === null || on.some((value, i) => !Object.is(value, last?.on[i])))
      last = { on, value: compute(state) };
    return last.value;
  };
}
