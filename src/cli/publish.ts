/** `build DIR --one-page FILE`: a whole dossier as one HTML file. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { findShell } from "../build/findShell";
import { folderOf } from "../build/folders";
import { publisherHere } from "../build/publishHere";
import { readSiteConfig } from "../build/readSiteConfig";
import { formatFault, isError } from "../source/locatedFault";

/** `address` is where the file will stand, where that is known. */
export async function writeOnePage(path: string, out: string, address: string | undefined): Promise<number> {
  const { program, shell } = await publisherHere(readSiteConfig(), await findShell());
  const published = await program.publishOnePage({ files: filesIn(path), address: address ?? null }, shell);
  const faults = "faults" in published ? published.faults : published.warnings;
  for (const fault of faults) console.error(formatFault(fault));
  if ("faults" in published) {
    console.log(`${path}: ${faults.filter(isError).length} errors: nothing was written`);
    return 1;
  }
  writeFileSync(out, published.content);
  console.log(`  ${out}  ${Buffer.byteLength(published.content)} bytes`);
  return 0;
}

const isCompiled = (path: string) => /\.(geo)?json$/.test(path);

/** Of a dossier's folder, or a compiled file by itself. */
function filesIn(path: string): ReadonlyMap<string, Uint8Array> {
  if (isCompiled(path)) return new Map([[basename(path), readFileSync(path)]]);
  const folder = folderOf(path);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file).replaceAll(sep, "/"), readFileSync(file)]),
  );
}
