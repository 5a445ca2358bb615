/** `npm run lighthouse`: the first load of the built site as Lighthouse's mobile profile sees it; the median of five runs (or `RUNS`), against the goals. */

import { execFile, execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { portOf, serveFolder } from "../../../src/tools/serveDist";
import { ensureBrowser } from "../../browser/findBrowser";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const RESULT = "docs/bench/lighthouse.json";
const SITE = ".cache/lighthouse";
const RUNS = Number(process.env.RUNS) || 5;
/** A page of the dossier and a page that a link in a chat leads to. */
const PAGES = ["", "events/airport-airstrike/", "ar/"];
/** Of 100. */
const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
/** What the scores are made of, in milliseconds, but for the last. */
const AUDITS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "speed-index",
  "cumulative-layout-shift",
] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

interface Measured {
  readonly page: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number>>;
}

if (!existsSync(join(HERE, "node_modules/.package-lock.json")))
  execFileSync("npm", ["ci", "--prefer-offline"], { cwd: HERE, stdio: "inherit" });
const chrome = ensureBrowser();
// Search engines want whole addresses, so it is built as for a host.
execFileSync("npm", ["run", "-s", "build", "--", "--outDir", SITE, "--emptyOutDir"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, SITE_URL: "https://news.example/" },
});
const server = await serveFolder(SITE, "/", 0);
const origin = `http://localhost:${portOf(server)}/`;

const measured: Measured[] = [];
for (const page of PAGES) {
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run++) reports.push(await measure(`${origin}${page}`));
  const scores = Object.fromEntries(
    Object.keys(GOALS).map((name) => [
      name,
      median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100)),
    ]),
  );
  const figures = Object.fromEntries(
    AUDITS.map((name) => [
      name,
      median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN)),
    ]),
  );
  console.log(`/${page}`, scores, figures);
  measured.push({ page: `/${page}`, scores, figures });
}
server.closeAllConnections();
server.close();

const date = new Date().toISOString().slice(0, 10);
writeFileSync(RESULT, `${JSON.stringify({ date, runs: RUNS, profile: "mobile", measured }, null, 2)}\n`);
const missed = measured.flatMap(({ page, scores }) =>
  Object.entries(GOALS).flatMap(([name, goal]) =>
    (scores[name] ?? 0) < goal ? [`${page}: ${name} ${scores[name]}, not ${goal}`] : [],
  ),
);
for (const line of missed) console.log(`✗ ${line}`);
process.exitCode = missed.length > 0 ? 1 : 0;

async function measure(url: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(HERE, "node_modules/lighthouse/cli/index.js"),
      url,
      "--output=json",
      "--quiet",
      `--only-categories=${Object.keys(GOALS).join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking",
    ],
    { env: { ...process.env, ...(chrome ? { CHROME_PATH: chrome } : {}) }, maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 1000) / 1000;
}
