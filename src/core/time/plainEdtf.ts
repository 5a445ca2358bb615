/** The few forms of EDTF that nearly all dates have, read without the grammar. */

import { daysInMonth, type EdtfEnd, type EdtfReading, isBefore, unit, years } from "./edtfEnd";

/**
 * Years, months, days, minutes with their offset, spans of them and one of a range of days: nearly all that tables
 * hold, read without the grammar, which takes a hundred times as long.
 */
export function readPlain(text: string): EdtfReading | null {
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
