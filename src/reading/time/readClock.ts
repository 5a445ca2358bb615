/** A time of day on the days it can belong to → instants with their offset. */

import { dayOf, instantOf, zoneOffset } from "../../core/time/zone";
import { type Day, fieldsOf, parseDay, sayDay, writeDay } from "./calendarDay";
import { type Candidate, day, type TimeContext } from "./candidate";
import type { ClockTime, TimeExpression } from "./expression";

/** `days` are those the clock may belong to, the likeliest first, each with why. `spelled`: the words hold no digits. */
export function readClock(
  { from, to, approximate, offset }: Extract<TimeExpression, { type: "clock" }>,
  days: readonly (readonly [at: Day, why: string])[],
  spelled: boolean,
  { timeZone, published }: TimeContext,
): Candidate[] {
  const about = approximate ? "about this time, " : "";
  const clocks = days.flatMap(([at, why]) =>
    halves(from, to).flatMap(([start, half]): Candidate[] => {
      const write = (clock: ClockTime) => writeInstant(at, clock, offset, timeZone);
      const first = write(start);
      // The end lies on the next day where it is earlier by the clock: from 11 p.m. to 2 a.m.
      const end =
        to &&
        writeInstant(isEarlier(endOf(to, start), start) ? at + 1 : at, endOf(to, start), offset, timeZone);
      const reason = `${about}on ${sayDay(at)}: ${why}${half}`;
      if (!end) return [{ edtf: first.edtf, why: reason, first: first.day, last: first.day }];
      return [{ edtf: `${first.edtf}/${end.edtf}`, why: reason, first: first.day, last: end.day }];
    }),
  );
  const whole = days.slice(0, 1).map(([at, why]) => day(at, `${why}; the hour stays in the words`));
  const fitting = whole.filter(({ last }) => last <= published);
  return spelled || approximate ? [...fitting, ...clocks] : [...clocks, ...fitting];
}

/** Morning and evening where the words leave it open. */
function halves(from: ClockTime, to: ClockTime | null): [clock: ClockTime, why: string][] {
  const half = from.half ?? to?.half ?? null;
  if (half !== null || from.hour > 12 || from.hour === 0) return [[{ ...from, half }, ""]];
  return [
    [{ ...from, half: "am" }, "; in the morning"],
    [{ ...from, half: "pm" }, "; in the afternoon or evening"],
  ];
}

const endOf = (to: ClockTime, start: ClockTime): ClockTime => ({
  ...to,
  half: to.half ?? (to.hour > 12 ? null : start.half),
});

const isEarlier = (a: ClockTime, b: ClockTime) => minutesOf(a) < minutesOf(b);

const minutesOf = (clock: ClockTime) => hourOf(clock) * 60 + clock.minute;

/** 0 to 23. */
function hourOf({ hour, half }: ClockTime): number {
  if (half === "am") return hour === 12 ? 0 : hour;
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  return hour === 24 ? 0 : hour;
}

const pad = (number: number) => String(number).padStart(2, "0");

function writeInstant(
  at: Day,
  clock: ClockTime,
  offset: number | null,
  timeZone: string,
): { edtf: string; day: Day } {
  const { minute, second } = clock;
  const fields = { ...fieldsOf(at), hour: hourOf(clock), minute, second: second ?? 0 };
  const instant = offset === null ? instantOf(fields, timeZone) : utc(fields) - offset * 60_000;
  const ahead = offset ?? Math.round(zoneOffset(instant, timeZone) / 60_000);
  const sign = ahead < 0 ? "-" : "+";
  const zone =
    ahead === 0 ? "Z" : `${sign}${pad(Math.floor(Math.abs(ahead) / 60))}:${pad(Math.abs(ahead) % 60)}`;
  const time = `${pad(fields.hour)}:${pad(minute)}${second === null ? "" : `:${pad(second)}`}`;
  return { edtf: `${writeDay(at)}T${time}${zone}`, day: parseDay(dayOf(instant, timeZone)) ?? at };
}

function utc({
  year,
  month,
  day,
  hour,
  minute,
  second,
}: Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>) {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}
