/** After the pages are written: the service worker, with the list of what it stores. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import type { StoredFile } from "../offline/fileStore";
import { buildScript } from "./buildScript";

/** Bytes, as stored. A phone with little room left must still take it. */
const MOST_BYTES = 2_500_000;

/** What reads files of one's own, or dossiers far too large to be stored: more than reading this one should take from a phone. */
const NOT_STORED = /\/(?:(?:open|table)Worker|xml|packed|calendar)-/;

export function offline({ dossier }: { readonly dossier: string }): Plugin {
  let root = process.cwd();
  let outDir = "dist";
  let isWritten = false;
  return {
    name: "dateline-offline",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        if (!isWritten) return; // the build failed before, and its own message is the one to read
        const paths = storedFiles(outDir, dossier);
        const bytes = paths.reduce((sum, path) => sum + statSync(join(outDir, path)).size, 0);
        if (bytes > MOST_BYTES) this.error(`Offline would store ${bytes} bytes, more than ${MOST_BYTES}.`);
        const build = /data-build="(\w+)"/.exec(readFileSync(join(outDir, "index.html"), "utf8"))?.[1];
        if (!build) this.error("index.html doesn't say which build it is of.");
        await buildScript(root, outDir, {
          entry: "src/offline/worker.ts",
          file: "sw.js",
          define: {
            OFFLINE_FILES: JSON.stringify(paths.map((path) => entryOf(outDir, path))),
            OFFLINE_BUILD: JSON.stringify(build),
          },
        });
        console.log(
          `sw.js stores ${paths.length} files, ${(bytes / 1_000_000).toFixed(1)} MB, for reading offline`,
        );
      },
    },
  };
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
