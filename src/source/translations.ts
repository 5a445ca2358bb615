/** Where a text of the source has its translation: the same path, with ids in place of list positions. */

import type { Path } from "../core/rules/fault";
import type { Text } from "../schema/dossier";
import type { DossierSource, SourceFileName } from "../schema/source";

/** Lists whose entries have no id of their own, matched by this field instead. */
const NAMED_BY: Readonly<Record<string, string>> = { links: "target" };

/** Named things with nothing to translate but one word: `kinds: { closure: … }`, not `kinds: { closure: { name: … } }`. */
const SHORT = ["kinds", "chapters", "elsewhere"];

/** `events`, [7, "claims", 0, "text"] → [`events`, `bridge-closes`, `claims`, `toll`, `text`]. */
export function translationPath(source: DossierSource, file: SourceFileName, path: Path): Path {
  const steps: (string | number)[] = [file];
  let value: unknown = source[file];
  let list: string = file;
  for (const step of path) {
    const inside: unknown = (value as Record<string | number, unknown> | undefined)?.[step];
    steps.push(Array.isArray(value) ? nameOf(inside, NAMED_BY[list] ?? "id", step) : step);
    if (typeof step === "string") list = step;
    value = inside;
  }
  return file === "dossier" && SHORT.includes(String(path[0])) ? steps.slice(0, -1) : steps;
}

function nameOf(value: unknown, key: string, position: string | number): string | number {
  const name =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof name === "string" ? name : position;
}

/** A text of the source that translations have once more. */
export type SourceText = {
  /** Where it stands in a translation. */
  readonly path: Path;
  readonly words: string;
};

export type Texts = {
  /** The words in every language that has them. */
  of(file: SourceFileName, path: Path, words: string): Text;
  /** Keys of translation files that belong to no text of the source. */
  unused(): readonly { readonly language: string; readonly path: Path }[];
  /** Each text once, in the order in which they were asked for. */
  all(): readonly SourceText[];
};

export function createTexts(source: DossierSource): Texts {
  const used = new Set<string>();
  const all = new Map<string, SourceText>();
  const key = (language: string, path: Path) => JSON.stringify([language, ...path.map(String)]);
  return {
    of(file, path, words) {
      const text: [string, string][] = [[source.dossier.language, words]];
      const inTranslation = translationPath(source, file, path);
      all.set(inTranslation.join("/"), { path: inTranslation, words });
      for (const [language, translation] of source.translations) {
        const translated = valueAt(translation, inTranslation);
        used.add(key(language, inTranslation));
        if (typeof translated === "string" && translated.trim() !== "")
          text.push([language, translated.trim()]);
      }
      return Object.fromEntries(text);
    },
    unused: () =>
      [...source.translations].flatMap(([language, translation]) =>
        leavesOf(translation)
          .filter((path) => !used.has(key(language, path)))
          .map((path) => ({ language, path })),
      ),
    all: () => [...all.values()],
  };
}

function valueAt(value: unknown, path: Path): unknown {
  let inside = value;
  for (const step of path) {
    if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, step)) return undefined;
    inside = (inside as Record<string | number, unknown>)[step];
  }
  return inside;
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object") return [path];
  if (value === null) return [];
  return Object.entries(value).flatMap(([step, inside]) => leavesOf(inside, [...path, step]));
}
