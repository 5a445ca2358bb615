/** The grammar's parse tree of an EDTF text → the ends of its range. */

import type { EdtfNode } from "edtf";
import { daysInMonth, type EdtfEnd, type EdtfReading, isBefore, unit, years } from "./edtfEnd";

/** Well formed, and yet of no range that a calendar could show. */
export class NoBounds extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export function readTree(node: EdtfNode, text: string): EdtfReading {
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
function readMembers(node: EdtfNode, text: string): EdtfReading {
  const members = node.values.map((value) => {
    const [from, to = from] = (Array.isArray(value) ? value : [value]) as [EdtfNode, EdtfNode?];
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
  const one = members[0]!; // the grammar knows no empty set
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
  if (node.significant !== undefined || Math.abs(year) > 9999) {
    throw new NoBounds(`"${text}" is a year beyond what a calendar shows`, "write a year of four digits");
  }
  if (node.type === "Century") return years(year * 100, year * 100 + (year < 0 ? -99 : 99));
  if (node.type === "Decade") return years(year * 10, year * 10 + (year < 0 ? -9 : 9));
  if (node.unspecified) return readPattern(node, text);
  if (month === undefined) return years(year, year);
  if (day !== undefined && day > daysInMonth(year, month + 1)) {
    // The grammar gives every February 29 days.
    throw new NoBounds(`"${text}" names a day that its month doesn't have`, "write a day of the calendar");
  }
  if (node.values.length > 3) return readInstant(node, text);
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
  if (fraction !== undefined) {
    throw new NoBounds(`"${text}" is finer than a second`, "write whole seconds");
  }
  const lengthMs = second === undefined ? 60_000 : 1000;
  if (node.timeZone === undefined)
    return {
      type: "clock",
      from: { year, month: month + 1, day, hour, minute, second: second ?? 0 },
      lengthMs,
    };
  const midnight = new Date(0).setUTCFullYear(year, month, day);
  const from = midnight + ((hour * 60 + minute - (node.offset ?? 0)) * 60 + (second ?? 0)) * 1000;
  return { type: "instant", from, until: from + lengthMs };
}

/** With `X` for digits: from the first to the last calendar day that fits the pattern. */
function readPattern(node: EdtfNode, text: string): EdtfEnd {
  const [year = 0, month, day] = node.values as number[];
  const mask = node.unspecified ?? 0;
  const fitsYear = digitsFit(Math.abs(year), 4, mask);
  const fitsMonth = month === undefined ? () => true : digitsFit(month + 1, 2, mask >> 4);
  const fitsDay = day === undefined ? () => true : digitsFit(day, 2, mask >> 6);
  const sign = year < 0 || Object.is(year, -0) ? -1 : 1; // `-00XX`
  const fittingYears = range(sign < 0 ? 1 : 0, 9999)
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
