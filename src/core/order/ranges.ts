/** When an entry was, as every view has it: as told, narrowed by what comes before and after it. */

import type { EventTime } from "../dossier";
import type { Interval } from "../time/interval";

type Narrowed = Pick<EventTime, "possible" | "refined" | "order">;

/** When it may have been by the report; where other sources are shown and tell nothing of it themselves, narrowed by what they tell of others. */
export function rangeOf({ possible, refined, order }: Narrowed, onlyReport: boolean): Interval | null {
  if (!order) return possible;
  return onlyReport || refined ? order.report : order.others;
}

/** What other sources make of its time; null where they are hidden or tell none. */
export function refinedOf({ refined, order }: Narrowed, onlyReport: boolean): Interval | null {
  return onlyReport || !refined ? null : (order?.others ?? refined);
}

/** When it became known. With only the report at hand, what other sources say about that doesn't count. */
export function knownOf(
  { order, known, knownByReport }: Pick<EventTime, "order" | "known" | "knownByReport">,
  onlyReport: boolean,
): Interval | null {
  return onlyReport ? (order?.knownByReport ?? knownByReport) : (order?.known ?? known);
}
