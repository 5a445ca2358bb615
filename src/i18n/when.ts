/** In words, when something happened: exactly as finely as it is known, and no finer. */

import type { EventTime } from "../core/dossier";
import type { RelativeTime } from "../core/order/relative";
import { parseDuration } from "../core/time/duration";
import { duration, type Interval, MINUTE } from "../core/time/interval";
import { localTime, startOfDate, startOfDay, zoneOffset } from "../core/time/zone";
import {
  type DayStyle,
  formatDay,
  formatMoment,
  formatMonth,
  formatOtherSpan,
  formatTime,
  formatYear,
  formatZone,
  isWholeDays,
  pairOfDays,
} from "./dates";
import type { Messages } from "./messages";
import { formatDuration, formatList } from "./numbers";
import { textIn } from "./textIn";

export type UncertainTime = Pick<EventTime, "possible" | "lasting" | "zone" | "relative"> & {
  readonly edtf?: string | null;
};

export interface WhenStyle extends DayStyle {
  /** Whose days the dossier speaks of. A day there is no day elsewhere: another `zone` then applies to hours only. */
  readonly dayZone?: string;
  /** Says that the hour is not given, where it is one day. */
  readonly hour?: boolean;
}

/**
 * "28 or 29 December 2019", "some day between 22 and 29 December 2019", "31 December 2019 to 1 January 2020",
 * "3 January 2020, 00:47, Tokyo time", "time not given".
 */
export function formatWhen(
  time: UncertainTime,
  zone: string,
  messages: Messages,
  style: WhenStyle = {},
): string {
  const relative = time.relative && formatRelative(time.relative, messages);
  if (!relative) return formatOwnTime(time, zone, messages, style);
  if (time.possible === null) return relative;
  return messages.t("order-narrowed", {
    order: relative,
    when: formatOwnTime(time, zone, messages, style),
  });
}

/** "about 10 minutes after “The ship strikes”"; null where that entry or the length of time is none. */
function formatRelative({ by, about, name }: RelativeTime, messages: Messages): string | null {
  const duration = parseDuration(by);
  if (!duration || !name) return null;
  const { t, language } = messages;
  const event = t("order-entry", { name: textIn(name, language, Object.keys(name)[0] ?? "").value });
  return t(about ? "when-after-about" : "when-after", {
    duration: formatDuration(duration.parts, messages),
    event,
  });
}

function formatOwnTime(time: UncertainTime, zone: string, messages: Messages, style: WhenStyle): string {
  const { t } = messages;
  const { possible } = time;
  if (possible === null) return t("when-unknown");
  const dayZone = time.zone?.id ?? style.dayZone ?? zone;
  if (!isWholeDays(possible, dayZone)) return formatClock(time, possible, zone, messages, style);

  const { otherCalendar, hour, ...days } = style;
  const other = otherCalendar ? formatOtherSpan(possible, dayZone, messages) : null;
  const date = formatDays(time, possible, dayZone, messages, days);
  const both = other === null ? date : t("date-both-calendars", { date, other });
  const open = hour && isOneDay(possible, dayZone) ? t("when-hour-open", { when: both }) : both;
  if (dayZone === zone) return open;
  return t("moment-in-zone", { moment: open, zone: zoneName(dayZone, time.zone, messages) });
}

/** On the entry's own clock first, where it has one, and beside it on the reader's where that shows another time. */
function formatClock(
  { lasting, edtf, zone: own }: UncertainTime,
  possible: Interval,
  zone: string,
  messages: Messages,
  style: DayStyle,
): string {
  const isToTheSecond = /T\d\d:\d\d:\d\d/.test(edtf ?? "");
  const hours = (clock: string, name: string) => {
    // An hour written in another zone has seconds where its offset has some; on its own clock it is a whole minute.
    const seconds = isToTheSecond && localTime(possible[0], clock).second !== 0;
    return formatHours(possible, lasting, { zone: clock, name }, messages, { ...style, seconds });
  };
  const readers = hours(zone, formatZone(zone, messages));
  if (!own) return readers;
  const theirs = hours(own.id, zoneName(own.id, own, messages));
  const isAlike = possible.every((instant) => zoneOffset(instant, zone) === zoneOffset(instant, own.id));
  return isAlike ? theirs : messages.t("when-beside", { own: theirs, other: readers });
}

