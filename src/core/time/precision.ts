/** How well a time is known, on the scales of the field: ACLED's 1–3 (ours too) and UCDP GED's 1–5. */

import type { Certainty } from "../../schema/vocabulary";
import { DAY } from "./interval";

export type TimeKnowledge = {
  /** How long the time stays unknown: all of a set's range, for what lasted the wider of its two ends. */
  readonly unknownMs: number;
  /** No `?`, `~` or `%` in the EDTF. */
  readonly certain: boolean;
  readonly certainty: Certainty;
};

export type TimeCodes = {
  /** 1 the day is known, 2 about a week, 3 coarser. */
  readonly acled: 1 | 2 | 3;
  /** 1 the day, 2 within 2–6 days, 3 the week, 4 within 8–30 days or the month, 5 coarser. */
  readonly ucdp: 1 | 2 | 3 | 4 | 5;
};

const CLOCK_CHANGE = 3_600_000; // a day may have 25 hours

/** A day that is inferred, approximate or doubtful is never 1. */
export function timeCodes({ unknownMs, certain, certainty }: TimeKnowledge): TimeCodes {
  const within = (days: number) => unknownMs <= days * DAY + CLOCK_CHANGE;
  if (within(1)) return certain && certainty === "certain" ? { acled: 1, ucdp: 1 } : { acled: 2, ucdp: 2 };
  if (within(6)) return { acled: 2, ucdp: 2 };
  if (within(7)) return { acled: 2, ucdp: 3 };
  if (within(8)) return { acled: 2, ucdp: 4 };
  if (within(31)) return { acled: 3, ucdp: 4 };
  return { acled: 3, ucdp: 5 };
}
