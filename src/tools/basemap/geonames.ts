/** GeoNames' translations as Debian's `libgeonames-common` has them: one gettext catalogue a language, id → name. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Translate } from "./selectLayer";

/** `folder` holds `LANGUAGE/LC_MESSAGES/geonames.mo`. A language that has no catalogue stops the run. */
export function readGeonames(folder: string): Translate {
  const catalogues = new Map<string, ReadonlyMap<string, string>>();
  return (language, id) => {
    let catalogue = catalogues.get(language);
    if (!catalogue) {
      catalogue = parseCatalogue(readFileSync(join(folder, language, "LC_MESSAGES", "geonames.mo")));
      catalogues.set(language, catalogue);
    }
    return catalogue.get(id);
  };
}

const MAGIC = 0x950412de; // GNU gettext manual, "The Format of GNU MO Files"

/** The strings of a compiled gettext catalogue. Throws a sentence when it is something else. */
export function parseCatalogue(file: Buffer): ReadonlyMap<string, string> {
  const isLittle = file.length >= 20 && file.readUInt32LE(0) === MAGIC;
  if (!isLittle && (file.length < 20 || file.readUInt32BE(0) !== MAGIC))
    throw new Error("Not a compiled gettext catalogue.");
  const number = (at: number) => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const text = (entry: number) => file.toString("utf8", number(entry + 4), number(entry + 4) + number(entry));
  const [count, ids, words] = [number(8), number(12), number(16)];
  return new Map(Array.from({ length: count }, (_, i) => [text(ids + 8 * i), text(words + 8 * i)] as const));
}
