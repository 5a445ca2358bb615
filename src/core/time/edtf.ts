/**
 * EDTF (ISO 8601-2) text → the possible interval, in the dossier's zone.
 * Bounds come from the parse tree: the package's own `.max` of `[a..b]` is the end of a.
 */

import { type EdtfNode, parse } from "edtf";
import { type LocalTime, startOfDate } from "./zone";

export type EdtfFault = { readonly message: string; readonly hint: string };

/** Read, but not yet placed in a zone. */
export type EdtfValue = {
  readonly text: string;
  /** It went on over the whole of its range (`a/b`, `{a..b}`), as opposed to happening somewhere in it. */
  readonly lasting: boolean;
  /** Nothing in it carries `?`, `~` or `%`. */
  readonly certain: boolean;
  readonly first: EdtfEnd;
  readonly last: EdtfEnd;
};

/** One end of the range: a calendar unit in the dossier's zone, an instant with an offset, or open (`..`). */
export type EdtfEnd =
  | { readonly type: "unit"; readonly from: CalendarDay; readonly until: CalendarDay }
  | { readonly type: "instant"; readonly from: number; readonly until: number }
  | { readonly type: "open" };

/** Fields as written; a day may overflow its month, which means the start of the next one. */
type CalendarDay = Required<Pick<LocalTime, "year" | "month" | "day">>;

export type EdtfBounds = {
  /** Milliseconds since the epoch; the end is the first instant that is no longer possible. */
  readonly possible: readonly [start: number, end: number];
  readonly lasting: boolean;
  readonly certain: boolean;
  /** How long the time stays unknown: all of it for one of a set, the wider end for what lasted. */
  readonly unknownMs: number;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: EdtfFault };

/** Reads every level of EDTF that has bounds; what has none (seasons, 17-digit years) is a fault with a remedy. */
export function parseEdtf(text: string): Parsed<EdtfValue> {
  const plain = readPlain(text);
  if (plain) return { ok: true, value: { text, ...plain } };
  let node: EdtfNode;
  try {
    node = parse(text);
  } catch {
    return {
      ok: false,
      fault: {
        message: `"${text}" is not a date in EDTF`,
        hint: "write 2019-12-31, [2019-12-28..2019-12-29] for one of these days, or 2019-12-31/2020-01-01 for what lasted",
      },
    };
  }
  try {
    return { ok: true, value: { text, ...read(node, text) } };
  } catch (error) {
    if (error instanceof NoBounds) return { ok: false, fault: { message: error.message, hint: error.hint } };
    throw error;
  }
}

/**
 * The possible interval: dates are days of `timeZone`, date-times carry their own offset. An open end takes the
 * extent's, and is a fault without one.
 */
export function edtfBounds(
  text: string,
  timeZone: string,
  extent?: readonly [start: number, end: number],
): Parsed<EdtfBounds> {
  if (extent) return computeBounds(text, timeZone, extent);
  const key = `${timeZone} ${text}`;
  const known = boundsOfText.get(key);
  if (known) return known;
  if (boundsOfText.size >= MOST_KNOWN) boundsOfText.clear();
  const computed = computeBounds(text, timeZone);
  boundsOfText.set(key, computed);
  return computed;
}

/** The compiler and every rule ask for the same few thousand texts again and again; days of a zone are slow to find. */
const boundsOfText = new Map<string, Parsed<EdtfBounds>>();
const MOST_KNOWN = 20_000;

function computeBounds(
  text: string,
  timeZone: string,
  extent?: readonly [start: number, end: number],
): Parsed<EdtfBounds> {
  const parsed = parseEdtf(text);
  if (!parsed.ok) return parsed;
  const { first, last, lasting, certain } = parsed.value;
  const head = placed(first, timeZone);
  const tail = placed(last, timeZone);
  const start = head?.[0] ?? extent?.[0];
  const end = tail?.[1] ?? extent?.[1];
  if (start === undefined || end === undefined) {
    return {
      ok: false,
      fault: {
        message: `"${text}" has an open end`,
        hint: "write the first and the last possible day instead",
      },
    };
  }
  if (start >= end) {
    return {
      ok: false,
      fault: { message: `"${text}" ends before it begins`, hint: "write the earlier date first" },
    };
  }
  const ofEnd = (interval: readonly [number, number] | null) =>
    interval ? interval[1] - interval[0] : end - start;
  const unknownMs = lasting ? Math.max(ofEnd(head), ofEnd(tail)) : end - start;
  return { ok: true, value: { possible: [start, end], lasting, certain, unknownMs } };
}

/** Whether any part is a date-time: finer than a day. */
export function hasClockTime(value: EdtfValue): boolean {
  return value.first.type === "instant" || value.last.type === "instant";
}

