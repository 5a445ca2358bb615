/** Days, moments and spans in the page's language, in a zone that is always given: never the browser's own by accident. */

import { type Instant, type Interval, MINUTE } from "../core/time/interval";
import { fixedOffset, localTime, startOfDay } from "../core/time/zone";
import type { Messages } from "./messages";

export interface DayStyle {
  readonly weekday?: boolean;
  /** True unless said otherwise. */
  readonly year?: boolean;
  readonly shortMonth?: boolean;
  /** The date in the language's second calendar beside it, where it has one. */
  readonly otherCalendar?: boolean;
}

/** "Tuesday 31 December 2019" */
export function formatDay(instant: Instant, zone: string, messages: Messages, style: DayStyle = {}): string {
  const date = formatDate(fieldsOf(instant, zone, messages.locale, style), messages);
  const other = style.otherCalendar ? formatOtherCalendar(instant, zone, messages, style.year) : null;
  return other === null ? date : messages.t("date-both-calendars", { date, other });
}

/** The day in the language's second calendar ("۱۳ دی ۱۳۹۸"), or null where it has none. */
export function formatOtherCalendar(
  instant: Instant,
  zone: string,
  messages: Messages,
  year = true,
): string | null {
  const locale = otherLocale(messages);
  return locale === null || instant < FIRST_GREGORIAN_DAY
    ? null
    : formatDate(fieldsOf(instant, zone, locale, { year }), messages);
}

/** "00:47", or "00:47:15" with seconds: 24 hours, in every language. */
export function formatTime(instant: Instant, zone: string, messages: Messages, seconds = false): string {
  return formatter(messages.locale, zone, {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds && { second: "2-digit" }),
    hourCycle: "h23",
  }).format(instant);
}

/** "Friday 3 January 2020, 00:47, Tokyo time"; without the zone only where it stands beside. */
export function formatMoment(
  instant: Instant,
  zone: string,
  messages: Messages,
  style: DayStyle & { readonly zone?: boolean; readonly seconds?: boolean } = {},
): string {
  const moment = messages.t("date-time", {
    date: formatDay(instant, zone, messages, style),
    time: formatTime(instant, zone, messages, style.seconds),
  });
  return style.zone === false
    ? moment
    : messages.t("moment-in-zone", { moment, zone: formatZone(zone, messages) });
}

/** "Tokyo time" for an IANA name, "UTC−03:27" for a fixed offset. */
export function formatZone(zone: string, messages: Messages): string {
  if (fixedOffset(zone) !== null)
    return messages.t("zone-offset", { offset: zone.replace("-", "−"), utc: "UTC" });
  const city = /^(Etc\/)?(UTC|GMT|Universal|Zulu)$/i.test(zone) ? "UTC" : zone.split("/").at(-1)!;
  return messages.t("zone-time", { city, name: city.replaceAll("_", " ") });
}

export type TickUnit = "year" | "month" | "day" | "hour" | "minute";

/** The least that names a tick: 2020, Jan or Jan 2020, 31 or 1 Jan, 14:00. `first` adds what the reader cannot infer from the tick before. */
export function formatTick(
  instant: Instant,
  zone: string,
  messages: Messages,
  unit: TickUnit,
  first = false,
): string {
  const { month, day, hour, minute } = localTime(instant, zone);
  const style = { shortMonth: true, year: first };
  if (unit === "year") return formatYear(instant, zone, messages);
  if (unit === "month")
    return month === 1 || first
      ? formatMonth(instant, zone, messages, true)
      : fieldsOf(instant, zone, messages.locale, style).month;
  if (unit === "day" || (hour === 0 && minute === 0))
    return day === 1 || first || unit !== "day"
      ? formatDay(instant, zone, messages, { ...style, year: false })
      : fieldsOf(instant, zone, messages.locale, style).day;
  return formatTime(instant, zone, messages);
}

export function formatYear(instant: Instant, zone: string, messages: Messages): string {
  return fieldsOf(instant, zone, messages.locale, {}).year;
}

/** "December 2019" */
export function formatMonth(instant: Instant, zone: string, messages: Messages, shortMonth = false): string {
  const { month, year } = fieldsOf(instant, zone, messages.locale, { shortMonth });
  return messages.t("date-month-year", { month, year });
}

/** A half-open interval by its first and last day: "22–29 December 2019", "31 December 2019 – 1 January 2020", or one day. */
export function formatSpan(
  interval: Interval,
  zone: string,
  messages: Messages,
  style: DayStyle = {},
): string {
  const [from, to] = pairOfDays(interval, zone, messages, style);
  if (from === null) return to;
  return messages.t(isNumber(from) ? "span-same-month" : "span-days", { from, to });
}

