/** Where an event stands as seen from the playhead. */

import type { EventTime } from "./dossier";
import { contains, duration, type Instant, type Interval, MINUTE } from "./time/interval";

export const PHASES = ["ahead", "possible", "underWay", "past"] as const;
export type Phase = (typeof PHASES)[number];

/** What the playhead asks: what had happened, or what could be known. */
export type Clock = "happened" | "known";

export interface Outlook {
  readonly playhead: Instant;
  readonly clock: Clock;
  /** Without what other sources add, times included. */
  readonly onlyReport: boolean;
}

/** What a reader at `now` could know of it; `unstated` where the dossier doesn't say when it became known. */
export type Knowledge = "unknown" | "perhaps" | "known" | "unstated";

/**
 * An event is under way while the playhead is inside a time that it is known to fill, and possible while
 * it is only inside the range it may lie in. A refined time, where shown, says when the event is over;
 * an event without any time is always possible.
 */
export function phaseOf(
  { possible, refined, lasting }: Pick<EventTime, "possible" | "refined" | "lasting">,
  now: Instant,
  onlyReport: boolean,
): Phase {
  if (possible === null) return "possible";
  if (!onlyReport && refined) {
    if (now >= refined[1]) return "past";
    if (contains(refined, now)) return lasting || duration(refined) <= MINUTE ? "underWay" : "possible";
  }
  if (now < possible[0]) return "ahead";
  if (now >= possible[1]) return "past";
  return lasting ? "underWay" : "possible";
}

/** The phase as the chosen clock has it, the same for every view: what nobody could know yet is ahead. */
export function phaseAt(time: EventTime, { playhead, clock, onlyReport }: Outlook): Phase {
  if (clock === "happened") return phaseOf(time, playhead, onlyReport);
  const knowledge = knowledgeOf(time, playhead, onlyReport);
  if (knowledge === "unknown") return "ahead";
  return knowledge === "known" ? "past" : "possible";
}

/** When it became known. With only the report at hand, what other sources say about that doesn't count. */
export const knownTime = (time: EventTime, onlyReport: boolean): Interval | null =>
  onlyReport ? time.knownByReport : time.known;

export function knowledgeOf(time: EventTime, now: Instant, onlyReport: boolean): Knowledge {
  const known = knownTime(time, onlyReport);
  if (known === null) return "unstated";
  if (now < known[0]) return "unknown";
  return now < known[1] ? "perhaps" : "known";
}
