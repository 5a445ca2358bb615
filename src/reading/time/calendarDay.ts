/** Days of the Gregorian calendar as numbers, so that they can be counted. */

/** Days since 1 January 1970. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Overflowing months and days carry over; year 0 is 1 BCE. */
export const dayAt = (year: number, month: number, day: number): Day =>
  Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);

export interface DayFields {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function fieldsOf(day: Day): DayFields {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const pad = (number: number, width = 2) => String(number).padStart(width, "0");

/** As EDTF has it, `2019`, `-0043`. */
export const writeYear = (year: number) => `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}`;

export const writeMonth = (year: number, month: number) => `${writeYear(year)}-${pad(month)}`;

export function writeDay(day: Day): string {
  const { year, month, day: date } = fieldsOf(day);
  return `${writeMonth(year, month)}-${pad(date)}`;
}

/** The day that is meant by `2020-01-03`, or null. */
export function parseDay(text: string): Day | null {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return null;
  const found = dayAt(Number(year), Number(month), Number(day));
  return writeDay(found) === text ? found : null;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const nameOfWeekday = (weekday: number) => WEEKDAYS[weekday - 1] ?? "";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
export const nameOfMonth = (month: number) => MONTHS[month - 1] ?? "";

/** `Friday 3 January 2020`, for reasons. */
export function sayDay(day: Day): string {
  const { year, month, day: date } = fieldsOf(day);
  return `${nameOfWeekday(weekdayOf(day))} ${date} ${nameOfMonth(month)} ${year > 0 ? year : `${1 - year} BCE`}`;
}