class NoBounds extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

type Reading = Omit<EdtfValue, "text">;

/**
 * Years, months, days, minutes with their offset, spans of them and one of a range of days: nearly all that tables
 * hold, read without the grammar, which takes a hundred times as long.
 */
function readPlain(text: string): Reading | null {
  const oneOf = /^\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]$/.exec(text);
  if (oneOf) {
    const [from, until] = [readPlainDate(oneOf[1]!), readPlainDate(oneOf[2]!)];
    if (!from || !until || isBefore(until, from)) return null;
    return { first: from, last: until, lasting: false, certain: true };
  }
  const slash = text.indexOf("/");
  if (slash < 0) {
    const only = readPlainDate(text) ?? readPlainInstant(text);
    return only && { first: only, last: only, lasting: false, certain: true };
  }
  const [first, last] = [readPlainDate(text.slice(0, slash)), readPlainDate(text.slice(slash + 1))];
  return first && last && { first, last, lasting: true, certain: true };
}

function readPlainDate(text: string): EdtfEnd | null {
  const [, written, months, days] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (written === undefined) return null;
  const [year, month, day] = [Number(written), Number(months ?? 1), Number(days ?? 1)];
  if (months === undefined) return years(year, year);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (days === undefined) return unit({ year, month, day: 1 }, { year, month: month + 1, day: 1 });
  return unit({ year, month, day }, { year, month, day: day + 1 });
}

function readPlainInstant(text: string): EdtfEnd | null {
  const [, date, hour, minute, second] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?(?:Z|[+-]0\d:[0-5]\d)$/.exec(text) ?? [];
  if (date === undefined || hour === undefined || minute === undefined || !readPlainDate(date)) return null;
  const from = Date.parse(text);
  return { type: "instant", from, until: from + (second === undefined ? 60_000 : 1000) };
}

function read(node: EdtfNode, text: string): Reading {
  if (node.type === "Interval") {
    // Unknown ends (`2020-01-01/`) are null in the tree, open ones (`2020-01-01/..`) infinite.
    const [from, to] = node.values.map((value) => (isNode(value) ? value : null));
    const first: EdtfEnd = from ? readUnit(from, text) : { type: "open" };
    const last: EdtfEnd = to ? readUnit(to, text) : { type: "open" };
    return {
      first,
      last,
      lasting: true,
      certain: (!from || isCertain(from)) && (!to || isCertain(to)),
    };
  }
  if (node.type === "Set" || node.type === "List") return readMembers(node, text);
  const unit = readUnit(node, text);
  return { first: unit, last: unit, lasting: false, certain: isCertain(node) };
}

/** `[…]` is one of its members, `{…}` all of them; a range among them stands for each of its days. */
function readMembers(node: EdtfNode, text: string): Reading {
  const members = node.values.map((value) => {
    const [from, to = from] = (Array.isArray(value) ? value : [value]) as EdtfNode[];
    if (!from || !to) throw new NoBounds(`"${text}" holds an empty member`, "write each date out");
    const first = readUnit(from, text);
    const last = readUnit(to, text);
    if (isBefore(last, first)) {
      throw new NoBounds(
        `"${text}" holds a range that ends before it begins`,
        "write the earlier date first",
      );
    }
    return { first, last, certain: isCertain(from) && isCertain(to) };
  });
  const [one] = members;
  if (!one) throw new NoBounds(`"${text}" is empty`, "write at least one date between the brackets");
  const first = members.reduce((least, { first }) => (isBefore(first, least) ? first : least), one.first);
  const last = members.reduce((most, { last }) => (isBefore(most, last, "until") ? last : most), one.last);
  return {
    first: node.earlier ? { type: "open" } : first,
    last: node.later ? { type: "open" } : last,
    lasting: node.type === "List" && members.length === 1,
    certain: members.every(({ certain }) => certain),
  };
}

function readUnit(node: EdtfNode, text: string): EdtfEnd {
  const [year = Number.NaN, month, day] = node.values as number[];
  if (node.type === "Season") return readSeason(year, month ?? Number.NaN, text);
  if (node.significant !== undefined || Math.abs(node.type === "Year" ? year : 0) > 9999) {
    throw new NoBounds(`"${text}" is a year beyond what a calendar shows`, "write a year of four digits");
  }
  if (node.type === "Century") return years(year * 100, year * 100 + (year < 0 ? -99 : 99));
  if (node.type === "Decade") return years(year * 10, year * 10 + (year < 0 ? -9 : 9));
  if (node.values.length > 3) return readInstant(node, text);
  if (node.unspecified) return readPattern(node, text);
  if (month === undefined) return years(year, year);
  if (day === undefined) return unit({ year, month: month + 1, day: 1 }, { year, month: month + 2, day: 1 });
  return unit({ year, month: month + 1, day }, { year, month: month + 1, day: day + 1 });
}