/** As `formatSpan`, in the second calendar; null where the language has none. */
export function formatOtherSpan(interval: Interval, zone: string, messages: Messages): string | null {
  const locale = otherLocale(messages);
  return locale === null || interval[0] < FIRST_GREGORIAN_DAY
    ? null
    : formatSpan(interval, zone, { ...messages, locale });
}

/**
 * First and last day, the first without what the last one repeats: ["22", "29 December 2019"].
 * `null` as the first where it is one day only.
 */
export function pairOfDays(
  [start, end]: Interval,
  zone: string,
  messages: Messages,
  style: DayStyle = {},
): readonly [from: string | null, to: string] {
  const last = lastDayOf([start, end], zone);
  const to = formatDay(last, zone, messages, style);
  if (startOfDay(start, zone) === last) return [null, to];
  const a = fieldsOf(start, zone, messages.locale, {});
  const b = fieldsOf(last, zone, messages.locale, {});
  const sameYear = a.year === b.year;
  if (sameYear && a.month === b.month) {
    const { day, weekday } = fieldsOf(start, zone, messages.locale, style);
    return [weekday === null ? day : messages.t("date-weekday", { weekday, date: day }), to];
  }
  return [formatDay(start, zone, messages, sameYear ? { ...style, year: false } : style), to];
}

/** The start of the last day that the half-open interval touches. */
export function lastDayOf([start, end]: Interval, zone: string): Instant {
  return startOfDay(Math.max(start, end - 1), zone);
}

/** Whether the interval is made of whole days of that zone. */
export function isWholeDays([start, end]: Interval, zone: string): boolean {
  return end - start > MINUTE && startOfDay(start, zone) === start && startOfDay(end, zone) === end;
}

interface Fields {
  readonly weekday: string | null;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly withYear: boolean;
}

/**
 * Papal Italy went from 4 October 1582, Julian, to the 15th. Days before it are written as their sources count them, in the
 * Julian calendar, so the weekday that `Intl` reckons for them and its days of other calendars are those of other days.
 */
const FIRST_GREGORIAN_DAY = Date.UTC(1582, 9, 15);

/** From the year 100 on a number alone is a year; one of two digits is taken for another century's, and one before Christ for one after. */
const FULL_YEARS = new Date(0).setUTCFullYear(101, 0, 1);

/** Fields come from Intl, their order from our messages: engines differ in the order, least so in the words. */
function fieldsOf(instant: Instant, zone: string, locale: string, style: DayStyle): Fields {
  const withYear = style.year ?? true;
  const parts = new Map(
    formatter(locale, zone, {
      day: "numeric",
      month: style.shortMonth ? "short" : "long",
      ...(withYear && { year: "numeric" }), // Persian months have another form before a year
      ...(style.weekday && { weekday: "long" }),
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const isEarly = withYear && instant < FULL_YEARS && localTime(instant, zone).year < 100;
  return {
    weekday: (instant >= FIRST_GREGORIAN_DAY && parts.get("weekday")) || null,
    day: parts.get("day") ?? "",
    month: parts.get("month") ?? "",
    year: isEarly
      ? formatter(locale, zone, { year: "numeric", era: "short" }).format(instant)
      : (parts.get("year") ?? ""),
    withYear,
  };
}

function formatDate({ weekday, day, month, year, withYear }: Fields, { t }: Messages): string {
  const date = withYear ? t("date-day-year", { day, month, year }) : t("date-day", { day, month });
  return weekday === null ? date : t("date-weekday", { weekday, date });
}

function otherLocale({ locale, otherCalendar }: Messages): string | null {
  return otherCalendar === null ? null : new Intl.Locale(locale, { calendar: otherCalendar }).toString();
}

const isNumber = (text: string) => /^\p{Nd}+$/u.test(text);

type Formatter = Pick<Intl.DateTimeFormat, "format" | "formatToParts">;
const formatters = new Map<string, Formatter>();

/** Making one takes some 50 µs, using it 1: they are kept. */
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Formatter {
  const key = JSON.stringify([locale, timeZone, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = makeFormatter(locale, timeZone, options);
  formatters.set(key, made);
  return made;
}

/** `Intl` of older browsers knows no fixed offset, and that of none knows one with seconds: those are read off UTC's clock. */
function makeFormatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Formatter {
  const offset = fixedOffset(timeZone);
  if (offset === null) return new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const utc = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const onItsClock = (instant: number | Date | undefined) => Number(instant) + offset;
  return {
    format: (instant) => utc.format(onItsClock(instant)),
    formatToParts: (instant) => utc.formatToParts(onItsClock(instant)),
  };
}
