/** No event comes before itself. */

import { defineRule, type Found } from "./fault";
import { type Precedence, precedencesOf } from "./precedence";

export const linkCycles = defineRule(
  "link-cycles",
  "Following what comes after what never leads back to where it began.",
  (dossier) => {
    const precedences = onCycles(precedencesOf(dossier));
    const after = new Map<string, Precedence[]>();
    for (const precedence of precedences) {
      const known = after.get(precedence.earlier.id);
      if (known) known.push(precedence);
      else after.set(precedence.earlier.id, [precedence]);
    }
    const told = new Set<string>();
    return precedences.flatMap((closing): Found[] => {
      const way = wayFrom(closing.later.id, closing.earlier.id, after);
      if (!way) return [];
      const round = [...way].sort().join(" ");
      if (told.has(round)) return [];
      told.add(round);
      return [
        {
          path: [...closing.path, "target"],
          message: `these come each before the next and so before themselves: ${[...way, way[0]].join(" → ")}`,
          hint: "take away or turn round the link that the report does not state",
        },
      ];
    });
  },
);

/** Without those that lead out of a beginning or into an end, again and again: a long chain costs no search for each link. */
function onCycles(all: readonly Precedence[]): readonly Precedence[] {
  const peeled = peel(
    all,
    ({ earlier }) => earlier.id,
    ({ later }) => later.id,
  );
  return peel(
    peeled,
    ({ later }) => later.id,
    ({ earlier }) => earlier.id,
  );
}

function peel(
  all: readonly Precedence[],
  fromOf: (precedence: Precedence) => string,
  toOf: (precedence: Precedence) => string,
): readonly Precedence[] {
  const waiting = new Map<string, number>();
  const out = new Map<string, Precedence[]>();
  for (const precedence of all) {
    const [from, to] = [fromOf(precedence), toOf(precedence)];
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const known = out.get(from);
    if (known) known.push(precedence);
    else out.set(from, [precedence]);
  }
  const free = [...out.keys()].filter((slug) => !waiting.has(slug));
  const gone = new Set<Precedence>();
  for (const slug of free) {
    for (const precedence of out.get(slug) ?? []) {
      gone.add(precedence);
      const left = waiting.get(toOf(precedence))! - 1;
      waiting.set(toOf(precedence), left);
      if (left === 0) free.push(toOf(precedence));
    }
  }
  return all.filter((precedence) => !gone.has(precedence));
}

/** The slugs on a way from one event to another; null where there is none. */
function wayFrom(
  from: string,
  to: string,
  after: ReadonlyMap<string, readonly Precedence[]>,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const slug of queue) {
    if (slug === to) {
      const way: string[] = [];
      for (let step: string | null = to; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const { later } of after.get(slug) ?? []) {
      if (cameFrom.has(later.id)) continue;
      cameFrom.set(later.id, slug);
      queue.push(later.id);
    }
  }
  return null;
}
