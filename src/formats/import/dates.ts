/** Dates as files write them → EDTF, as fine as they are written and no finer. */

import { parseEdtf } from "../../core/time/edtf";
import { formatInstant } from "../../core/time/zone";
import { atClock, readClock } from "./clock";
import { addDays, lasting, soundEdtf } from "./intervals";
import { isWeekday, monthOf } from "./monthNames";
import { type Reading, read, unread } from "./report";
import { type DateParts, edtfOf, fullYear, readShortYear, writtenEdtf, yearBeforeChrist } from "./years";

/** In which order a date such as 3/4/2020 stands. */
export type DateOrder = "dmy" | "mdy";

export type DateOptions = {
  /** Of clock times without an offset. */
  readonly timeZone: string;
  readonly order?: DateOrder | undefined;
  /** The day of the import, for years of two digits; without it they are not read. */
  readonly today?: string | undefined;
  /** What another column says that the year is. */
  readonly year?: number | undefined;
};

const FORMS =
  "write 2019-12-31, 2019-12 or 2019, with a time as in 2019-12-31T14:30; 1914/1918 for a span, 1931~ for about, 44 BC";

// The usual abbreviations of ten languages, before or after the date.
const BEFORE_CHRIST =
  /\b(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?(?:chr|u\.?\s?z)\.?|av\.?\s?j\.?-?\s?c\.?|a\.\s?c\.|a\.\s?c\b|n\.?e\.?\s?p\.?)(?=$|\s)|ق\.?\s?م\.?|پ\.?\s?م\.?|(?:紀元前|公元前|前)/iu;
const AFTER_CHRIST =
  /(?:^|\s)(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|ap\.?\s?j\.?-?\s?c\.?|d\.\s?c\.)(?=$|\s)/iu;
const ABOUT = /^(?:c\.?|ca\.?|circa|about|around|approx\.?|um|etwa|vers|hacia|verso|~)\s*(?=\d)/i;

/** Any of the usual forms of a date, with or without a time, or EDTF itself. */
export function readDate(written: string, options: DateOptions): Reading<string> {
  const text = plain(written);
  const one = readOne(text, options);
  if (one?.ok) return one;
  const reading = readSpan(text, options) ?? one;
  if (reading) return reading;
  if (parseEdtf(text).ok) return soundEdtf(text, options.timeZone);
  return unread(`“${text}” is no date that can be read`, FORMS);
}

/** ASCII digits and single spaces, without the weekday and what stands in brackets behind. */
function plain(written: string): string {
  const text = written
    .replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/\s+\([^()]*\)$/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [whole = "", weekday] = /^(\p{L}+)\.?,?\s+(?=.*\d)/u.exec(text) ?? [];
  return weekday !== undefined && isWeekday(weekday) ? text.slice(whole.length) : text;
}

