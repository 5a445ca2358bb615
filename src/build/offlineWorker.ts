/** After the pages are written: the service worker, with the list of what it stores. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredFile } from "../offline/fileStore";

/** Bytes, as stored. A phone with little room left must still take it. */
const MOST_BYTES = 2_500_000;

/**
 * Scripts that read files of one's own or very large dossiers would take more room on a phone than reading this dossier should.
 * The script for tiles of other origins is of no use offline, because the tiles are not there; the map says so.
 */
const NOT_STORED = /\/(?:(?:open|table)Worker|xml|packed|calendar|tileLayer)-/;

/** Writes `sw.js`. `worker` is its script without the list; `dossier` the id of the one at the root. Throws where that is too much. */
export function offlineWorker(outDir: string, dossier: string, worker: string) {
  const paths = storedFiles(outDir, dossier);
  const bytes = paths.reduce((sum, path) => sum + statSync(join(outDir, path)).size, 0);
  if (bytes > MOST_BYTES) throw new Error(`Offline would store ${bytes} bytes, more than ${MOST_BYTES}.`);
  const build = /data-build="(\w+)"/.exec(readFileSync(join(outDir, "index.html"), "utf8"))?.[1];
  if (!build) throw new Error("index.html doesn't say which build it is of.");
  const files = paths.map((path) => entryOf(outDir, path));
  writeFileSync(
    join(outDir, "sw.js"),
    `const OFFLINE_FILES=${JSON.stringify(files)},OFFLINE_BUILD=${JSON.stringify(build)};\n${worker}`,
  );
  return { bytes, stored: paths.length };
}
/** What the app needs to show the dossier in every language; not the pages and pictures of single events. */
function storedFiles(outDir: string, dossier: string): string[] {
  const inFolder = (folder: string) => readdirSync(join(outDir, folder)).map((file) => `${folder}/${file}`);
  const languages = readdirSync(outDir).filter((name) => /^[a-z]{2,3}$/.test(name));
  return [
    "index.html",
    ...languages.map((language) => `${language}/index.html`).filter((path) => existsSync(join(outDir, path))),
    "manifest.webmanifest",
    "icon.svg",
    ...inFolder("assets").filter((path) => !path.endsWith(".json") && !NOT_STORED.test(path)),
    ...(existsSync(join(outDir, "basemap")) ? inFolder("basemap") : []),
    "ground/world.json",
    `ground/${dossier}.json`,
    `dossiers/${dossier}/dossier.geojson`,
  ].sort();
}

function entryOf(outDir: string, path: string): StoredFile {
  const hash = createHash("sha256")
    .update(readFileSync(join(outDir, path)))
    .digest("base64");
  return { path, integrity: `sha256-${hash}` };
}
