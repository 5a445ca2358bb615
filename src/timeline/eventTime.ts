/** Which time of an event is drawn: when it happened or when it was known, as the report has it and as others narrow it. */

import type { DossierEvent } from "../core/dossier";
import { type Clock, knownTime } from "../core/phase";
import type { Instant, Interval } from "../core/time/interval";

export interface DrawnTime {
  /** Everything that is drawn of it; null where no time is known. */
  readonly span: Interval | null;
  /** The stated day or days, or the whole time that it lasted: drawn solid. The rest of the span is soft. */
  readonly solid: Interval | null;
  /** What other sources narrow it to: hollow and dashed. */
  readonly refined: Interval | null;
}

export function drawnTimeOf({ time }: DossierEvent, clock: Clock, onlyReport: boolean): DrawnTime {
  if (clock === "known") return { span: knownTime(time, onlyReport), solid: null, refined: null };
  const refined = onlyReport ? null : time.refined;
  const solid = time.certain ?? (time.lasting ? time.possible : null);
  return { span: time.possible ?? refined, solid, refined };
}

/** Where Play and the snap stop for it; null where no time is known. */
export function drawnMomentOf(event: DossierEvent, clock: Clock, onlyReport: boolean): Instant | null {
  const { span, solid, refined } = drawnTimeOf(event, clock, onlyReport);
  return (refined ?? solid ?? span)?.[0] ?? null;
}
