/** Dates as files write them → EDTF, as fine as they are written and no finer. */

import { edtfBounds, parseEdtf } from "../../core/time/edtf";
import { dayOf, formatInstant, instantOf, localTime, zoneOffset } from "../../core/time/zone";
import { type Reading, read, unread } from "./report";

/** In which order a date such as 3/4/2020 stands. */
export type DateOrder = "dmy" | "mdy";

export type DateOptions = {
  /** Of clock times without an offset. */
  readonly timeZone: string;
  readonly order?: DateOrder | undefined;
};

// RFC 3339 has years of four digits, and the bounds of the last of them reach into the next.
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const FORMS =
  "write 2019-12-31, 2019-12 or 2019, with a time as in 2019-12-31T14:30; 1914/1918 for a span, 1931~ for about";

export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

/** A year, a month or a day that the calendar has. */
export function edtfOf({ year, month, day }: DateParts): Reading<string> {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return unread(
      `a dossier has no year ${year}`,
      `write a year from ${FIRST_YEAR} to ${LAST_YEAR}; earlier and later ones cannot be held`,
    );
  }
  const written = String(year).padStart(4, "0");
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

export type Clock = { readonly hour: number; readonly minute: number; readonly second: number | null };

/** `14:30`, `14:30:15`, `1430`, `2:30 pm`. Fractions of a second fall away. */
export function readClock(text: string): Reading<Clock> {
  const match =
    /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap]\.?m\.?)?$/i.exec(text) ??
    /^(\d{1,2})(\d{2})()\s*([ap]\.?m\.?)?$/i.exec(text);
  const [, hours, minutes, seconds, half] = match ?? [];
  const fault = unread(`“${text}” is no time of day`, "write it as 14:30, or leave it empty");
  if (hours === undefined || (minutes === undefined && half === undefined)) return fault;
  let hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return fault;
  if (half !== undefined) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const minute = Number(minutes ?? 0);
  const second = seconds ? Number(seconds) : null;
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return fault;
  return read({ hour, minute, second });
}

/** A day and the time that clocks of the zone showed → that minute or second, with its offset. */
export function atClock(day: string, { hour, minute, second }: Clock, timeZone: string): Reading<string> {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const local = { year, month, day: date, hour, minute, second: second ?? 0 };
  const instant = instantOf(local, timeZone);
  const shown = localTime(instant, timeZone);
  const written = formatInstant(instant, timeZone);
  const offset = written.slice(-6);
  const withOffset = (at: Clock) => {
    const seconds = at.second === null ? "" : `:${two(at.second)}`;
    return `${day}T${two(at.hour)}:${two(at.minute)}${seconds}${offset}`; // the clock as written: old offsets have seconds
  };
  const hours = (one: number) => zoneOffset(one, timeZone);
  if (shown.hour !== hour || shown.minute !== minute) {
    const edtf = withOffset({ ...shown, second: second === null ? null : shown.second });
    return read(
      edtf,
      `clocks in ${timeZone} skipped ${two(hour)}:${two(minute)} that day; ${edtf} was taken`,
    );
  }
  const edtf = withOffset({ hour, minute, second });
  const later = [1, 2].map((half) => instant + half * 1_800_000);
  if (later.some((one) => hours(one) !== hours(instant) && one + hours(one) === instant + hours(instant))) {
    return read(edtf, `clocks in ${timeZone} showed ${two(hour)}:${two(minute)} twice; the first was taken`);
  }
  return read(edtf);
}

/** Any of the usual forms of a date, with or without a time, or EDTF itself. */
export function readDate(written: string, options: DateOptions): Reading<string> {
  const text = written.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, "");
  const about = /^(?:c\.?|ca\.?|circa|about)\s*(\d{4}(?:-\d{2}){0,2})$/i.exec(text)?.[1];
  if (about !== undefined) return soundEdtf(`${about}~`, options.timeZone);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return edtfOf(partsOf(...compact.slice(1)));
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) return readSerial(text, options);
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\s*(\S.*))?$/.exec(text);
  if (iso) {
    const [, year, month, day, rest] = iso;
    return withRest(partsOf(year, month, day), rest, text, options);
  }
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,T]+(\S.*))?$/.exec(text);
  if (numbers) return readNumbers(numbers, text, options);
  const named = readNamed(text, options);
  if (named) return named;
  if (/^-?\d{9,10}$|^-?\d{12,13}$/.test(text)) return readEpoch(text, options);
  if (/[/.-]\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b/.test(text) && !/\d{4}/.test(text)) {
    return unread(`“${text}” has a year of two digits`, "write all four digits of the year");
  }
  const parsed = parseEdtf(text);
  if (parsed.ok) return soundEdtf(text, options.timeZone);
  return unread(`“${text}” is no date that can be read`, FORMS);
}

