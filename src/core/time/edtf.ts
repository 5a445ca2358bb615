/**
 * EDTF (ISO 8601-2) text → the possible interval, in the dossier's zone.
 * Bounds come from the parse tree: the package's own `.max` of `[a..b]` is the end of a.
 */

import { type EdtfNode, parse } from "edtf";
import { type EdtfReading, placed } from "./edtfEnd";
import { NoBounds, readTree } from "./edtfTree";
import { readPlain } from "./plainEdtf";

export type EdtfFault = { readonly message: string; readonly hint: string };

export type EdtfValue = EdtfReading & { readonly text: string };

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

/** Characters; twenty days of a set take 220. To parse a text takes longer than in proportion to its length. */
export const LONGEST = 500;

/**
 * Whose clock a time without an offset is read on: nobody's, which is a fault, or the entry's own, where it names a zone.
 */
export type Clock = "none" | "own";

/** Reads every level of EDTF that has bounds; what has none (seasons, 17-digit years) is a fault with a remedy. */
export function parseEdtf(text: string, clock: Clock = "none"): Parsed<EdtfValue> {
  const parsed = parseAny(text);
  if (
    !parsed.ok ||
    clock === "own" ||
    ![parsed.value.first, parsed.value.last].some(({ type }) => type === "clock")
  )
    return parsed;
  return {
    ok: false,
    fault: {
      message: `"${text}" has a clock time without an offset`,
      hint: "add the offset from UTC, as in 2020-01-03T00:47+03:00; an entry whose `zone` says whose clock it is needs none",
    },
  };
}

function parseAny(text: string): Parsed<EdtfValue> {
  if (text.length > LONGEST) {
    return {
      ok: false,
      fault: {
        message: `"${text.slice(0, 40)}…" has ${text.length} characters; a date has at most ${LONGEST}`,
        hint: "write the first and the last possible day instead",
      },
    };
  }
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
    return { ok: true, value: { text, ...readTree(node, text) } };
  } catch (error) {
    if (error instanceof NoBounds) return { ok: false, fault: { message: error.message, hint: error.hint } };
    throw error;
  }
}

/**
 * The possible interval: dates are days of `timeZone`, date-times carry their own offset or, where `clock` is `own`, are
 * read in `timeZone`. An open end takes the
 * extent's, and is a fault without one.
 */
export function edtfBounds(
  text: string,
  timeZone: string,
  extent?: readonly [start: number, end: number],
  clock: Clock = "none",
): Parsed<EdtfBounds> {
  if (extent) return computeBounds(text, timeZone, extent, clock);
  const key = `${timeZone} ${clock} ${text}`;
  const known = boundsOfText.get(key);
  if (known) return known;
  if (boundsOfText.size >= MOST_KNOWN) boundsOfText.clear();
  const computed = computeBounds(text, timeZone, undefined, clock);
  boundsOfText.set(key, computed);
  return computed;
}

/** The compiler and every rule ask for the same few thousand texts again and again; days of a zone are slow to find. */
const boundsOfText = new Map<string, Parsed<EdtfBounds>>();
const MOST_KNOWN = 20_000;

/** The same for a text that is asked for once: nothing is kept. */
export function computeBounds(
  text: string,
  timeZone: string,
  extent?: readonly [start: number, end: number],
  clock: Clock = "none",
): Parsed<EdtfBounds> {
  const parsed = parseEdtf(text, clock);
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
  return [value.first, value.last].some(({ type }) => type === "instant" || type === "clock");
}
