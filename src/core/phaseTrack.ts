/** The phases of very many events as numbers, kept up to date by touching only those that a move of the playhead changes. */

import { FLAGS, hasOneTime } from "./columns/eventTable";
import type { Dossier, EventTime } from "./dossier";
import { knownTime, type Outlook, PHASES } from "./phase";
import { type SpanColumns, toColumns } from "./spanColumns";
import { type Instant, MINUTE } from "./time/interval";
import { createTimeIndex } from "./time/timeIndex";

/** What decides about phases, by item, for one clock. */
export interface PhaseColumns {
  /** With the clock on what was known: when that was. */
  readonly possible: SpanColumns;
  /** Null where no event has any. */
  readonly refined: SpanColumns | null;
  /** 1 for what went on over all of its time. */
  readonly lasting: Uint8Array;
}

export interface PhaseTrack {
  /** For each event, in the order given, its place in `PHASES`. */
  readonly phases: Uint8Array;
  /** Calls back with each event whose phase has changed since the last move; gives back how many there were. */
  moveTo(now: Instant, onChange?: (item: number) => void): number;
}

export function phaseColumns(
  times: readonly EventTime[],
  { clock, onlyReport }: Pick<Outlook, "clock" | "onlyReport">,
): PhaseColumns {
  const lasting = Uint8Array.from(times, (time) => Number(time.lasting));
  if (clock === "known")
    return { possible: toColumns(times.map((time) => knownTime(time, onlyReport))), refined: null, lasting };
  const hasRefined = !onlyReport && times.some(({ refined }) => refined !== null);
  return {
    possible: toColumns(times.map(({ possible }) => possible)),
    refined: hasRefined ? toColumns(times.map(({ refined }) => refined)) : null,
    lasting,
  };
}

/** The same of a whole dossier, read off its columns where it has them. */
export function phaseColumnsOf(
  { events, table }: Pick<Dossier, "events" | "table">,
  outlook: Pick<Outlook, "clock" | "onlyReport">,
): PhaseColumns {
  if (!table || !hasOneTime(table))
    return phaseColumns(
      events.map(({ time }) => time),
      outlook,
    );
  return {
    possible: outlook.clock === "known" ? table.known : table.possible,
    refined: null,
    lasting: table.flags.map((bits) => bits & FLAGS.lasting),
  };
}

const [AHEAD, POSSIBLE, UNDER_WAY, PAST] = (["ahead", "possible", "underWay", "past"] as const).map((phase) =>
  PHASES.indexOf(phase),
) as [number, number, number, number];

export function createPhaseTrack(
  { possible, refined, lasting }: PhaseColumns,
  { clock, playhead }: Pick<Outlook, "clock" | "playhead">,
): PhaseTrack {
  const count = lasting.length;
  // `phaseAt` says the same of one event; a test compares.
  const phaseOfItem =
    clock === "known"
      ? (i: number, now: Instant) =>
          now < possible.start[i]! ? AHEAD : now >= possible.end[i]! ? PAST : POSSIBLE
      : (i: number, now: Instant) => {
          const start = possible.start[i]!;
          if (Number.isNaN(start)) return POSSIBLE;
          if (refined && now >= refined.start[i]!) {
            const [from, until] = [refined.start[i]!, refined.end[i]!];
            if (now >= until) return PAST;
            return lasting[i] === 1 || until - from <= MINUTE ? UNDER_WAY : POSSIBLE;
          }
          if (now < start) return AHEAD;
          if (now >= possible.end[i]!) return PAST;
          return lasting[i] === 1 ? UNDER_WAY : POSSIBLE;
        };
  const phases = new Uint8Array(count);
  for (let i = 0; i < count; i++) phases[i] = phaseOfItem(i, playhead);
  const columns = [possible.start, possible.end, ...(refined ? [refined.start, refined.end] : [])];
  const index = createTimeIndex(columns);
  let at = playhead;
  return {
    phases,
    moveTo(now, onChange) {
      let changed = 0;
      index.eachBetween(at, now, (item) => {
        const phase = phaseOfItem(item, now);
        if (phase === phases[item]) return;
        phases[item] = phase;
        changed++;
        onChange?.(item);
      });
      at = now;
      return changed;
    },
  };
}
