/** What else an author does: sentences set aside, words written, entries taken away, and the count of what is done. */

import type { Report } from "./accept";
import type { Change } from "./change";
import { type Draft, entryOf, type Setting } from "./draft";
import type { Quote, Quoter } from "./quoteOf";

export type SentenceState = "open" | "used" | "context" | "left-out";

/** Of each sentence. It is used where some evidence lies in it. */
export function sentenceStates(draft: Draft, { sentences, quoter }: Report): readonly SentenceState[] {
  const spans = quotesOf(draft)
    .flatMap((quote) => spanOf(quoter, quote) ?? [])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reached = 0; // the farthest end of the quotes that begin before this sentence ends
  return sentences.map(({ start, end }, at) => {
    for (; next < spans.length && spans[next]!.start < end; next++)
      reached = Math.max(reached, spans[next]!.end);
    if (reached > start) return "used";
    return draft.settings[at]?.as ?? "open";
  });
}

/** Quotes are looked for in the whole report: once each. */
const found = new WeakMap<Quoter, Map<string, ReturnType<Quoter["find"]>>>();

function spanOf(quoter: Quoter, quote: Quote) {
  const known = found.get(quoter) ?? new Map<string, ReturnType<Quoter["find"]>>();
  found.set(quoter, known);
  const key = JSON.stringify(quote);
  const before = known.get(key);
  if (before !== undefined) return before;
  const span = quoter.find(quote);
  known.set(key, span);
  return span;
}

/** Of events, claims, links, conflicts and all that a quote may stand behind, except names. */
function quotesOf({ files }: Draft): Quote[] {
  return [
    ...files.events.flatMap(({ evidence, claims, links }) => [
      ...evidence,
      ...claims.flatMap((claim) => claim.evidence),
      ...links.flatMap((link) => link.evidence),
    ]),
    ...files.conflicts.flatMap(({ positions }) => positions.flatMap(({ evidence }) => evidence)),
  ] as Quote[];
}

/** A sentence as context or left out. Its entry goes, where it had one of its own. */
export function setAside(draft: Draft, sentence: number, setting: Setting): readonly Change[] {
  const entry = entryOf(draft, sentence);
  const isOwn = entry && Object.values(draft.belongs).filter((id) => id === entry.id).length === 1;
  return [
    ...(isOwn ? removeEntry(draft, entry.id) : [{ path: ["belongs", String(sentence)], to: undefined }]),
    { path: ["settings", String(sentence)], to: setting },
  ];
}

/** With the links that lead to it, what belongs to it, and its place in questions. */
export function removeEntry(draft: Draft, id: string): readonly Change[] {
  const { events, conflicts } = draft.files;
  return [
    { path: ["files", "events", id], to: undefined },
    ...Object.entries(draft.belongs)
      .filter(([, entry]) => entry === id)
      .map(([sentence]) => ({ path: ["belongs", sentence], to: undefined })),
    ...events.flatMap((event) => {
      const links = event.links.filter(({ target }) => target !== id);
      return links.length < event.links.length && event.id !== id
        ? [{ path: ["files", "events", event.id, "links"], to: links }]
        : [];
    }),
    ...conflicts
      .filter((conflict) => conflict.events.includes(id))
      .map((conflict) => ({
        path: ["files", "conflicts", conflict.id, "events"],
        to: conflict.events.filter((event) => event !== id),
      })),
  ];
}
