/** Calendar dates as the dossier writes them, in its zone. */

import type { Interval } from "./interval";
import { startOfDate } from "./zone";

/** Whether the calendar has that day. Asked of dates that others wrote, as some engines read 30 February as 1 March. */
export function hasDay(year: number, month: number, day: number): boolean {
  const found = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** The whole day, or null for what is no date, or none. */
export function dayOfDate(date: string | null, timeZone: string): Interval | null {
  const [, year, month, day] = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "") ?? [];
  if (day === undefined) return null;
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  return [startOfDate(fields, timeZone), startOfDate({ ...fields, day: fields.day + 1 }, timeZone)];
}
