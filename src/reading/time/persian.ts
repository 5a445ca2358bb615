/** Days of the Persian solar calendar, by the engine's own `persian` calendar. */

import { type Day, dayAt } from "./calendarDay";

const formatter = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** Day of the Gregorian count, or null for a day that the calendar has not. `year` is that of the Persian calendar. */
export function persianDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 3000) return null;
  const lengths = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = dayAt(year + 621, 3, 21) + lengths + day - 1;
  for (const shift of [0, -1, 1, -2, 2]) {
    if (isPersian(near + shift, year, month, day)) return near + shift;
  }
  return null;
}

/** First and last day of a month. */
export function persianMonth(year: number, month: number): readonly [first: Day, last: Day] {
  const first = persianDay(year, month, 1)!;
  const next = month === 12 ? persianDay(year + 1, 1, 1)! : persianDay(year, month + 1, 1)!;
  return [first, next - 1];
}

function isPersian(at: Day, year: number, month: number, day: number): boolean {
  const parts = formatter.formatToParts(at * 86_400_000);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return part("year") === year && part("month") === month && part("day") === day;
}
