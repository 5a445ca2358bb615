/** The built site with two things put before its script: what remembers errors, and Testing Library to find by. */

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
  writeFileSync(join(assets, entry), [...first, readFileSync(join(assets, entry), "utf8")].join("\n"));
  return site;
}
