/** The phases of very many events as numbers, kept up to date by touching only those that a move of the playhead changes. */

import { FLAGS } from "./columns/eventTable";
import type { Dossier, EventTime } from "./dossier";
import { knownTime, type Outlook, PHASES } from "./phase";
import { type SpanColumns, toColumns } from "./spanColumns";
import { instantAt } from "./time/instants";
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
}

export function phaseColumns(
  times: readonly EventTime[],
  { clock, onlyReport }: Pick<Outlook, "clock" | "onlyReport">,
): PhaseColumns {
  const common = { count: times.length, isLasting: (item: number) => times[item]!.lasting };
  if (clock === "known")
    return {
      ...common,
      possible: toColumns(times.map((time) => knownTime(time, onlyReport))),
      refined: null,
    };
  const hasRefined = !onlyReport && times.some(({ refined }) => refined !== null);
  return {
    possible: toColumns(times.map(({ possible }) => possible)),
    refined: hasRefined ? toColumns(times.map(({ refined }) => refined)) : null,
    ...common,
  };
}

/** The same of a whole dossier, read off its columns where it has them. */
export function phaseColumnsOf(
  { events, table }: Pick<Dossier, "events" | "table">,
  outlook: Pick<Outlook, "clock" | "onlyReport">,
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

const [AHEAD, POSSIBLE, UNDER_WAY, PAST] = (["ahead", "possible", "underWay", "past"] as const).map((phase) =>
  PHASES.indexOf(phase),
) as [number, number, number, number];

export function createPhaseTrack(
  { count, possible, refined, isLasting }: PhaseColumns,
  { clock, playhead }: Pick<Outlook, "clock" | "playhead">,
): PhaseTrack {
  const [start, end] = [possible.start, possible.end];
  // `phaseAt` says the same of one event; a test compares.
  const phaseOfItem =
    clock === "known"
      ? (i: number, now: Instant) =>
          now < instantAt(start, i) ? AHEAD : now >= instantAt(end, i) ? PAST : POSSIBLE
      : (i: number, now: Instant) => {
          const first = instantAt(start, i);
          if (Number.isNaN(first)) return POSSIBLE;
          if (refined && now >= instantAt(refined.start, i)) {
            const [from, until] = [instantAt(refined.start, i), instantAt(refined.end, i)];
            if (now >= until) return PAST;
            return isLasting(i) || until - from <= MINUTE ? UNDER_WAY : POSSIBLE;
          }
          if (now < first) return AHEAD;
          if (now >= instantAt(end, i)) return PAST;
          return isLasting(i) ? UNDER_WAY : POSSIBLE;
        };
  const phases = new Uint8Array(count);
  for (let i = 0; i < count; i++) phases[i] = phaseOfItem(i, playhead);
  const columns = [start, end, ...(refined ? [refined.start, refined.end] : [])];
  const index = createTimeIndex(columns);
  let at = playhead;
  return {
    phases,
    moveTo(now, onChange) {
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
    },
  };
}
