/** What order makes of the times of a dossier's entries, by the report alone and with other sources. */

import type { EventTime, TimeOrder } from "../dossier";
import { type Interval, intersection } from "../time/interval";
import { type OrderContext, type OrderedEntry, type Precedence, precedencesOf } from "./constraints";
import { type Solution, solve } from "./solve";

type NarrowedEntry = OrderedEntry & { readonly time: Pick<EventTime, "known" | "knownByReport"> };

/** Keyed by place in the account; holds only entries whose time or neighbours the order tells. */
export function narrow(
  entries: readonly NarrowedEntry[],
  context: OrderContext,
): ReadonlyMap<number, TimeOrder> {
  const precedences = precedencesOf(entries);
  const orders = new Map<number, TimeOrder>();
  if (precedences.stated.length + precedences.reported.length === 0) return orders;
  const report = solve(entries, precedences, false, context);
  const others = solve(entries, precedences, true, context);
  const held = new Set([...report.held, ...others.held]);
  const nextTo = neighboursOf(entries, [...held]);
  for (const place of new Set([...held].flatMap(({ earlier, later }) => [earlier, later]))) {
    const order = orderOf(entries, place, report, others, nextTo);
    if (order) orders.set(place, order);
  }
  return orders;
}

function orderOf(
  entries: readonly NarrowedEntry[],
  place: number,
  report: Solution,
  others: Solution,
  nextTo: ReturnType<typeof neighboursOf>,
): TimeOrder | null {
  const { time } = entries[place]!;
  const [byReport, withOthers] = [report.rangeOf(place), others.rangeOf(place)];
  const [since, until] = [others.causeOf(place, "low"), others.causeOf(place, "high")];
  const [since0, until0] = [report.causeOf(place, "low"), report.causeOf(place, "high")];
  const isBorrowed = (root: number | undefined) =>
    root !== undefined && entries[root]!.time.refined !== null ? root : null;
  const orElse = (told: readonly number[], ...causes: (typeof since)[]) => {
    const [cause] = causes.filter((one) => one !== null);
    return told.length > 0 || !cause ? told : [cause.next];
  };
  const order: TimeOrder = {
    report: byReport,
    others: withOthers,
    known: notBefore(time.known, withOthers),
    knownByReport: notBefore(time.knownByReport, byReport),
    after: orElse(nextTo.after(place), since0, since),
    before: orElse(nextTo.before(place), until0, until),
    borrowed: { from: isBorrowed(since?.root), to: isBorrowed(until?.root) },
  };
  const isSilent =
    order.after.length + order.before.length === 0 &&
    isSame(byReport, time.possible) &&
    isSame(withOthers, time.refined ?? time.possible) &&
    order.known === time.known &&
    order.knownByReport === time.knownByReport;
  return isSilent ? null : order;
}

/** Nothing is known before it happens; what was announced is, and keeps its time. */
function notBefore(known: Interval | null, happened: Interval | null): Interval | null {
  if (!known || !happened || known[0] >= happened[0]) return known;
  return intersection(known, [happened[0], Number.POSITIVE_INFINITY]) ?? known;
}

const isSame = (a: Interval | null, b: Interval | null) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** What is worth saying about what comes directly before and after an entry. */
function neighboursOf(entries: readonly OrderedEntry[], precedences: readonly Precedence[]) {
  const before = new Map<number, Set<number>>();
  const statedBefore = new Map<number, Set<number>>();
  for (const { earlier, later, told } of precedences) {
    addTo(before, later, earlier);
    if (told?.by === earlier) addTo(statedBefore, earlier, later);
  }
  const isToldByTimes = (earlier: number, later: number) => {
    const [a, b] = [entries[earlier]!.time.possible, entries[later]!.time.possible];
    return a !== null && b !== null && a[1] <= b[0];
  };
  return {
    after(entry: number): number[] {
      const all = [...(before.get(entry) ?? [])];
      const further = new Set(all.flatMap((next) => [...(before.get(next) ?? [])]));
      return all.filter((one) => !further.has(one) && !isToldByTimes(one, entry)).sort((a, b) => a - b);
    },
    before: (entry: number): number[] =>
      [...(statedBefore.get(entry) ?? [])].filter((one) => !isToldByTimes(entry, one)).sort((a, b) => a - b),
  };
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number) {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
