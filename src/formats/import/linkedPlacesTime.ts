/** `when` of Linked Places: timespans with `in`, `earliest` and `latest` → EDTF. */

import { readDate } from "./dates";
import { isDay, lasting, oneOfDays, soundEdtf } from "./intervals";
import { type Reading, read, unread } from "./report";

type Side = { readonly in?: unknown; readonly earliest?: unknown; readonly latest?: unknown };

/** Null where it holds no time at all. */
export function readWhen(when: unknown, timeZone: string): Reading<string | null> {
  if (typeof when !== "object" || when === null) return read(null);
  const { edtf, timespans } = when as { edtf?: unknown; timespans?: unknown };
  if (typeof edtf === "string") return soundEdtf(edtf, timeZone);
  const spans = (Array.isArray(timespans) ? timespans : []).map((span) => readSpan(span, timeZone));
  const faulty = spans.find((span) => !span.ok);
  if (faulty) return faulty;
  const values = spans.flatMap((span) => (span.ok ? [span.value] : []));
  const [only] = spans;
  if (spans.length < 2) return only ?? read(null);
  const sorted = [...values].sort();
  if (sorted.every(isDay)) return soundEdtf(`{${sorted.join(",")}}`, timeZone);
  const [first = "", last = ""] = [sorted[0]?.split("/")[0], sorted.at(-1)?.split("/").at(-1)];
  const reading = lasting(first, last, timeZone);
  return reading.ok
    ? read(reading.value, "several timespans were joined to one, from the first to the last")
    : reading;
}

function readSpan(span: unknown, timeZone: string): Reading<string> {
  const { start, end } = (span ?? {}) as { start?: Side; end?: Side };
  const at = (value: unknown): Reading<string> | null =>
    value === undefined || value === null ? null : readDate(String(value), { timeZone });
  const dates = [
    at(start?.in),
    at(start?.earliest),
    at(start?.latest),
    at(end?.in),
    at(end?.earliest),
    at(end?.latest),
  ];
  const faulty = dates.find((date) => date?.ok === false);
  if (faulty) return faulty;
  const [startIn, startFirst, startLast, endIn, endFirst, endLast] = dates.map((date) =>
    date?.ok ? date.value : null,
  );
  const first = startIn ?? startFirst ?? startLast ?? endFirst ?? endIn ?? endLast;
  const last = endIn ?? endLast ?? endFirst ?? startLast ?? startIn ?? startFirst;
  if (first === null || first === undefined || last === null || last === undefined) {
    return unread("a timespan has neither start nor end", 'write "start": { "in": "2019-12-31" }');
  }
  // Linked Places: a start that is no more than `earliest` with an end that is no more than `latest` is one of a range.
  const isVague = startIn === null && endIn === null;
  const sameUnit = first.length === last.length && !first.includes("T");
  if (isVague && (startLast === null || end === undefined) && endFirst === null && sameUnit) {
    return oneOfDays(first, last, timeZone);
  }
  const reading = lasting(first, last, timeZone);
  if (!reading.ok || !isVague) {
    const isOpen = end === undefined && startIn !== null;
    return reading.ok && isOpen
      ? read(reading.value, "it has no end; it was taken as ending where it begins")
      : reading;
  }
  return read(reading.value, "its ends are vague; it was taken from the earliest to the latest");
}
