/** The events whose slugs are most like a wrong one, so that a mistyped link still leads somewhere. */

/** Of more, comparing all of them would hold up the page. */
const MOST_COMPARED = 20_000;

/** Most similar first; only those that share at least a third of their letter pairs with what was asked for. */
export function nearestEvents<E extends { readonly slug: string }>(
  slug: string,
  events: Iterable<E>,
  most = 3,
): readonly E[] {
  const compared: { readonly event: E; readonly likeness: number }[] = [];
  for (const event of events) {
    if (compared.length === MOST_COMPARED) break;
    compared.push({ event, likeness: likeness(slug, event.slug) });
  }
  return compared
    .filter(({ likeness }) => likeness > 1 / 3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ event }) => event);
}

/** Dice's coefficient over pairs of letters: 0 nothing in common, 1 the same. */
function likeness(a: string, b: string): number {
  const pairsOf = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}