/** ISO 8601-2 codes 33–41 divide the year evenly; 21–32 are seasons, whose months depend on hemisphere and custom. */
function readSeason(year: number, code: number, text: string): EdtfEnd {
  const division = [
    { from: 33, parts: 4 },
    { from: 37, parts: 3 },
    { from: 40, parts: 2 },
  ].find(({ from, parts }) => code >= from && code < from + parts);
  if (!division) {
    throw new NoBounds(
      `"${text}" is a season, which falls in different months in north and south`,
      `write the months that are meant, such as ${year}-03/${year}-05`,
    );
  }
  const months = 12 / division.parts;
  const month = (code - division.from) * months + 1;
  return unit({ year, month, day: 1 }, { year, month: month + months, day: 1 });
}

function readInstant(node: EdtfNode, text: string): EdtfEnd {
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second, fraction] = node.values as number[];
  if (node.timeZone === undefined) {
    throw new NoBounds(
      `"${text}" has a clock time without an offset`,
      "add the offset from UTC, as in 2020-01-03T00:47+03:00",
    );
  }
  if (fraction !== undefined) {
    throw new NoBounds(`"${text}" is finer than a second`, "write whole seconds");
  }
  const midnight = new Date(0).setUTCFullYear(year, month, day);
  const from = midnight + ((hour * 60 + minute - (node.offset ?? 0)) * 60 + (second ?? 0)) * 1000;
  return { type: "instant", from, until: from + (second === undefined ? 60_000 : 1000) };
}

/** With `X` for digits: from the first to the last calendar day that fits the pattern. */
function readPattern(node: EdtfNode, text: string): EdtfEnd {
  const [year = 0, month, day] = node.values as number[];
  const mask = node.unspecified ?? 0;
  const fitsYear = digitsFit(Math.abs(year), 4, mask);
  const fitsMonth = month === undefined ? () => true : digitsFit(month + 1, 2, mask >> 4);
  const fitsDay = day === undefined ? () => true : digitsFit(day, 2, mask >> 6);
  const sign = year < 0 ? -1 : 1;
  const fittingYears = range(0, 9999)
    .filter(fitsYear)
    .map((size) => size * sign)
    .sort((a, b) => a - b);
  const find = (candidates: readonly number[], months: readonly number[], fromEnd: boolean) => {
    for (const y of candidates) {
      for (const m of months.filter(fitsMonth)) {
        const days = range(1, daysInMonth(y, m)).filter(fitsDay);
        const found = fromEnd ? days.at(-1) : days[0];
        if (found !== undefined) return { year: y, month: m, day: found };
      }
    }
    throw new NoBounds(`"${text}" fits no day of the calendar`, "write X only for digits that are not known");
  };
  const first = find(fittingYears, range(1, 12), false);
  const last = find(fittingYears.reverse(), range(1, 12).reverse(), true);
  return unit(first, { ...last, day: last.day + 1 });
}

/** A test for numbers of that many digits; bit n of the mask frees the n-th digit from the left. */
function digitsFit(pattern: number, width: number, mask: number): (candidate: number) => boolean {
  const written = String(pattern).padStart(width, "0");
  return (candidate) =>
    [...String(candidate).padStart(width, "0")].every(
      (digit, position) => (mask >> position) & 1 || digit === written[position],
    );
}

const isNode = (value: EdtfNode["values"][number]): value is EdtfNode =>
  typeof value === "object" && value !== null && "values" in value;

const isCertain = (node: EdtfNode) => !node.uncertain && !node.approximate;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const daysInMonth = (year: number, month: number) =>
  new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();

const unit = (from: CalendarDay, until: CalendarDay): EdtfEnd => ({ type: "unit", from, until });

const years = (from: number, to: number) =>
  unit({ year: Math.min(from, to), month: 1, day: 1 }, { year: Math.max(from, to) + 1, month: 1, day: 1 });

function placed(end: EdtfEnd, timeZone: string): readonly [number, number] | null {
  if (end.type === "open") return null;
  if (end.type === "instant") return [end.from, end.until];
  return [startOfDate(end.from, timeZone), startOfDate(end.until, timeZone)];
}

/** Orders the members of a set before their zone is known; the grammar never mixes days and instants in one. */
function isBefore(a: EdtfEnd, b: EdtfEnd, side: "from" | "until" = "from"): boolean {
  const order = (end: EdtfEnd) => placed(end, "UTC")?.[side === "from" ? 0 : 1] ?? 0;
  return order(a) < order(b);
}
