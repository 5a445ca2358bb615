/** The phases of very many events as numbers, kept up to date by touching only those that a move of the playhead changes. */

import type { EventTime } from "./dossier";
import { knownTime, type Outlook, PHASES, phaseAt } from "./phase";
import type { Instant } from "./time/interval";
import { createTimeIndex } from "./time/timeIndex";

export interface PhaseTrack {
  /** For each event, in the order given, its place in `PHASES`. */
  readonly phases: Uint8Array;
  /** Calls back with each event whose phase has changed since the last move; gives back how many there were. */
  moveTo(now: Instant, onChange?: (item: number) => void): number;
}

export function createPhaseTrack(times: readonly EventTime[], start: Outlook): PhaseTrack {
  const phaseOfItem = (item: number, playhead: Instant) =>
    PHASES.indexOf(phaseAt(times[item]!, { ...start, playhead }));
  const phases = Uint8Array.from({ length: times.length }, (_, item) => phaseOfItem(item, start.playhead));
  const index = createTimeIndex(times.length, (item, add) => eachEdge(times[item]!, start, add));
  let at = start.playhead;
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

/** The instants at which `phaseAt` may give something else than just before. */
function eachEdge(
  time: EventTime,
  { clock, onlyReport }: Pick<Outlook, "clock" | "onlyReport">,
  visit: (edge: Instant) => void,
): void {
  const { possible, refined } = time;
  const spans = clock === "known" ? [knownTime(time, onlyReport)] : [possible, onlyReport ? null : refined];
  for (const span of spans) {
    if (span === null) continue;
    visit(span[0]);
    visit(span[1]);
  }
}
