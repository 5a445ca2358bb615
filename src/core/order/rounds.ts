/** Rounds in what comes before what: none is sound, because nothing comes before itself. */

/** The later comes after the earlier; both are places of entries in the account. */
interface Pair {
  readonly earlier: number;
  readonly later: number;
}

/** The rest are found once these are mended. */
const MOST_SEARCHES = 20;

/** A round, each entry before the next and the last before the first, and the pair that closes it. */
export interface Round<P extends Pair> {
  readonly entries: readonly number[];
  readonly closing: P;
}

/** Whether the pair is part of a round, for all pairs together in time linear in their number. */
export function createIsOnRound<P extends Pair>(pairs: readonly P[]): (pair: P) => boolean {
  const partOf = strongParts(laterOf(pairs));
  return ({ earlier, later }) => earlier === later || partOf.get(earlier) === partOf.get(later);
}

/** The shortest round through a pair, then others without that pair, and so on; each set of entries once. */
export function roundsIn<P extends Pair>(pairs: readonly P[]): Round<P>[] {
  const found = new Map<string, Round<P>>();
  let left = pairs;
  for (let search = 0; search < MOST_SEARCHES; search++) {
    const onRounds = left.filter(createIsOnRound(left));
    const [closing] = onRounds;
    if (!closing) break;
    const entries = wayFrom(closing.later, closing.earlier, laterOf(onRounds));
    const key = [...entries].sort((a, b) => a - b).join(" ");
    if (!found.has(key)) found.set(key, { entries, closing });
    left = onRounds.filter(({ earlier, later }) => earlier !== closing.earlier || later !== closing.later);
  }
  return [...found.values()];
}

function laterOf(pairs: readonly Pair[]): ReadonlyMap<number, number[]> {
  const later = new Map<number, number[]>();
  for (const pair of pairs) {
    const known = later.get(pair.earlier);
    if (known) known.push(pair.later);
    else later.set(pair.earlier, [pair.later]);
  }
  return later;
}

/** Fewest steps first. There is a way. */
function wayFrom(from: number, to: number, later: ReadonlyMap<number, readonly number[]>): number[] {
  const cameFrom = new Map<number, number | null>([[from, null]]);
  for (const [entry] of cameFrom) {
    if (entry === to) break;
    for (const next of later.get(entry) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, entry);
  }
  const way: number[] = [];
  for (let step: number | null = to; step !== null; step = cameFrom.get(step) ?? null) way.push(step);
  return way.reverse();
}

/** Tarjan's strongly connected components, without recursion, because a chain may be as long as the account. */
function strongParts(later: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const partOf = new Map<number, number>();
  const numbers = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const visits: { readonly entry: number; next: number }[] = [];
  const visit = (entry: number) => {
    numbers.set(entry, numbers.size);
    lowest.set(entry, numbers.get(entry)!);
    open.push(entry);
    visits.push({ entry, next: 0 });
  };
  const lower = (entry: number, to: number) => lowest.set(entry, Math.min(lowest.get(entry)!, to));
  for (const root of later.keys()) {
    if (numbers.has(root)) continue;
    visit(root);
    while (visits.length > 0) {
      const top = visits.at(-1)!;
      const next = later.get(top.entry)?.[top.next++];
      if (next !== undefined) {
        if (!numbers.has(next)) visit(next);
        else if (!partOf.has(next)) lower(top.entry, numbers.get(next)!);
        continue;
      }
      visits.pop();
      const { entry } = top;
      const before = visits.at(-1);
      if (before) lower(before.entry, lowest.get(entry)!);
      if (lowest.get(entry) !== numbers.get(entry)) continue;
      for (let own = open.pop()!; ; own = open.pop()!) {
        partOf.set(own, entry);
        if (own === entry) break;
      }
    }
  }
  return partOf;
}
