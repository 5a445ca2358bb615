/** The built site with two things put before its script: what remembers errors, and Testing Library to find by. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deployedCopy } from "../browser/deploys";

const PUT_FIRST = [
  "tests/engines/probe.js",
  "node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js",
];

export async function watchedSite() {
  const site = await deployedCopy();
  const assets = join(site.folder, "assets");
  const entry = readdirSync(assets).find((file) => /^index-.*\.js$/.test(file));
  if (!entry) throw new Error("dist/ has no entry script: npm run build");
  const first = PUT_FIRST.map(
    (file) => `(function () {\n${readFileSync(file, "utf8")}\n}).call(globalThis);`,
  );
  const built = readFileSync(join(assets, entry));
  const served = Buffer.from([...first, built].join("\n"));
  writeFileSync(join(assets, entry), served);
  // The worker stores only what has the hash that its list gives.
  const worker = join(site.folder, "sw.js");
  writeFileSync(worker, readFileSync(worker, "utf8").replace(hashOf(built), hashOf(served)));
  return site;
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64");