/** One date; null where it has no form that is known. */
function readOne(text: string, options: DateOptions): Reading<string> | null {
  const about = text.replace(ABOUT, "");
  if (about !== text) {
    const reading = readOne(about, options);
    return reading?.ok && !reading.value.includes("T") && /^[\d-]+$/.test(reading.value)
      ? soundEdtf(`${reading.value}~`, options.timeZone)
      : reading;
  }
  const era = BEFORE_CHRIST.test(text) ? BEFORE_CHRIST : AFTER_CHRIST.test(text) ? AFTER_CHRIST : null;
  if (era !== null) {
    const rest = text
      .replace(era, " ")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/^[\s,]+|[\s,]+$/g, "");
    const parts = /^\d{1,4}$/.test(rest) ? { year: Number(rest) } : namedParts(rest)?.parts;
    if (!parts) return null;
    return edtfOf(era === BEFORE_CHRIST ? { ...parts, year: yearBeforeChrist(parts.year) } : parts);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second = "00", zone = ""] = compact;
    const rest = hour === undefined ? undefined : `${hour}:${minute}:${second}${zone}`;
    return withRest(partsOf(year, month, day), rest, text, options);
  }
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) return readSerial(text, options);
  const iso = /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:(?:T|,? )\s*(\S.*))?$/.exec(text);
  if (iso && !isShortSpan(iso) && !(iso[3] === undefined && /^\p{L}/u.test(iso[4] ?? ""))) {
    const [, year, month, day, rest] = iso;
    return withRest(partsOf(year, month, day), rest, text, options);
  }
  const numbers = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[ ,T]+(\S.*))?$/.exec(text);
  if (numbers) return readNumbers(numbers, text, options);
  const signs = /^(\d{1,4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?\s*(\S.*)?$/.exec(text);
  if (signs) return withRest(partsOf(...signs.slice(1, 4)), signs[4], text, options);
  const named = namedParts(text);
  if (named) return readNamed(named, text, options);
  if (/^-?\d{9,10}$|^-?\d{12,13}$/.test(text)) return readEpoch(text, options);
  return readShortYear(text);
}

/** `1914-18` is no month of 1914; EDTF's seasons are 21 to 41. */
const isShortSpan = ([, year, month, day]: RegExpExecArray) =>
  day === undefined &&
  Number(month) > Number(year?.slice(-2)) &&
  Number(month) > 12 &&
  (Number(month) < 21 || Number(month) > 41);

/** `1914–1918`, `1914-18`, `1990s`, `2020-01-05 to 2020-01-07`: two dates in one value. */
function readSpan(text: string, options: DateOptions): Reading<string> | null {
  const decade = /^(\d{3})0'?s$/i.exec(text)?.[1];
  if (decade !== undefined) return soundEdtf(`${decade}X`, options.timeZone);
  const short = /^(\d{2})(\d{2})\s*[-–—/]\s*(\d{2})$/.exec(text);
  if (short && Number(short[3]) > Number(short[2]) && !/-(?:2[1-9]|3\d|4[01])$/.test(text))
    return lasting(`${short[1]}${short[2]}`, `${short[1]}${short[3]}`, options.timeZone);
  const sides =
    /^(\d{3,4})-(\d{3,4})$/.exec(text) ??
    /^([^/]+)\/([^/]+)$/.exec(text) ??
    /^(.*\d.*?)\s*[–—]\s*(.*\d.*)$/.exec(text) ??
    /^(.*\d.*?)\s+(?:-|to|until|bis|à|au|a|al|hasta|até|إلى|تا)\s+(.*\d.*)$/.exec(text);
  if (!sides) return null;
  const [start, end] = [readOne(sides[1]!.trim(), options), readOne(sides[2]!.trim(), options)];
  return start?.ok && end?.ok ? lasting(start.value, end.value, options.timeZone) : null;
}

/** The order that fits all the dates of a column; null where none of them tells. */
export function orderOf(dates: readonly string[]): DateOrder | null {
  const pairs = dates.flatMap((text) => {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/.exec(text.trim());
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const dayFirst = pairs.filter(([first]) => first > 12).length;
  const monthFirst = pairs.filter(([, second]) => second > 12).length;
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "dmy" : "mdy";
}

function readNumbers(match: RegExpExecArray, text: string, options: DateOptions): Reading<string> {
  const [, first = "", separator, second = "", written = "", rest] = match;
  // Dots stand between day and month wherever they are used; other separators do not tell.
  const certain = Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : separator === "." ? "dmy" : null;
  const order = certain ?? options.order ?? "dmy";
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const isOrdered = options.order !== undefined || Number(second) > 12 || separator === ".";
  const year = written.length === 4 || isOrdered ? yearOf(written, options) : null;
  if (year === null) return unread(`“${text}” has a year of two digits`, "write all four digits of the year");
  const reading = withRest({ year, month: Number(month), day: Number(day) }, rest, text, options);
  if (!reading.ok) return reading;
  if (written.length === 2 && options.year === undefined) return centuryGuess(reading, written, year);
  if (certain !== null || options.order !== undefined || first === second) return reading;
  return read(
    reading.value,
    `read with the day first, as ${reading.value}; the other dates do not tell the order`,
  );
}

/** All four digits; null where nothing tells the century. */
function yearOf(written: string, { today, year }: DateOptions): number | null {
  if (written.length !== 2) return Number(written);
  if (year !== undefined && year % 100 === Number(written)) return year;
  return today === undefined ? null : fullYear(Number(written), today);
}

const centuryGuess = (reading: Reading<string>, written: string, year: number) =>
  reading.ok ? read(reading.value, `the year ${written} was read as ${year}`) : reading;

type Named = { readonly parts: DateParts; readonly year: string; readonly rest: string | undefined };

const JOINT = "(?:de |of |del |d')?";
const NAME = "(\\p{L}[\\p{L}\\p{M}]*(?: \\p{L}[\\p{L}\\p{M}]*)??)";
const NAMED: readonly (readonly [RegExp, readonly ("day" | "month" | "year")[]])[] = [
  [
    new RegExp(
      `^(?:(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[ ,-]*${JOINT})?${NAME}[., -]+${JOINT}(\\d{3,4}|(?<=\\d.*)\\d{2})(?:[ ,T]+(\\S.*))?$`,
      "iu",
    ),
    ["day", "month", "year"],
  ],
  [
    new RegExp(`^${NAME}\\.? (\\d{1,2})(?:st|nd|rd|th|\\.)?,? (\\d{3,4})(?:[ ,]+(\\S.*))?$`, "iu"),
    ["month", "day", "year"],
  ],
  [
    new RegExp(`^(\\d{4})[ -]${NAME}\\.?(?:[ -](\\d{1,2}))?(?:[ ,T]+(\\S.*))?$`, "iu"),
    ["year", "month", "day"],
  ],
];

/** `9 May 2020`, `May 9, 2020`, `9-May-20`, `3 de abril de 2025`; null where no word is a month. */
function namedParts(text: string): Named | null {
  for (const [form, order] of NAMED) {
    const match = form.exec(text);
    if (!match) continue;
    const part = (name: (typeof order)[number]) => match[order.indexOf(name) + 1];
    const month = monthOf(part("month") ?? "");
    if (month === null) continue;
    const [year = "", day] = [part("year"), part("day")];
    const parts = { year: Number(year), month, ...(day !== undefined && { day: Number(day) }) };
    return { parts, year, rest: match[4] };
  }
  return null;
}

function readNamed({ parts, year: written, rest }: Named, text: string, options: DateOptions) {
  const year = yearOf(written, options);
  if (year === null) return unread(`“${text}” has a year of two digits`, "write all four digits of the year");
  const reading = withRest({ ...parts, year }, rest, text, options);
  return written.length === 2 && options.year === undefined ? centuryGuess(reading, written, year) : reading;
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
  const date = writtenEdtf(parts);
  if (!date.ok || rest === undefined || rest === "") return date;
  const [, time = "", offset] =
    /^(?:(?:at|um|à|às|a las|alle|ore) )?(.*?)(?: ?(?:uhr|hrs|hours))?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?$/i.exec(
      rest,
    ) ?? [];
  const clock = readClock(time);
  if (!clock.ok || parts.day === undefined) {
    return unread(`“${text}” is no date that can be read`, FORMS);
  }
  const { hour, minute, second } = clock.value;
  const isMidnight = hour === 0 && minute === 0 && (second ?? 0) === 0;
  if (isMidnight && (offset === undefined || !/[+-]/.test(offset))) {
    return read(date.value, `midnight was read as “some time that day”: ${date.value}`);
  }
  if (offset === undefined) return atClock(date.value, clock.value, timeZone);
  const zone = /[+-]/.test(offset) ? offset.replace(/^\D*([+-]\d{2}):?(\d{2})$/, "$1:$2") : "Z";
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
