/** Civil time in an IANA zone or at a fixed offset, whatever the browser's own: local fields ⇄ instants, correct across clock changes. */

export type LocalTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
};

const SECOND = 1000;
const MAX_OFFSET = 24 * 60 - 1; // minutes
const DAY = 86_400_000;

/** Whether this engine knows the zone; an IANA name, not a bare offset. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Fixed offsets from UTC, to the second as local mean time has them: `-03:27`, `+02:57:36`. Null for anything else. */
export function fixedOffset(text: string): number | null {
  const [, sign, hours, minutes, seconds = "0"] = FIXED_OFFSET.exec(text) ?? [];
  if (sign === undefined) return null;
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND;
  return sign === "-" ? -offset : offset;
}
const FIXED_OFFSET = /^([+-])([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** What clocks may go by: an IANA zone that this engine knows, or a fixed offset of less than 24 hours. */
export const isClock = (name: string) => fixedOffset(name) !== null || isTimeZone(name);

/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds (Tokyo: 32 400 000). Throws on an unknown zone; a fixed offset is one. */
export function zoneOffset(instant: number, timeZone: string): number {
  const fixed = isSign(timeZone) ? fixedOffset(timeZone) : null;
  if (fixed !== null) return fixed;
  const second = Math.floor(instant / SECOND) * SECOND;
  return wallClock(second, timeZone) - second;
}

/** The clock and the Gregorian calendar on the wall at an instant; year 0 is 1 BCE. */
export function localTime(instant: number, timeZone: string): Required<LocalTime> {
  const wall = new Date(instant + zoneOffset(instant, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

/**
 * The instant at which the zone's clocks show these fields; overflowing fields carry over (day 32, hour 24).
 * A time that a clock change skips moves forward by what was skipped; of one that occurs twice, the first.
 */
export function instantOf(local: LocalTime, timeZone: string): number {
  const wall = utc(local);
  const before = wall - zoneOffset(wall - DAY, timeZone);
  const after = wall - zoneOffset(wall + DAY, timeZone);
  const shown = [Math.min(before, after), Math.max(before, after)].find(
    (instant) => instant + zoneOffset(instant, timeZone) === wall,
  );
  return shown ?? before;
}

/** The first instant of the local day that holds the instant; not always midnight, where clocks change at midnight. */
export function startOfDay(instant: number, timeZone: string): number {
  const { year, month, day } = localTime(instant, timeZone);
  return startOfDate({ year, month, day }, timeZone);
}

/** The first instant of a calendar day; overflowing fields carry over, so day + 1 is the end of that day. */
export function startOfDate(date: Pick<LocalTime, "year" | "month" | "day">, timeZone: string): number {
  const key = `${timeZone} ${date.year} ${date.month} ${date.day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = findStart(date, timeZone);
  if (starts.size >= MOST_STARTS) starts.clear();
  starts.set(key, start);
  return start;
}

// Large dossiers ask for the same days again and again, and each costs several rounds of Intl.
const starts = new Map<string, number>();
const MOST_STARTS = 5000;

function findStart(date: Pick<LocalTime, "year" | "month" | "day">, timeZone: string): number {
  const midnight = { year: date.year, month: date.month, day: date.day };
  const found = instantOf(midnight, timeZone);
  if (found + zoneOffset(found, timeZone) === utc(midnight)) return found;
  return firstInstantOfOffset(found - DAY, found, zoneOffset(found, timeZone), timeZone);
}

/** The local day as ISO 8601 and EDTF have it, `2019-12-31`, `-0043-03-15`; a year beyond four digits has six and a sign. */
export function dayOf(instant: number, timeZone: string): string {
  const { year, month, day } = localTime(instant, timeZone);
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

/** RFC 3339 with the zone's offset at that instant, `2019-12-31T00:00:00+03:00`; milliseconds where there are any; years beyond it as ECMAScript has them, `-000043-03-15T00:00:00+00:00`. */
export function formatInstant(instant: number, timeZone: string): string {
  const exact = Math.round(zoneOffset(instant, timeZone) / 60_000); // RFC 3339 knows no seconds in offsets
  const offset = Math.max(-MAX_OFFSET, Math.min(exact, MAX_OFFSET));
  const wall = new Date(instant + offset * 60_000).toISOString().replace(/(\.000)?Z$/, "");
  const minutes = Math.abs(offset);
  return `${wall}${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Clocks jump once between `low` and `high`; where they start to show `offset`. */
function firstInstantOfOffset(low: number, high: number, offset: number, timeZone: string): number {
  let from = Math.floor(low / SECOND);
  let to = Math.ceil(high / SECOND);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (zoneOffset(middle * SECOND, timeZone) === offset) to = middle;
    else from = middle;
  }
  return to * SECOND;
}

/** The fields on the wall at an instant, read as if they were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const fields = new Map<string, string>();
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) fields.set(type, value);
  const number = (type: string) => Number(fields.get(type));
  const year = fields.get("era") === "B" ? 1 - number("year") : number("year");
  return utc({
    year,
    month: number("month"),
    day: number("day"),
    hour: number("hour"),
    minute: number("minute"),
    second: number("second"),
  });
}

function utc({ year, month, day, hour = 0, minute = 0, second = 0 }: LocalTime): number {
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day); // Date.UTC would read year 99 as 1999
  return midnight + ((hour * 60 + minute) * 60 + second) * SECOND;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    era: "narrow",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

const isSign = (text: string) => text.startsWith("+") || text.startsWith("-");

const pad = (number: number) => String(number).padStart(2, "0");

function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(Math.abs(year) > 9999 ? 6 : 4, "0");
  return (year < 0 ? "-" : year > 9999 ? "+" : "") + digits;
}
