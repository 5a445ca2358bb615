/** Suppresses faults that may only follow from a value that could not be read; they are told once that value is corrected. */

import type { Fault } from "../core/rules/fault";
import { type DossierSource, SOURCE_FILES } from "../schema/source";
import { entryOf } from "./origin";
import type { Salvaged } from "./salvage";

/** By file. */
export type Unreadable = ReadonlyMap<string, Pick<Salvaged, "changed" | "hasLost">>;

/** Rules that read entries of this file while they check another one. */
const OF_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  speakers: ["attribution"],
  sites: ["places", "tracks", "background-times", "story-background"],
  events: [
    "statements",
    "published-slugs",
    "chapter-order",
    "order",
    "relative-times",
    "same-time",
    "story-quotes",
    "story-background",
  ],
  published: ["published-slugs"],
};

/** Rules that need every entry, by its id. */
const OF_LISTS: Readonly<Record<string, readonly string[]>> = {
  speakers: ["references", "attribution", "figures"],
  sites: ["references", "places", "tracks"],
  events: ["references", "published-slugs", "statements", "conflicts", "story-quotes"],
  sources: ["references"],
  background: ["places", "references"],
  silences: ["references"],
  published: ["published-slugs"],
};

/** Rules that depend on a field of `dossier.yaml`. */
const OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  language: ["translations"],
  timeZone: [
    "zones",
    "extent",
    "clock-times",
    "background-times",
    "order",
    "relative-times",
    "same-time",
    "story-times",
    "tracks",
  ],
  extent: ["extent", "story-times"],
  report: ["quotes"],
  kinds: ["references", "statements"],
  chapters: ["references", "chapter-order"],
  elsewhere: ["references", "places"],
};

/** False for what may be wrong only because something else could not be read. */
export function createIsSure(source: DossierSource, unreadable: Unreadable): (fault: Fault) => boolean {
  if (unreadable.size === 0) return () => true;
  const unsure = new Set(
    [...unreadable].flatMap(([file, { changed, hasLost }]) => [
      ...(file === "dossier"
        ? [...changed].flatMap((field) => OF_FIELDS[field] ?? [])
        : (OF_ENTRIES[file] ?? [])),
      ...(hasLost ? (OF_LISTS[file] ?? []) : []),
    ]),
  );
  return ({ rule, path }) => {
    if (unsure.has(rule)) return false;
    const { file, entry } = entryOf(source, path);
    return entry === undefined || !unreadable.get(file)?.changed.has(entry);
  };
}

/** Whether a translation's text may belong to an entry that could not be read. */
export const mayTranslate = (unreadable: Unreadable, [file]: readonly (string | number)[]) =>
  typeof file === "string" && Object.hasOwn(SOURCE_FILES, file) && unreadable.has(file);
