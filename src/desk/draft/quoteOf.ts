/** Words of the report → a quote that the dossier may hold: at most 15 words, found exactly once. */

import { countWords, MOST_WORDS } from "../../core/rules/quotes";
import { foldSpace } from "../../reading/verify";
import type { Evidence } from "../../schema/dossier";

export type Quote = string | Evidence;

export interface Quoter {
  /** The words from `start` to `end`, in UTF-16 units of the text; of too many the first 15. Null where there is no word. */
  quote(start: number, end: number): Quote | null;
  /** Where a quote stands, in UTF-16 units of the text; null where it doesn't, or not once. */
  find(quote: Quote): { readonly start: number; readonly end: number } | null;
}

export function createQuoter(text: string): Quoter {
  const folded = foldSpace(text);
  const { toFolded, toText } = foldedPositions(text);
  const isOnce = (words: string) => {
    const at = folded.indexOf(words);
    return at >= 0 && folded.indexOf(words, at + 1) < 0;
  };
  return {
    quote(start, end) {
      const exact = shorten(foldSpace(text.slice(start, end)));
      if (countWords(exact) === 0) return null;
      if (isOnce(exact)) return exact;
      const from = folded.indexOf(exact, toFolded(start));
      const to = from + exact.length;
      // One word more before it, then one more behind it, until it stands there once.
      let [first, last] = [from, to];
      while (first > 0 || last < folded.length) {
        first = first <= 0 ? 0 : Math.max(0, folded.lastIndexOf(" ", Math.max(0, first - 2)) + 1);
        if (isOnce(folded.slice(first, to))) return { exact, prefix: folded.slice(first, from) };
        last = nextBreak(folded, last);
        if (isOnce(folded.slice(first, last)))
          return { exact, prefix: folded.slice(first, from), suffix: folded.slice(to, last) };
      }
      return exact;
    },
    find(quote) {
      const { exact, prefix = "", suffix = "" } = typeof quote === "string" ? { exact: quote } : quote;
      const lead = foldSpace(prefix);
      const wanted = foldSpace(prefix + exact + suffix);
      if (wanted.trim() === "" || !isOnce(wanted)) return null;
      const at = folded.indexOf(wanted) + lead.length;
      return { start: toText(at), end: toText(at + foldSpace(exact).length - 1) + 1 };
    },
  };
}

function nextBreak(text: string, from: number): number {
  const at = text.indexOf(" ", from + 1);
  return at < 0 ? text.length : at;
}

/** Without the punctuation around it that no word needs; the first 15 words of more. */
function shorten(words: string): string {
  const parts = words.trim().split(" ");
  let count = 0;
  let last = 0;
  for (; last < parts.length; last++) {
    count += countWords(parts[last] ?? "");
    if (count > MOST_WORDS) break;
  }
  const kept = parts.slice(0, last).join(" ");
  return kept.replace(/[\s.,;:،؛。…—–-]+$/u, "");
}

function foldedPositions(text: string) {
  const starts: number[] = []; // by position in the folded text
  const positions: number[] = []; // by position in the text
  for (let i = 0; i < text.length; i++) {
    const isSpace = /\s/u.test(text[i]!);
    if (!isSpace || i === 0 || !/\s/u.test(text[i - 1]!)) starts.push(i);
    positions.push(starts.length - 1);
  }
  return {
    toFolded: (at: number) => positions[Math.min(at, positions.length - 1)] ?? 0,
    toText: (at: number) => starts[at] ?? text.length,
  };
}
