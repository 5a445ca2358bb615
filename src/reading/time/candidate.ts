/** A reading with the days it covers, so that it can be held against the day of publication. */

import type { WeekCustom } from "../weeks";
import { type Day, writeDay } from "./calendarDay";

export interface Candidate {
  readonly edtf: string;
  readonly why: string;
  readonly first: Day;
  readonly last: Day;
}

/** What a day, some days or a stretch of them are told from. */
export interface Told {
  readonly first: Day;
  readonly last: Day;
  /** The words that told it. */
  readonly words: string;
}

export interface TimeContext {
  readonly published: Day;
  readonly timeZone: string;
  readonly week: WeekCustom;
  /** Whether 3/4 is 4 March here. */
  readonly monthFirst: boolean;
  /** The day that the words hang on: of the same sentence, else the last one before; null where none is told. */
  readonly told: Told | null;
}

/** The whole of one day. */
export const day = (at: Day, why: string): Candidate => ({ edtf: writeDay(at), why, first: at, last: at });

/** One unknown day of those from `first` to `last`. */
export function oneOf(first: Day, last: Day, why: string): Candidate {
  if (first === last) return day(first, why);
  const between = last - first === 1 ? "," : "..";
  return { edtf: `[${writeDay(first)}${between}${writeDay(last)}]`, why, first, last };
}

/** All the days from `first` to `last`. */
export const throughout = (first: Day, last: Day, why: string): Candidate =>
  first === last ? day(first, why) : { edtf: `${writeDay(first)}/${writeDay(last)}`, why, first, last };
