/** Timespans as in Linked Places 1.3, made from the EDTF: tools that know no EDTF read these. */

import { parseEdtf } from "../core/time/edtf";
import { type EdtfEnd, placed } from "../core/time/edtfEnd";
import { dayOf, formatInstant } from "../core/time/zone";

type Timespan = { start: Record<string, string>; end: Record<string, string> };

/** What lasted is `in`, from its first to its last part; one of several is `earliest` and `latest`. */
export function toTimespans(edtf: string): Timespan[] {
  const parsed = parseEdtf(edtf, "own");
  if (!parsed.ok) return [];
  const { first, last, lasting } = parsed.value;
  const begins = isoOf(first, "first");
  const ends = isoOf(last, "last");
  const exact = lasting || begins === ends;
  return [
    {
      start: begins === null ? {} : { [exact ? "in" : "earliest"]: begins },
      end: ends === null ? {} : { [exact ? "in" : "latest"]: ends },
    },
  ];
}

function isoOf(end: EdtfEnd, side: "first" | "last"): string | null {
  if (end.type === "open") return null;
  if (end.type === "instant") return new Date(end.from).toISOString().replace(".000Z", "Z");
  if (end.type === "clock") return formatInstant(placed(end, "UTC")![0], "UTC").slice(0, -"+00:00".length);
  const { year, month, day } = side === "first" ? end.from : end.until;
  const utc = new Date(0).setUTCFullYear(year, month - 1, side === "first" ? day : day - 1);
  return dayOf(utc, "UTC");
}
