/** Finding events by words, whatever the language, accents or spelling of the letters. */

import type { Evidence, Text } from "../schema/dossier";
import type { Dossier, DossierEvent } from "./dossier";

/** Letters that readers type for one another: Arabic and Persian kaf and yeh, alef with or without hamza, teh marbuta. */
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
]);

/** Text as it is compared: lower case, without accents, vowel marks, tatweel and joiners. */
export function fold(text: string): string {
  return text
    .replace(/[أإآىیئکةؤ]/g, (letter) => SAME_LETTER.get(letter) ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f]/gu, "")
    .toLowerCase();
}

/** A function from a query to whether an event holds every word of it; an empty query holds everywhere. */
export function createSearch(dossier: Dossier): (query: string) => (event: DossierEvent) => boolean {
  const haystacks = new Map<string, string>();
  const haystackOf = (event: DossierEvent) => {
    let haystack = haystacks.get(event.slug);
    if (haystack === undefined) {
      haystack = fold(wordsOf(event, dossier).join("\n"));
      haystacks.set(event.slug, haystack);
    }
    return haystack;
  };
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return (event) => words.length === 0 || words.every((word) => haystackOf(event).includes(word));
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
