/** The phases of very many events as numbers, kept up to date by touching only those that a move of the playhead changes. */

import { FLAGS } from "../columns/eventTable";
import type { Dossier, EventTime } from "./dossier";
import { knownOf, rangeOf, refinedOf } from "./order/ranges";
import { type Outlook, PHASES, type TimeBasis } from "./phase";
import { type SpanColumns, toColumns } from "./spanColumns";
import { type Instants, instantAt, instantsFrom, unknownUpTo } from "./time/instants";
import { type Instant, MINUTE } from "./time/interval";
import { createTimeIndex } from "./time/timeIndex";

/** What decides about phases, by item, for one clock. */
export interface PhaseColumns {
  /** With the clock on what was known: when that was. */
  readonly possible: SpanColumns;
  /** Null where no event has any. */
  readonly refined: SpanColumns | null;
  readonly count: number;
  /** It went on over all of its time. */
  readonly isLasting: (item: number) => boolean;
}

export interface PhaseTrack {
  /** For each event, in the order given, its place in `PHASES`. */
  readonly phases: Uint8Array;
  /** Calls back with each event whose phase has changed since the last move; gives back how many there were. */
  moveTo(now: Instant, onChange?: (item: number, before: number) => void): number;
  /** As far on the way as about so many edges of events lead; tells whether there is more of it. */
  moveTowards(now: Instant, most: number, onChange?: (item: number, before: number) => void): boolean;
}

export function phaseColumns(times: readonly EventTime[], { clock, onlyReport }: TimeBasis): PhaseColumns {
  const common = { count: times.length, isLasting: (item: number) => times[item]!.lasting };
  if (clock === "known")
    return {
      ...common,
      possible: toColumns(times.map((time) => knownOf(time, onlyReport))),
      refined: null,
    };
  const refined = times.map((time) => refinedOf(time, onlyReport));
  return {
    possible: toColumns(times.map((time) => rangeOf(time, onlyReport))),
    refined: refined.some((span) => span !== null) ? toColumns(refined) : null,
    ...common,
  };
}

/** The same of a whole dossier, read off its columns where it has them. */
export function phaseColumnsOf(
  { events, table }: Pick<Dossier, "events" | "table">,
  outlook: TimeBasis,
): PhaseColumns {
  if (!table?.hasOneTime)
    return phaseColumns(
      Array.from(events, ({ time }) => time),
      outlook,
    );
  return {
    possible: outlook.clock === "known" ? table.known : table.possible,
    refined: null,
    isLasting: (item) => (table.bits[item]! & FLAGS.lasting) !== 0,
    count: table.count,
  };
}

/** The same of some of its events, named by their places in the account, which needn't ascend. */
export function phaseColumnsAt(
  places: readonly number[],
  { events, table }: Pick<Dossier, "events" | "table">,
  outlook: TimeBasis,
): PhaseColumns {
  if (!table?.hasOneTime)
    return phaseColumns(
      places.map((place) => events.at(place)!.time),
      outlook,
    );
  const all = phaseColumnsOf({ events, table }, outlook);
  const at = (column: Instants) => instantsFrom(places.map((place) => instantAt(column, place)));
  return {
    possible: { start: at(all.possible.start), end: at(all.possible.end) },
    refined: null,
    isLasting: (item) => all.isLasting(places[item]!),
    count: places.length,
  };
}

const [AHEAD, POSSIBLE, UNDER_WAY, PAST] = (["ahead", "possible", "underWay", "past"] as const).map((phase) =>
  PHASES.indexOf(phase),
) as [number, number, number, number];

export function createPhaseTrack(
  { count, possible, refined, isLasting }: PhaseColumns,
  { clock, playhead }: Pick<Outlook, "clock" | "playhead">,
): PhaseTrack {
  const { values: starts, unit: startUnit } = possible.start;
  const { values: ends, unit: endUnit } = possible.end;
  const unknown = unknownUpTo(possible.start);
  const isKnownClock = clock === "known";
  // `phaseAt` says the same of one event; a test compares.
  const phaseOfItem = (i: number, now: Instant) => {
    const first = starts[i]! * startUnit;
    if (!(first > unknown)) return POSSIBLE;
    if (refined && now >= instantAt(refined.start, i)) {
      const [from, until] = [instantAt(refined.start, i), instantAt(refined.end, i)];
      if (now >= until) return PAST;
      return isLasting(i) || until - from <= MINUTE ? UNDER_WAY : POSSIBLE;
    }
    if (now < first) return AHEAD;
    if (now >= ends[i]! * endUnit) return PAST;
    return !isKnownClock && isLasting(i) ? UNDER_WAY : POSSIBLE;
  };
  const phases = new Uint8Array(count);
  for (let i = 0; i < count; i++) phases[i] = phaseOfItem(i, playhead);
  const columns = [possible.start, possible.end, ...(refined ? [refined.start, refined.end] : [])];
  const index = createTimeIndex(columns);
  let at = playhead;
  const moveTo: PhaseTrack["moveTo"] = (now, onChange) => {
    let changed = 0;
    index.eachBetween(at, now, (item) => {
      const before = phases[item]!;
      const phase = phaseOfItem(item, now);
      if (phase === before) return;
      phases[item] = phase;
      changed++;
      onChange?.(item, before);
    });
    at = now;
    return changed;
  };
  return {
    phases,
    moveTo,
    moveTowards(now, most, onChange) {
      const next = index.within(at, now, most);
      moveTo(next, onChange);
      return next !== now;
    },
  };
}