/** EDTF that a dossier can hold: with both ends, in years of four digits. */
export function soundEdtf(text: string, timeZone: string): Reading<string> {
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
  if (last < first) {
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

export const isDay = (edtf: string) => /^\d{4}-\d{2}-\d{2}$/.test(edtf);

/** The order that fits all the dates of a column; null where none of them tells. */
export function orderOf(dates: readonly string[]): DateOrder | null {
  const pairs = dates.flatMap((text) => {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(text.trim());
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const dayFirst = pairs.filter(([first]) => first > 12).length;
  const monthFirst = pairs.filter(([, second]) => second > 12).length;
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "dmy" : "mdy";
}

function readNumbers(match: RegExpExecArray, text: string, options: DateOptions): Reading<string> {
  const [, first = "", separator, second = "", year, rest] = match;
  // Dots stand between day and month wherever they are used; other separators do not tell.
  const certain = Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : separator === "." ? "dmy" : null;
  const order = certain ?? options.order ?? "dmy";
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const reading = withRest(partsOf(year, month, day), rest, text, options);
  if (!reading.ok || certain !== null || options.order !== undefined || first === second) return reading;
  return read(
    reading.value,
    `read with the day first, as ${reading.value}; the other dates do not tell the order`,
  );
}

function readNamed(text: string, options: DateOptions): Reading<string> | null {
  const dayFirst =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?[\s,-]+(\d{4})(?:[\s,]+(\d.*))?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(\d.*))?$/i.exec(text);
  const [day, name, year, rest] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[4]]
      : [];
  const month = MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : withRest(partsOf(year, String(month), day), rest, text, options);
}

function readEpoch(text: string, { timeZone }: DateOptions): Reading<string> {
  const milliseconds = text.replace("-", "").length > 10 ? Number(text) : Number(text) * 1000;
  const edtf = formatInstant(Math.floor(milliseconds / 1000) * 1000, timeZone);
  return read(edtf, `${text} was read as seconds or milliseconds since 1970: ${edtf}`);
}

/** As spreadsheets count days, and times as parts of one: 43831 is 2020-01-01. */
function readSerial(text: string, { timeZone }: DateOptions): Reading<string> {
  const days = Number(text.replace(",", "."));
  const minutes = Math.round((days % 1) * 1440);
  const day = addDays("1899-12-30", Math.floor(days));
  const clock = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: null };
  const edtf = minutes === 0 || minutes === 1440 ? read(day) : atClock(day, clock, timeZone);
  return edtf.ok ? read(edtf.value, `it was read as a spreadsheet's number of a day: ${edtf.value}`) : edtf;
}

function withRest(
  parts: DateParts,
  rest: string | undefined,
  text: string,
  { timeZone }: DateOptions,
): Reading<string> {
  const date = edtfOf(parts);
  if (!date.ok || rest === undefined || rest === "") return date;
  const [, time = "", offset] = /^(.*?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(rest) ?? [];
  const clock = readClock(time);
  if (!clock.ok || parts.day === undefined) {
    return unread(`“${text}” is no date that can be read`, FORMS);
  }
  const { hour, minute, second } = clock.value;
  const isMidnight = hour === 0 && minute === 0 && (second ?? 0) === 0;
  if (isMidnight && (offset === undefined || !/^[+-]/.test(offset))) {
    return read(date.value, `midnight was read as “some time that day”: ${date.value}`);
  }
  if (offset === undefined) return atClock(date.value, clock.value, timeZone);
  const zone = /^[+-]/.test(offset) ? offset.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const seconds = second === null ? "" : `:${two(second)}`;
  return soundEdtf(`${date.value}T${two(hour)}:${two(minute)}${seconds}${zone}`, timeZone);
}

function partsOf(year?: string, month?: string, day?: string): DateParts {
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

const two = (number: number) => String(number).padStart(2, "0");
