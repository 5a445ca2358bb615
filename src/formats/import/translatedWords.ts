/** Texts in many languages → the words of one, and the others as translations under the same path. */

import type { Text } from "../../schema/dossier";
import type { DossierSource } from "../../schema/source";

export type Key = string | number;

export type At = (path: readonly Key[], text: Text) => string;

/** Gives back the words in the dossier's language, and keeps those in others under the same path. */
export function createWords(language: string): {
  readonly at: At;
  readonly translations: DossierSource["translations"];
} {
  const translations = new Map<string, Record<string, unknown>>();
  return {
    translations,
    at(path, text) {
      for (const [tag, words] of Object.entries(text)) {
        if (tag === language) continue;
        if (!translations.has(tag)) translations.set(tag, {});
        put(translations.get(tag) as Record<Key, unknown>, path, words);
      }
      return new Map(Object.entries(text)).get(language) ?? "";
    },
  };
}

/** A number in the path makes a list. */
function put(root: Record<Key, unknown>, path: readonly Key[], words: string) {
  let inside = root;
  path.forEach((step, i) => {
    if (i === path.length - 1) {
      inside[step] = words;
      return;
    }
    if (!Object.hasOwn(inside, step)) inside[step] = typeof path[i + 1] === "number" ? [] : {};
    inside = inside[step] as Record<Key, unknown>;
  });
}
