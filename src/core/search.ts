/** Finding events by words, whatever the language, accents or spelling of the letters. */

import type { Evidence, Text } from "../schema/dossier";
import type { Dossier, DossierEvent } from "./dossier";

/** Letters that readers type for one another: kaf and yeh, alef with or without hamza, teh marbuta, digits, apostrophes. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map([
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ئ", "ي"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["ؤ", "و"],
  ["’", "'"],
  ...Array.from("٠١٢٣٤٥٦٧٨٩", (digit, i) => [digit, `${i}`] as const),
  ...Array.from("۰۱۲۳۴۵۶۷۸۹", (digit, i) => [digit, `${i}`] as const),
]);

/** Text as it is compared: lower case, Latin digits, without accents, vowel marks, tatweel and joiners. */
export function fold(text: string): string {
  return text
    .replace(/[أإآىیئکةؤ’٠-٩۰-۹]/g, (letter) => SAME_LETTER.get(letter) ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f]/gu, "")
    .toLowerCase();
}

export interface Search {
  /** Whether an event holds every word of a query; an empty query holds everywhere. */
  find(query: string): (event: DossierEvent) => boolean;
  /** Makes so many more events ready to be searched; false when all are. The first search needn't wait then. */
  prepare(count: number): boolean;
}

const searches = new WeakMap<Dossier, Search>();

/** One for each dossier: what it has folded is shared. */
export function searchOf(dossier: Dossier): Search {
  const search = dossier.search ?? searches.get(dossier) ?? createSearch(dossier);
  searches.set(dossier, search);
  return search;
}

function createSearch(dossier: Dossier): Search {
  const haystacks: (string | undefined)[] = new Array(dossier.events.length);
  const haystackOf = (event: DossierEvent) => {
    let haystack = haystacks[event.index];
    if (haystack === undefined) {
      haystack = fold(wordsOf(event, dossier).join("\n"));
      haystacks[event.index] = haystack;
    }
    return haystack;
  };
  let prepared = 0;
  return {
    find(query) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      return (event) => words.length === 0 || words.every((word) => haystackOf(event).includes(word));
    },
    prepare(count) {
      const until = Math.min(prepared + count, dossier.events.length);
      for (; prepared < until; prepared++) haystackOf(dossier.events.at(prepared)!);
      return prepared < dossier.events.length;
    },
  };
}

function wordsOf(event: DossierEvent, dossier: Dossier): string[] {
  const speakers = [event.speaker, ...event.claims.map((claim) => claim.speaker)];
  const quotes = (evidence: readonly Evidence[]) => evidence.map((quote) => quote.exact);
  const texts: (Text | null | undefined)[] = [
    event.title,
    event.summary,
    event.kind.name,
    event.place.site?.name,
    ...speakers.map((id) => dossier.speakers.get(id)?.name),
    ...event.claims.map((claim) => claim.text),
  ];
  return [
    event.slug,
    ...texts.flatMap((text) => (text ? Object.values(text) : [])),
    ...quotes(event.evidence),
    ...event.claims.flatMap((claim) => quotes(claim.evidence)),
  ];
}
