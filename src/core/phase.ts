/** Where an event stands as seen from the playhead. */

import type { EventTime } from "./dossier";
import { knownOf, rangeOf, refinedOf } from "./order/ranges";
import { contains, duration, type Instant, MINUTE } from "./time/interval";

export const PHASES = ["ahead", "possible", "underWay", "past"] as const;
export type Phase = (typeof PHASES)[number];

/** What the playhead asks: what had happened, or what could be known. */
export type Clock = "happened" | "known";

/** Which of its times an event is seen by. */
export interface TimeBasis {
  readonly clock: Clock;
  /** Without what other sources add, times included. */
  readonly onlyReport: boolean;
}

export interface Outlook extends TimeBasis {
  readonly playhead: Instant;
}

/** What a reader at `now` could know of it; `unstated` where the dossier doesn't say when it became known. */
export type Knowledge = "unknown" | "perhaps" | "known" | "unstated";

/**
 * An event is under way while the playhead is inside a time that it is known to fill, and possible while
 * it is only inside the range it may lie in. A refined time, where shown, says when the event is over;
 * an event without any time is always possible.
 */
export function phaseOf(
  time: Pick<EventTime, "possible" | "refined" | "lasting" | "order">,
  now: Instant,
  onlyReport: boolean,
): Phase {
  const [range, refined] = [rangeOf(time, onlyReport), refinedOf(time, onlyReport)];
  const { lasting } = time;
  if (range === null) return "possible";
  if (refined) {
    if (now >= refined[1]) return "past";
    if (contains(refined, now)) return lasting || duration(refined) <= MINUTE ? "underWay" : "possible";
  }
  if (now < range[0]) return "ahead";
  if (now >= range[1]) return "past";
  return lasting ? "underWay" : "possible";
}

/** The phase as the chosen clock has it, the same for every view: what nobody could know yet is ahead. */
export function phaseAt(time: EventTime, { playhead, clock, onlyReport }: Outlook): Phase {
  if (clock === "happened") return phaseOf(time, playhead, onlyReport);
  const knowledge = knowledgeOf(time, playhead, onlyReport);
  if (knowledge === "unknown") return "ahead";
  return knowledge === "known" ? "past" : "possible";
}

export function knowledgeOf(time: EventTime, now: Instant, onlyReport: boolean): Knowledge {
  const known = knownOf(time, onlyReport);
  if (known === null) return "unstated";
  if (now < known[0]) return "unknown";
  return now < known[1] ? "perhaps" : "known";
}
