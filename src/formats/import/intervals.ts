/** EDTF of a span, of one day of several, and days counted on: with the limits that a dossier has. */

import { edtfBounds } from "../../core/time/edtf";
import { dayOf, localTime } from "../../core/time/zone";
import { type Reading, read, unread } from "./report";
import { FIRST_YEAR, LAST_YEAR } from "./years";

/** EDTF that a dossier can hold: with both ends, in years of four digits. */
export function soundEdtf(text: string, timeZone: string): Reading<string> {
  // To EDTF, 571 is the decade that begins with 5710, and 57 a century. No table means that.
  const short = text.split(/[/,{}[\]]|\.\./).find((part) => /^-?\d{1,3}[~?%]*$/.test(part));
  if (short !== undefined) {
    const digits = short.replaceAll(/\D/g, "").padStart(4, "0");
    return unread(`“${short}” has not the four digits of a year`, `write ${digits} for that year`);
  }
  const bounds = edtfBounds(text, timeZone);
  if (!bounds.ok) return unread(bounds.fault.message, bounds.fault.hint);
  const [start, end] = bounds.value.possible;
  const years = [start, end - 1].map((instant) => localTime(instant, timeZone).year);
  if (years.some((year) => year < FIRST_YEAR || year > LAST_YEAR)) {
    return unread(
      `“${text}” lies outside the years that a dossier has`,
      `write a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    );
  }
  return read(text);
}

/** From the first to the last, all the time; the one alone where both are the same. */
export function lasting(start: string, end: string, timeZone: string): Reading<string> {
  if (start === end) return soundEdtf(start, timeZone);
  const [first, last] = [edtfBounds(start, timeZone), edtfBounds(end, timeZone)];
  if (first.ok && last.ok && last.value.possible[1] <= first.value.possible[0]) {
    return unread(
      `it ends (${end}) before it begins (${start})`,
      "exchange the two dates, or correct one of them",
    );
  }
  return soundEdtf(`${start}/${end}`, timeZone);
}

/** One of these days, nobody says which. */
export function oneOfDays(first: string, last: string, timeZone: string): Reading<string> {
  if (first === last) return soundEdtf(first, timeZone);
  if (last < first && !first.startsWith("-")) {
    return unread(
      `it ends (${last}) before it begins (${first})`,
      "exchange the two dates, or correct one of them",
    );
  }
  return soundEdtf(`[${first}..${last}]`, timeZone);
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return dayOf(new Date(0).setUTCFullYear(year, month - 1, date + days), "UTC");
}

export const isDay = (edtf: string) => /^-?\d{4}-\d{2}-\d{2}$/.test(edtf);
