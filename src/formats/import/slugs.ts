/** Slugs from titles and ids: the same file gives the same slugs, and no two are alike. */

import { RESERVED_NAMES } from "../../schema/dossier";

const LONGEST = 60;

// Letters that do not come apart into a Latin one and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** "" where nothing of it is Latin letters or digits. */
export function slugOf(text: string): string {
  const words = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 0 ? cut.lastIndexOf("-") : LONGEST);
}

export type Slugs = {
  /** The first of the candidates that is free, else the last that says something with a number behind it. */
  claim(...candidates: readonly string[]): string;
};

export function createSlugs(): Slugs {
  const used = new Set<string>(RESERVED_NAMES);
  /** By base: every number below this one is used. */
  const nextNumber = new Map<string, number>();
  return {
    claim(...candidates) {
      const named = candidates.filter((candidate) => candidate !== "");
      const free = named.find((candidate) => !used.has(candidate));
      const slug = free ?? numbered(named.at(-1) ?? "entry");
      used.add(slug);
      return slug;
    },
  };

  function numbered(base: string): string {
    if (!used.has(base)) return base;
    let number = nextNumber.get(base) ?? 2;
    while (used.has(`${base}-${number}`)) number += 1;
    nextNumber.set(base, number + 1);
    return `${base}-${number}`;
  }
}
