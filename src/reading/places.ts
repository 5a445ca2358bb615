/** Names after words of place; where a gazetteer is at hand, what they could be on the map. Nothing is chosen here. */

import type { PlaceRelation } from "../schema/vocabulary";
import type { Found, PlaceCandidate, Span } from "./proposal";

/** Towns by their folded name, the largest first. */
export type Gazetteer = ReadonlyMap<string, readonly PlaceCandidate[]>;

const RELATION_OF: Readonly<Record<string, PlaceRelation>> = {
  in: "in",
  inside: "in",
  across: "in",
  throughout: "in",
  at: "at",
  near: "near",
  around: "near",
  "close to": "near",
  outside: "outside",
  from: "from",
};
const NAME = "\\p{Lu}[\\p{L}\\p{M}'-]*(?: (?:(?:of|al|el|de|la|the|bin) )?\\p{Lu}[\\p{L}\\p{M}'-]*){0,4}";
const WORDS = Object.keys(RELATION_OF).flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)]);
const PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${WORDS.join("|")}) (?:the |its |northern |southern |eastern |western |central |downtown ){0,2}(?<name>${NAME})(?: (?<kind>airport|embassy|square|hospital|bridge|city|province|airbase|base|port|station|stadium|street))?`,
  "gu",
);
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|He|She|They|It|The)$/u;

/** Names compare without case, accents and signs. */
export const foldName = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’.-]/gu, "")
    .toLowerCase()
    .trim();

/** `taken` holds the words of speakers and times, which are no places. */
export function findPlaces(
  words: string,
  start: number,
  taken: readonly Span[],
  gazetteer: Gazetteer | null,
): Found[] {
  return [...words.matchAll(PLACE)].flatMap((match): Found[] => {
    const { word = "", name: proper = "", kind } = match.groups ?? {};
    if (NO_PLACE.test(proper)) return [];
    const name = kind ? `${proper} ${kind}` : proper;
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    if (taken.some((other) => other.start < span.end && span.start < other.end)) return [];
    const candidates = gazetteer?.get(foldName(name)) ?? gazetteer?.get(foldName(proper)) ?? [];
    return [
      {
        kind: "place",
        rule: "place-word",
        why: `“${word}” says that a place follows.`,
        name,
        placeRelation: RELATION_OF[word.toLowerCase()] ?? "at",
        candidates,
        ...span,
      },
    ];
  });
}
