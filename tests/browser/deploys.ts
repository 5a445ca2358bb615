/** A site of its own for one test: a copy of the built one that can go through deploys. */

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { folder as built } from "./site";

const LEFT_OUT = /^(og|oembed|stills|schema)$/;

export async function deployedCopy() {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const name of readdirSync(built)) {
    if (!LEFT_OUT.test(name)) cpSync(join(built, name), join(folder, name), { recursive: true });
  }
  const server = await serveFolder(folder, "/site/", 0);
  return {
    server,
    url: `http://localhost:${portOf(server)}/site/`,
    folder,
    /** As a build of changed sources would be: every hashed file has another name, the old ones are gone, the title is new. */
    deploy(from: string, to: string) {
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
      const hashed = files.flatMap(
        (file) => /^assets[/\\](.+-)([\w-]{8})(\.\w+)$/.exec(file)?.slice(1) ?? [],
      );
      const renamed = new Map<string, string>();
      for (let n = 0; n < hashed.length; n += 3) {
        const [name, hash, end] = hashed.slice(n, n + 3) as [string, string, string];
        renamed.set(name + hash + end, `${name}${[...hash].reverse().join("")}${end}`);
      }
      for (const file of files.filter((one) => /\.(html|js|css|geojson|webmanifest)$/.test(one))) {
        const path = join(folder, file);
        let text = readFileSync(path, "utf8").replaceAll(from, to);
        for (const [before, after] of renamed) text = text.replaceAll(before, after);
        text = text.replace(/data-build="(\w+)"/, 'data-build="$1x"');
        if (file === "sw.js") {
          const build =
            /data-build="(\w+)x"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] ?? "";
          text = text.replaceAll(build, `${build}x`);
        }
        writeFileSync(path, text);
      }
      for (const [before, after] of renamed)
        renameSync(join(folder, "assets", before), join(folder, "assets", after));
      writeFileSync(join(folder, "sw.js"), withHashes(folder));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An entry of the list that the worker has of the files it stores. */
const ENTRY = /"path":"([^"]+)","integrity":"(sha256-[\w+/=]+)"/g;

/** The paths of the files that the worker stores. */
export const listedIn = (folder: string): string[] =>
  [...readFileSync(join(folder, "sw.js"), "utf8").matchAll(ENTRY)].map(([, path]) => path!);

/** The worker, with the hashes that its files have by now. */
const withHashes = (folder: string) =>
  readFileSync(join(folder, "sw.js"), "utf8").replace(ENTRY, (entry, path: string, before: string) => {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("base64");
    return entry.replace(before, `sha256-${hash}`);
  });

/** Waits until the worker has stored everything and answers for this page. */
export const stored = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
