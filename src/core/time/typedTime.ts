/** A date or time as a reader types it: ISO, or day and month in their language, or just an hour. */

import { fold } from "../fold";
import { hasDay } from "./days";
import type { Instant } from "./interval";
import { instantOf, localTime } from "./zone";

export type TypedTime =
  | { readonly instant: Instant }
  | { readonly fault: "unreadable" | "no-such-day" | "no-such-time" };

export interface TypedTimeContext {
  readonly timeZone: string;
  /** What is left out comes from here: the year, or for a bare hour the day. */
  readonly near: Instant;
  /** All spellings of each month in the reader's language, January first. */
  readonly months: readonly (readonly string[])[];
}

export function parseTypedTime(text: string, { timeZone, near, months }: TypedTimeContext): TypedTime {
  const typed = asciiDigits(text).trim().toLowerCase();
  const here = localTime(near, timeZone);

  const zoned = /^(\d{4})-(\d{2})-(\d{2})t\d{2}:\d{2}(:\d{2}(\.\d+)?)?(z|[+-]\d{2}:?\d{2})$/.exec(typed);
  if (zoned) {
    const instant = Date.parse(typed.toUpperCase());
    const isDay = hasDay(Number(zoned[1]), Number(zoned[2]), Number(zoned[3]));
    return isDay && Number.isFinite(instant) ? { instant } : { fault: "no-such-day" };
  }

  const clock = /(?:^|[\s,t،])(\d{1,2})[:.٫](\d{2})(?::\d{2})?\s*$/.exec(typed);
  const [hour, minute] = clock ? [Number(clock[1]), Number(clock[2])] : [0, 0];
  if (clock && (hour > 23 || minute > 59)) return { fault: "no-such-time" };
  const dateText = (clock ? typed.slice(0, clock.index) : typed).replace(/[\s,،]+$/, "");

  const date = dateText === "" && clock ? here : parseDate(dateText, here, months);
  if (!date) return { fault: "unreadable" };
  const { year, month, day } = date;
  if (!hasDay(year, month, day)) return { fault: "no-such-day" };
  return { instant: instantOf({ year, month, day, hour, minute }, timeZone) };
}

type DateFields = { readonly year: number; readonly month: number; readonly day: number };

function parseDate(
  text: string,
  here: DateFields,
  months: readonly (readonly string[])[],
): DateFields | null {
  const iso = /^(-?\d{4,6})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?$/.exec(text); // day first, as in all our languages
  if (numbers)
    return { day: Number(numbers[1]), month: Number(numbers[2]), year: Number(numbers[3] ?? here.year) };

  const words = text.split(/[\s,،]+/).filter(Boolean);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}\.?$/.test(word));
  const name = words
    .filter((word) => !/^\d/.test(word))
    .join(" ")
    .replace(/\.$/, "");
  const named = months.map((spellings) => spellings.map(fold));
  const folded = fold(name);
  // A weekday before the month is ignored; it says nothing that day and month don't.
  let month = named.findIndex((spellings) => spellings.some((s) => s === folded || folded.endsWith(` ${s}`)));
  if (month < 0 && folded.length >= 3)
    month = named.findIndex((spellings) => spellings.some((s) => s.startsWith(folded)));
  if (!day || month < 0) return null;
  return {
    day: Number.parseInt(day, 10),
    month: month + 1,
    year: year === undefined ? here.year : Number(year),
  };
}

/** ٣ and ۳ are 3. */
const asciiDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
