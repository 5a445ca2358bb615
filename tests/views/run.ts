/**
 * `npm run views`: 1,000 random views copied and opened, each in a fresh profile in another zone, language and width.
 * What was seen is kept in .cache, so that `--minutes 3` can be run until all are; the whole is written to docs/bench.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { readSiteConfig } from "../../src/build/readSiteConfig";
import { siteGlobals } from "../../src/build/siteGlobals";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { dossier } from "../browser/dossier";
import { ensureBrowser } from "../browser/findBrowser";
import { copiedViews } from "./copiedViews";
import { openCopied } from "./openCopied";

// What tests share with the app asks for it.
Object.assign(globalThis, siteGlobals(readSiteConfig()));

const { values: given } = parseArgs({
  options: {
    seed: { type: "string", default: "20200103" },
    count: { type: "string", default: "1000" },
    minutes: { type: "string", default: "120" },
    workers: { type: "string", default: "2" },
  },
});
const [seed, count] = [Number(given.seed), Number(given.count)];
const kept = `.cache/views-${seed}.json`;
const RESULT = "docs/bench/views.json";

const end = Date.now() + Number(given.minutes) * 60_000;
const server = await serveFolder("dist", "/newsroom/", 0);
const origin = `http://localhost:${portOf(server)}/`;
const views = copiedViews(dossier, "/newsroom/", seed, count);
/** By the view's place: what differed, nothing where all agreed. */
const seen: Record<number, string[]> = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
const waiting = views.map((_, i) => i).filter((i) => seen[i]?.length !== 0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
const started = performance.now();
let opened = 0;

async function work() {
  for (let i = waiting.shift(); i !== undefined && Date.now() < end; i = waiting.shift()) {
    const view = views[i]!;
    seen[i] = await openCopied(browser, view, dossier, origin);
    opened++;
    for (const difference of seen[i] ?? []) console.log(`${i} ${view.address}\n  ${difference}`);
  }
}

await Promise.all(Array.from({ length: Number(given.workers) }, work));
const version = browser.version();
await browser.close();
server.closeAllConnections();
server.close();
mkdirSync(".cache", { recursive: true });
writeFileSync(kept, JSON.stringify(seen));

const all = Object.values(seen);
const differing = all.filter((found) => found.length > 0).length;
const each = (performance.now() - started) / Math.max(1, opened);
console.log(
  `${all.length} of ${count} views opened, ${differing} differ (seed ${seed}; ${each.toFixed(0)} ms each)`,
);
if (all.length === count) {
  const result = {
    date: new Date().toISOString().slice(0, 10),
    browser: version,
    seed,
    views: count,
    differing,
  };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
}
process.exitCode = differing > 0 ? 1 : 0;
