/** Times of day as files write them, and the instant that they are on a day in a zone. */

import { formatInstant, instantOf, localTime, zoneOffset } from "../../core/time/zone";
import { type Reading, read, unread } from "./report";

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

const two = (number: number) => String(number).padStart(2, "0");
