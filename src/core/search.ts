/** Finding events by words, whatever the language, accents, signs or spelling. */

import type { Evidence, Text } from "../schema/dossier";
import type { Dossier, DossierEvent } from "./dossier";
import { fold } from "./fold";

export interface Search {
  /** Whether an event holds every word of a query; a query without letters and digits holds everywhere. */
  find(query: string): (event: DossierEvent) => boolean;
  /** Makes so many more events ready to be searched; false when all are. The first search needn't wait then. */
  prepare(count: number): boolean;
}

/** Names of one thing, folded and without spaces: where one of them stands, all of them are found. */
export type SameNames = readonly string[];

/** What is found by its names: a speaker, a site, a kind. */
export interface Searched {
  readonly name: Text;
  readonly shortName?: Text | undefined;
  readonly spellings?: readonly string[] | undefined;
}

export const namesOf = ({ name, shortName = {} }: Searched): string[] => [
  ...Object.values(name),
  ...Object.values(shortName),
];

/** Of each that has other spellings. A short name counts only where it is one of them: "the airport" may be any. */
export const sameNamesOf = (all: readonly Searched[]): readonly SameNames[] =>
  all.flatMap(({ name, spellings = [] }) =>
    spellings.length === 0
      ? []
      : [[...new Set([...Object.values(name), ...spellings].map(joined))].filter(Boolean)],
  );

/**
 * For each word of a query what a text may hold for it: the word itself, an Arabic one also without its article, and the
 * other names of what is called so. All of it folded, without spaces.
 */
export function soughtIn(query: string, sameNames: readonly SameNames[]): readonly (readonly string[])[] {
  const words = fold(query.replace(HYPHEN, "")).split(" ").filter(Boolean);
  return words.map((word) => {
    const bare = word.replace(/^ال(?=\p{L}{3})/u, "");
    const others =
      word.length < LEAST_OF_NAME
        ? []
        : sameNames.filter((names) => names.some((name) => name.includes(word)));
    return [...new Set([word, bare, ...others.flat()])].slice(0, MOST_SOUGHT);
  });
}

/** So many letters of a name stand for it. */
const LEAST_OF_NAME = 3;

/** The most names that one word of a query stands for, because an opened file may have any number of them. */
const MOST_SOUGHT = 100;

/** Between letters: "air-strike" is sought as "airstrike". */
const HYPHEN = /(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu;

const joined = (name: string) => fold(name).replaceAll(" ", "");

/**
 * Whether a folded text holds what is sought: within a word of it, or from the beginning of a word on across spaces, so
 * that "airstrike" finds "air strike", and "heart" doesn't find "the art".
 */
export function holder(sought: string): (folded: string) => boolean {
  const acrossSpaces = new RegExp(`(?:^|[ \\n])${[...sought].join(" ?")}`, "u");
  return (folded) => folded.includes(sought) || acrossSpaces.test(folded);
}

const searches = new WeakMap<Dossier, Search>();

/** One for each dossier: what it has folded is shared. */
export function searchOf(dossier: Dossier): Search {
  const search = dossier.search ?? searches.get(dossier) ?? createSearch(dossier);
  searches.set(dossier, search);
  return search;
}

function createSearch(dossier: Dossier): Search {
  const sameNames = sameNamesOf([...dossier.speakers.values(), ...dossier.sites.values()]);
  const elsewhere = new Map(dossier.header.elsewhere.map(({ id, name }) => [id, name]));
  const haystacks: (string | undefined)[] = new Array(dossier.events.length);
  const haystackOf = (event: DossierEvent) => {
    let haystack = haystacks[event.index];
    if (haystack === undefined) {
      haystack = wordsOf(event, dossier, elsewhere).map(fold).join("\n");
      haystacks[event.index] = haystack;
    }
    return haystack;
  };
  let prepared = 0;
  return {
    find(query) {
      const words = soughtIn(query, sameNames).map((word) => word.map(holder));
      return (event) => words.every((word) => word.some((isHeldBy) => isHeldBy(haystackOf(event))));
    },
    prepare(count) {
      const until = Math.min(prepared + count, dossier.events.length);
      for (; prepared < until; prepared++) haystackOf(dossier.events.at(prepared)!);
      return prepared < dossier.events.length;
    },
  };
}

function wordsOf(event: DossierEvent, { speakers }: Dossier, elsewhere: ReadonlyMap<string, Text>): string[] {
  const named = [
    event.place.site,
    ...[event.speaker, ...event.claims.map((claim) => claim.speaker)].map((id) => speakers.get(id)),
  ];
  const quotes = (evidence: readonly Evidence[]) => evidence.map((quote) => quote.exact);
  const texts: (Text | null | undefined)[] = [
    event.title,
    event.label,
    event.summary,
    event.kind.name,
    elsewhere.get(event.place.elsewhere ?? ""),
    ...event.claims.map((claim) => claim.text),
  ];
  return [
    event.slug,
    ...texts.flatMap((text) => (text ? Object.values(text) : [])),
    ...named.flatMap((one) => (one ? namesOf(one) : [])),
    ...quotes(event.evidence),
    ...event.claims.flatMap((claim) => quotes(claim.evidence)),
    ...(event.spellings ?? []),
  ];
}
