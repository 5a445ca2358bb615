/** Years, months and days as numbers → EDTF, and what a bare number means as a year. */

import { type Reading, read, unread } from "./report";

/** Astronomical: 0 is 1 BC, -9999 is 10000 BC. */
export const FIRST_YEAR = -9999;
export const LAST_YEAR = 9998; // the bounds of the last year reach into the next

export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

/** Four digits, and a sign before Christ. */
export const formatYear = (year: number) => (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");

/** Historians have no year 0: 44 BC is -43. */
export const yearBeforeChrist = (year: number) => 1 - year;

/** As files write years, without the sign of astronomers: their 0 stands for nothing known. */
export const writtenEdtf = (parts: DateParts): Reading<string> =>
  parts.year === 0
    ? unread("there is no year 0", "write 1 BC for the year before the year 1, or leave it empty")
    : edtfOf(parts);

/** A year, a month or a day that the calendar has; the year as astronomers count, where 0 is 1 BC. */
export function edtfOf({ year, month, day }: DateParts): Reading<string> {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return unread(
      `a dossier has no year ${year}`,
      `write a year from ${FIRST_YEAR} to ${LAST_YEAR}; earlier and later ones cannot be held`,
    );
  }
  const written = formatYear(year);
  if (month === undefined) return read(written);
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return unread(`there is no month ${month}`, "write a month from 1 to 12, or leave it empty");
  }
  const last = new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
  if (day === undefined) return read(`${written}-${two(month)}`);
  if (!Number.isInteger(day) || day < 1 || day > last) {
    return unread(
      `${written}-${two(month)} has no day ${day}`,
      `write a day from 1 to ${last}, or leave it empty where it is not known`,
    );
  }
  return read(`${written}-${two(month)}-${two(day)}`);
}

/**
 * `571`, `-44`. A year of two digits is a question: 79 is the year 79 or 1979. Null for anything else.
 */
export function readShortYear(text: string): Reading<string> | null {
  const [, sign, digits] = /^([+-]?)(\d{1,4})$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (sign === "-" && digits.length === 4) return edtfOf({ year: -year });
  if (sign === "-") {
    const edtf = edtfOf({ year: yearBeforeChrist(year) });
    return edtf.ok ? read(edtf.value, `${text} was read as the year ${year} BC: ${edtf.value}`) : edtf;
  }
  if (digits.length >= 3) return writtenEdtf({ year });
  return unread(
    `“${text}” may be a year of the first century or of another one`,
    `write 00${digits.padStart(2, "0")} for the year ${year}, or all four digits of a later one`,
  );
}

/** The year that ends so and is no later than the one after `today`: 20 is 2020 in 2026, and 68 is 1968. */
export function fullYear(twoDigits: number, today: string): number {
  const latest = Number(today.slice(0, 4)) + 1;
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

const two = (number: number) => String(number).padStart(2, "0");
