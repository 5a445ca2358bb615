/** The network of a dossier's entries, solved: by the report alone, or with other sources. */

import type { Instant, Interval } from "../time/interval";
import {
  endsOf,
  type OrderContext,
  type OrderedEntry,
  type Precedence,
  type Precedences,
} from "./constraints";
import { type Bounds, type Lag, partsOf, type Reason, type Tightened, tighten } from "./network";
import { createIsOnRound, roundsIn } from "./rounds";

/** Entries that cannot all be as they are told, and a precedence among them. */
export interface Contradiction {
  /** `round`: each comes before the next, and the last before the first. `times`: the last is over before the first begins. */
  readonly type: "round" | "times";
  /** Places in the account, each said to come before the next. */
  readonly entries: readonly number[];
  readonly at: Precedence;
}

/** Of a bound that order narrows: the entry next to it, and the one whose own time it goes back to. */
export interface Cause {
  readonly next: number;
  readonly root: number;
}

export interface Solution {
  /** What is left of the entry's time; null where nothing bounds one side of it. */
  rangeOf(entry: number): Interval | null;
  /** What cuts off some of the beginning (`low`) or of the end (`high`) of its time; null where nothing does. */
  causeOf(entry: number, side: "low" | "high"): Cause | null;
  /** All precedences but those of a part that contradicts itself. */
  readonly held: readonly Precedence[];
  /** Between links and times. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Links come first. A claim that they or the times contradict is left out, because a statement may tell of what is still
 * to come. So the solution does not depend on the order in which entries, links and claims are given.
 */
export function solve(
  entries: readonly OrderedEntry[],
  precedences: Precedences,
  withOthers: boolean,
  context: OrderContext,
): Solution {
  const isTold = ({ earlier, later }: Precedence) =>
    withOthers || (entries[earlier]!.layer === "report" && entries[later]!.layer === "report");
  const [stated, reported] = [precedences.stated.filter(isTold), precedences.reported.filter(isTold)];
  const instants = instantsOf(entries, [...precedences.stated, ...precedences.reported], withOthers, context);
  const { bounds, startOf, endOf } = instants;
  const rounds = roundsIn(stated);
  const parts = partsOf(
    entries.length,
    stated.map(({ earlier, later }) => ({ from: earlier, to: later })),
  );
  const onRounds = new Set(rounds.map(({ closing }) => parts[closing.later]));
  const statedInOrder = stated.filter(({ later }) => !onRounds.has(parts[later]));
  const byLinks = tighten(bounds, instants.lagsOf(statedInOrder));

  const links = statedInOrder.filter(({ later }) => !byLinks.isFailed(startOf(later)));
  const canFollow = ({ earlier, later }: Precedence) =>
    byLinks.low[startOf(earlier)]! < byLinks.high[startOf(later)]!;
  const claims = reported.filter(canFollow);
  const isOnRound = createIsOnRound([...links, ...claims]);
  const inOrder = [...links, ...claims.filter((claim) => !isOnRound(claim))];
  const first = tighten(bounds, instants.lagsOf(inOrder));
  const held = inOrder.filter(({ told, later }) => told !== null || !first.isFailed(startOf(later)));
  const solved = held.length < inOrder.length ? tighten(bounds, instants.lagsOf(held)) : first;

  return {
    held,
    rangeOf(entry) {
      const range: Interval = [solved.low[startOf(entry)]!, solved.high[endOf(entry)]!];
      return range.every(Number.isFinite) ? range : null;
    },
    causeOf(entry, side) {
      const way = wayBack(side === "low" ? startOf(entry) : endOf(entry), solved[`${side}By`]);
      const others = way.map(({ from }) => instants.entryOf(from)).filter((other) => other !== entry);
      return others.length === 0 ? null : { next: others[0]!, root: others.at(-1)! };
    },
    contradictions: [
      ...rounds.map(({ entries, closing }): Contradiction => ({ type: "round", entries, at: closing })),
      ...contradictionsIn(byLinks, statedInOrder, instants),
    ],
  };
}

const ANY_LAG = { least: 0, most: Number.POSITIVE_INFINITY };

interface Instants {
  readonly bounds: Bounds;
  /** The instants at which an entry begins and ends; one and the same where it is a point in time. */
  startOf(entry: number): number;
  endOf(entry: number): number;
  entryOf(instant: number): number;
  /** One for each precedence, in their order, and then those from the beginnings of entries to their ends. */
  lagsOf(precedences: readonly Precedence[]): readonly Lag[];
}

/** Only of entries that come before or after another. */
function instantsOf(
  entries: readonly OrderedEntry[],
  precedences: readonly Precedence[],
  withOthers: boolean,
  context: OrderContext,
): Instants {
  const low: Instant[] = [];
  const high: Instant[] = [];
  const entryOf: number[] = [];
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const add = (entry: number, range: Interval) => {
    low.push(range[0]);
    high.push(range[1]);
    return entryOf.push(entry) - 1;
  };
  const own: Lag[] = [];
  const addEntry = (entry: number) => {
    if (starts.has(entry)) return;
    const { start, end } = endsOf(entries[entry]!, withOthers, context);
    const from = add(entry, start);
    const to = end === null ? from : add(entry, end);
    starts.set(entry, from);
    ends.set(entry, to);
    if (from !== to) own.push({ from, to, least: 0, most: Number.POSITIVE_INFINITY });
  };
  for (const { earlier, later } of precedences) {
    addEntry(earlier);
    addEntry(later);
  }
  return {
    bounds: { low: Float64Array.from(low), high: Float64Array.from(high) },
    startOf: (entry) => starts.get(entry)!,
    endOf: (entry) => ends.get(entry)!,
    entryOf: (instant) => entryOf[instant]!,
    lagsOf: (some) => [
      ...some.map(({ earlier, later, after, lag }) => ({
        from: (after === "end" ? ends : starts).get(earlier)!,
        to: starts.get(later)!,
        ...(lag ?? ANY_LAG),
      })),
      ...own,
    ],
  };
}

/** From an instant to the one whose own bound it has. */
function wayBack(instant: number, by: Tightened["lowBy"]): Reason[] {
  const way: Reason[] = [];
  for (let reason = by[instant]; reason && way.length < by.length; reason = by[reason.from]) way.push(reason);
  return way;
}

/** Each precedence that two times contradict by themselves; of a part where none does, the chain that does. */
function contradictionsIn(
  { emptied, isFailed, lowBy, highBy }: Tightened,
  precedences: readonly Precedence[],
  { bounds, startOf, endOf, entryOf }: Instants,
): Contradiction[] {
  if (emptied.length === 0) return [];
  const failed = precedences.filter(({ later }) => isFailed(startOf(later)));
  const direct = failed
    .filter(({ earlier, later, after }) => {
      const from = after === "end" ? endOf(earlier) : startOf(earlier);
      return bounds.low[from]! >= bounds.high[startOf(later)]!;
    })
    .map((at): Contradiction => ({ type: "times", entries: [at.earlier, at.later], at }));
  const chains = emptied.flatMap((instant): Contradiction[] => {
    const before = wayBack(instant, lowBy).reverse();
    const after = wayBack(instant, highBy);
    const instants = [...before.map(({ from }) => from), instant, ...after.map(({ from }) => from)];
    const entries = instants.map(entryOf).filter((entry, i, all) => entry !== all[i - 1]);
    const told = [...before, ...after].flatMap(({ lag }) => precedences[lag] ?? []);
    const at = told.find(({ lag }) => lag) ?? told[0];
    const isTold = direct.some((told) => told.entries.every((entry) => entries.includes(entry)));
    return at && !isTold ? [{ type: "times", entries, at }] : [];
  });
  return [...direct, ...chains];
}
