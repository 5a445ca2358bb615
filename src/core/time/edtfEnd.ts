/** The ends of a range that EDTF tells of, before it is placed in a zone. */

import { instantOf, type LocalTime, startOfDate } from "./zone";

/** Read, but not yet placed in a zone. */
export type EdtfReading = {
  /** It went on over the whole of its range (`a/b`, `{a..b}`), as opposed to happening somewhere in it. */
  readonly lasting: boolean;
  /** Nothing in it carries `?`, `~` or `%`. */
  readonly certain: boolean;
  readonly first: EdtfEnd;
  readonly last: EdtfEnd;
};

/** One end of the range: a calendar unit in the zone, an instant with an offset, a clock time of the zone, or open (`..`). */
export type EdtfEnd =
  | { readonly type: "unit"; readonly from: CalendarDay; readonly until: CalendarDay }
  | { readonly type: "instant"; readonly from: number; readonly until: number }
  | { readonly type: "clock"; readonly from: Required<LocalTime>; readonly lengthMs: number }
  | { readonly type: "open" };

/** Fields as written; a day may overflow its month, which means the start of the next one. */
type CalendarDay = Required<Pick<LocalTime, "year" | "month" | "day">>;

export const daysInMonth = (year: number, month: number) =>
  new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();

export const unit = (from: CalendarDay, until: CalendarDay): EdtfEnd => ({ type: "unit", from, until });

export const years = (from: number, to: number) =>
  unit({ year: Math.min(from, to), month: 1, day: 1 }, { year: Math.max(from, to) + 1, month: 1, day: 1 });

export function placed(end: EdtfEnd, timeZone: string): readonly [number, number] | null {
  if (end.type === "open") return null;
  if (end.type === "instant") return [end.from, end.until];
  if (end.type === "clock") {
    const from = instantOf(end.from, timeZone);
    return [from, from + end.lengthMs];
  }
  return [startOfDate(end.from, timeZone), startOfDate(end.until, timeZone)];
}

/** Orders the members of a set before their zone is known; the grammar never mixes days and instants in one. */
export function isBefore(a: EdtfEnd, b: EdtfEnd, side: "from" | "until" = "from"): boolean {
  const order = (end: EdtfEnd) => placed(end, "UTC")?.[side === "from" ? 0 : 1] ?? 0;
  return order(a) < order(b);
}
