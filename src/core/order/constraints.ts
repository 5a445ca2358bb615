/** What a dossier says about before and after: links state it, and a statement comes after what it tells of. */

import type { Claim, Link, Refined } from "../../schema/dossier";
import type { Layer, Relation } from "../../schema/vocabulary";
import type { EventTime } from "../dossier";
import { placed } from "../time/edtfEnd";
import type { Interval } from "../time/interval";
import { readPlain } from "../time/plainEdtf";
import { isClock } from "../time/zone";
import { lagOf } from "./relative";

/** An entry as far as its order goes; a `DossierEvent` is one. */
export interface OrderedEntry {
  readonly slug: string;
  readonly layer: Layer;
  readonly time: Pick<EventTime, "edtf" | "possible" | "lasting" | "refined" | "zone" | "relative">;
  readonly refined: Pick<Refined, "edtf" | "timeZone"> | null;
  readonly links: readonly Link[];
  readonly claims: readonly Claim[];
}

/** The later entry begins no earlier than the other begins or, where `after` says so, than it ends. */
export interface Precedence {
  /** Places in the account. */
  readonly earlier: number;
  readonly later: number;
  readonly after: "start" | "end";
  /** How long after, in milliseconds, where that is told; any time after where it is missing. */
  readonly lag?: { readonly least: number; readonly most: number };
  /**
   * The place of the entry that states it, and its link, null for the entry's own relative time. Null for a statement and
   * what it tells of.
   */
  readonly told: { readonly by: number; readonly link: number | null } | null;
}

export interface Precedences {
  /** By links. */
  readonly stated: readonly Precedence[];
  /** By claims: weaker, because an announcement tells of what is still to come. */
  readonly reported: readonly Precedence[];
}

const ANSWERS: readonly Relation[] = ["retaliation-for", "protest-against", "responds-to"];
const FOLLOWS: readonly Relation[] = ["right-after", "after"];

export const isAnswer = ({ relation }: Pick<Link, "relation">) => ANSWERS.includes(relation);

/** A time of its own goes before one by another's; the rule `relative-times` tells of both. */
const isRelative = <T extends OrderedEntry["time"]>(
  time: T,
): time is T & { readonly relative: NonNullable<T["relative"]> } =>
  time.relative !== undefined && time.edtf === null;

/** Costs next to nothing where no entry has a link or a claim made in another. */
export function precedencesOf(entries: readonly OrderedEntry[]): Precedences {
  const [stated, reported]: Precedence[][] = [[], []];
  const isOrdered = ({ time, links, claims }: OrderedEntry) =>
    links.length > 0 || isRelative(time) || claims.some(({ statement }) => statement);
  if (!entries.some(isOrdered)) return { stated: [], reported: [] };
  const placeOf = new Map(entries.map(({ slug }, place) => [slug, place]));
  entries.forEach(({ time, links, claims }, own) => {
    const earlier = isRelative(time) ? placeOf.get(time.relative.entry) : undefined;
    const lag = isRelative(time) ? lagOf(time.relative) : null;
    if (earlier !== undefined && lag)
      stated!.push({ earlier, later: own, after: "end", lag, told: { by: own, link: null } });
    links.forEach(({ relation, target }, link) => {
      const other = placeOf.get(target);
      if (other === undefined) return;
      const told = { by: own, link };
      if (FOLLOWS.includes(relation)) stated!.push({ earlier: other, later: own, after: "end", told });
      if (ANSWERS.includes(relation)) stated!.push({ earlier: other, later: own, after: "start", told });
      if (relation === "before") stated!.push({ earlier: own, later: other, after: "end", told });
    });
    for (const { statement } of claims) {
      const later = statement === null ? undefined : placeOf.get(statement);
      if (later !== undefined && later !== own)
        reported!.push({ earlier: own, later, after: "start", told: null });
    }
  });
  return { stated: stated!, reported: reported! };
}

/** When an entry begins and ends, each within its range; `end` is null where it is one instant somewhere in its range. */
export interface Ends {
  readonly start: Interval;
  readonly end: Interval | null;
}

export interface OrderContext {
  readonly timeZone: string;
  /** The day that the report is dated, if it is a day. */
  readonly reportDay: Interval | null;
}

/**
 * By the report alone, or by other sources where they tell the time. Where nobody does, what the report tells of was
 * before the day it is dated was over; an entry that has a time may lie after it, as something announced.
 */
export function endsOf(
  { time, refined, layer }: OrderedEntry,
  withOthers: boolean,
  { timeZone, reportDay }: OrderContext,
): Ends {
  if (withOthers && time.refined)
    return endsIn(time.refined, refined?.edtf ?? "", null, refined?.timeZone ?? timeZone);
  // What is reckoned from others bounds nothing by itself.
  if (isRelative(time)) return { start: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], end: null };
  if (time.possible) return endsIn(time.possible, time.edtf ?? "", time.lasting, time.zone?.id ?? timeZone);
  const last = layer === "report" && reportDay ? reportDay[1] : Number.POSITIVE_INFINITY;
  return { start: [Number.NEGATIVE_INFINITY, last], end: null };
}

/** What lasted began within the first part of its EDTF and ended within the last. `lasting` null: as the EDTF has it. */
function endsIn(range: Interval, edtf: string, lasting: boolean | null, timeZone: string): Ends {
  if (!(lasting ?? edtf.includes("/"))) return { start: range, end: null };
  const reading = isClock(timeZone) ? readPlain(edtf) : null; // the rule `zones` tells of an unknown one
  const first = reading?.lasting ? placed(reading.first, timeZone) : null;
  const last = reading?.lasting ? placed(reading.last, timeZone) : null;
  const fits = first && last && first[0] === range[0] && last[1] === range[1];
  return fits ? { start: first, end: last } : { start: range, end: range };
}
