/** The figures and order words of one sentence → proposals. */

import type { ReadingLanguage } from "./language";
import type { Found, Span } from "./proposal";

/** `plain` is the sentence as rules look at it, `offset` where it stands in the text; what lies in a `taken` span of the text is left out. */
export function findWords(
  plain: string,
  offset: number,
  language: ReadingLanguage,
  taken: readonly Span[],
): Found[] {
  const isTaken = new Set<number>();
  const take = ({ start, end }: Span) => {
    for (let at = start; at < end; at++) isTaken.add(at);
  };
  const isFree = ({ start, end }: Span) => {
    for (let at = start; at < end; at++) if (isTaken.has(at)) return false;
    return true;
  };
  taken.forEach(take);
  const found: Found[] = [];
  const add = (one: Found) => {
    if (!isFree(one)) return;
    take(one);
    found.push(one);
  };
  const spanOf = (match: RegExpExecArray): Span => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  });
  for (const { id, pattern, read } of language.figures)
    for (const match of plain.matchAll(pattern)) {
      const figure = read(match);
      if (figure) add({ kind: "figure", rule: id, ...spanOf(match), ...figure });
    }
  for (const { relation, pattern } of language.order)
    for (const match of plain.matchAll(pattern))
      add({
        kind: "order",
        rule: relation,
        ...spanOf(match),
        relation,
        why: `“${match[0]}” says how two things stand`,
      });
  return found;
}
