/** Where an event stands as seen from the playhead. */

import type { EventTime } from "./dossier";
import { contains, duration, type Instant, MINUTE } from "./time/interval";

export const PHASES = ["ahead", "possible", "underWay", "past"] as const;
export type Phase = (typeof PHASES)[number];

/** What a reader at `now` could know of it; `unstated` where the dossier doesn't say when it became known. */
export type Knowledge = "unknown" | "perhaps" | "known" | "unstated";

/**
 * An event is under way while the playhead is inside a time that it is known to fill, and possible while
 * it is only inside the range it may lie in. A refined time, where shown, says when the event is over;
 * an event without any time is always possible.
 */
export function phaseOf(time: EventTime, now: Instant, onlyReport: boolean): Phase {
  const { possible, refined, lasting } = time;
  if (possible === null) return "possible";
  if (!onlyReport && refined) {
    if (now >= refined[1]) return "past";
    if (contains(refined, now)) return lasting || duration(refined) <= MINUTE ? "underWay" : "possible";
  }
  if (now < possible[0]) return "ahead";
  if (now >= possible[1]) return "past";
  return lasting ? "underWay" : "possible";
}

export function knowledgeOf(time: EventTime, now: Instant): Knowledge {
  if (time.known === null) return "unstated";
  if (now < time.known[0]) return "unknown";
  return now < time.known[1] ? "perhaps" : "known";
}
