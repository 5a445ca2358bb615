/** Calendar dates as the dossier writes them, in its zone. */

import type { Interval } from "./interval";
import { startOfDate } from "./zone";

/** The whole day, or null for what is no date. */
export function dayOfDate(date: string, timeZone: string): Interval | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (day === undefined) return null;
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  return [startOfDate(fields, timeZone), startOfDate({ ...fields, day: fields.day + 1 }, timeZone)];
}