const zoneName = (id: string, own: EventTime["zone"], messages: Messages) =>
  own?.name && own.id === id
    ? textIn(own.name, messages.language, Object.keys(own.name)[0] ?? "").value
    : formatZone(id, messages);

/** How the time is known, in words: "day stated, hour not given", "inferred from the report". */
export function formatHowKnown(
  { possible, certainty, zone }: Pick<EventTime, "possible" | "certainty" | "zone">,
  daysOf: string,
  { t }: Messages,
): string {
  const dayZone = zone?.id ?? daysOf;
  if (possible === null) return t("time-precision-none");
  if (!isOneDay(possible, dayZone) || certainty === "uncertain") return t(`certainty-${certainty}`);
  return t(certainty === "certain" ? "day-stated" : "day-inferred");
}

function formatDays(
  { edtf, lasting }: UncertainTime,
  possible: Interval,
  zone: string,
  messages: Messages,
  style: DayStyle,
): string {
  const { t } = messages;
  const [start, end] = possible;
  const period = calendarPeriodOf(possible, zone);
  if (period === "year") {
    const year = formatYear(start, zone, messages);
    return lasting ? year : t("when-some-time-in-year", { year });
  }
  if (period === "month") {
    const month = formatMonth(start, zone, messages);
    return lasting ? month : t("when-some-day-in", { month });
  }
  const [from, to] = pairOfDays(possible, zone, messages, style);
  if (from === null) return to;
  if (lasting) return t("when-lasting", { from, to });
  const listed = listedDays(edtf ?? "", zone);
  if (listed.length > 2) {
    const shortened = listed
      .slice(0, -1)
      .map((day) => pairOfDays([day, end], zone, messages, style)[0] ?? "");
    return formatList([...shortened, to], messages, "disjunction");
  }
  const isTwoDays = startOfDay(end - 1, zone) === nextDay(start, zone);
  return isTwoDays || listed.length === 2
    ? formatList([from, to], messages, "disjunction")
    : t("when-some-day-between", { from, to });
}

function formatHours(
  possible: Interval,
  lasting: boolean,
  { zone, name }: { readonly zone: string; readonly name: string },
  messages: Messages,
  style: DayStyle & { readonly seconds: boolean },
): string {
  const { t } = messages;
  const [start, end] = possible;
  const named = (moment: string) => t("moment-in-zone", { moment, zone: name });
  if (duration(possible) <= MINUTE)
    return named(formatMoment(start, zone, messages, { ...style, zone: false }));
  const isSameDay = startOfDay(start, zone) === startOfDay(end, zone);
  const from = isSameDay
    ? formatTime(start, zone, messages, style.seconds)
    : formatMoment(start, zone, messages, { ...style, zone: false });
  const to = isSameDay
    ? formatTime(end, zone, messages, style.seconds)
    : formatMoment(end, zone, messages, { ...style, zone: false });
  const hours = t(lasting ? "when-lasting" : "when-between", { from, to });
  const moment = isSameDay
    ? t("date-time-span", { date: formatDay(start, zone, messages, style), hours })
    : hours;
  return named(moment);
}

/** A whole month or year of the calendar, as `2019-12` or `2019` in EDTF mean it. */
function calendarPeriodOf([start, end]: Interval, zone: string): "year" | "month" | null {
  const { year, month, day } = localTime(start, zone);
  if (day !== 1) return null;
  if (month === 1 && end === startOfDate({ year: year + 1, month: 1, day: 1 }, zone)) return "year";
  return end === startOfDate({ year, month: month + 1, day: 1 }, zone) ? "month" : null;
}

/** The days of an EDTF set that lists them, `[2019-12-28,2019-12-30]`: bounds alone would name the 29th too. */
function listedDays(edtf: string, zone: string): number[] {
  const [, list] = /^\[(-?\d{4}-\d{2}-\d{2}(?:,-?\d{4}-\d{2}-\d{2})+)\]$/.exec(edtf) ?? [];
  return (list?.split(",") ?? []).map((text) => {
    const [year, month, day] = [text.slice(0, -6), text.slice(-5, -3), text.slice(-2)].map(Number);
    return startOfDate({ year: year!, month: month!, day: day! }, zone);
  });
}

const isOneDay = (interval: Interval, zone: string) =>
  isWholeDays(interval, zone) && nextDay(interval[0], zone) === interval[1];

function nextDay(instant: number, zone: string): number {
  const { year, month, day } = localTime(instant, zone);
  return startOfDate({ year, month, day: day + 1 }, zone);
}
