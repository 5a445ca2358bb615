/** A dossier's folder in memory: the market fire's, with files of one's own. */

import { readdirSync, readFileSync } from "node:fs";
import type { SourceFolder } from "../../../src/source/sourceFolder";
import { MARKET_FIRE } from "../../fixtures/marketFire";

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const market = Object.fromEntries(
  (readdirSync(MARKET_FIRE, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(`${MARKET_FIRE}/${name}`, "utf8")]),
);

/** `null` takes a file away. */
export const marketFolder = (changes: Files = {}) => folderOf({ ...market, ...changes });

/** The text of a file with the first `from` made `to`. */
export function changed(file: string, from: string, to: string): string {
  const text = market[file]!;
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, to);
}

export function folderOf(files: Files): SourceFolder {
  const here = Object.entries(files).filter(([, content]) => content !== null);
  return {
    name: "market",
    nameOf: (path) => `market/${path}`,
    read: (path) => {
      const content = files[path];
      return typeof content === "string" ? new TextEncoder().encode(content) : (content ?? undefined);
    },
    list: (path) =>
      here
        .map(([name]) => name)
        .filter((name) => (path ? name.startsWith(`${path}/`) : !name.includes("/")))
        .map((name) => (path ? name.slice(path.length + 1) : name)),
  };
}
