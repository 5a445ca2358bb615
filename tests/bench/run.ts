/** `npm run bench`: ours, the floor and the peers on the same events and gestures in one run; see docs/bench/README.md. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { BASEMAPS, type BasemapSample, measureBasemap } from "./basemaps";
import { withTab } from "./browser";
import { textBytes } from "./generate";
import { measure, type Sample } from "./measure";
import { formatResults, insertTables } from "./report";
import {
  type BasemapCell,
  type Cell,
  type Machine,
  medianBasemap,
  medianSample,
  type Results,
} from "./results";
import { formatSize, HELP, parseSettings, type Settings } from "./settings";
import { createSite, type Site } from "./site";
import { FLOOR, OURS, OURS_AS_COLUMNS, PEERS, type Subject } from "./subjects";

const FOLDER = "docs/bench";

async function run(settings: Settings) {
  const wants = ({ name }: { readonly name: string }) =>
    settings.only.length === 0 || settings.only.includes(name);
  const before = currentLoad();
  const site = await createSite(settings, PEERS.some(wants));
  try {
    const subjects = [OURS, OURS_AS_COLUMNS, FLOOR, ...(site.hasPeers ? PEERS : [])].filter(wants);
    const cells: Cell[] = [];
    if (wants(OURS)) cells.push(await fillCell(site, OURS, null, settings));
    for (const size of settings.sizes)
      for (const subject of subjects.filter(({ most = size }) => size <= most))
        cells.push(await fillCell(site, subject, size, settings));
    const basemaps = wants({ name: "basemap" }) ? await compareBasemaps(site, settings) : [];
    const results: Results = {
      date: new Date().toISOString(),
      machine: await machineOf([before, currentLoad()]),
      packages: packagesOf(site.hasPeers),
      settings,
      text: Object.fromEntries(settings.sizes.map((size) => [size, textBytes(size, settings.seed)])),
      cells,
      basemaps,
    };
    const tables = formatResults(results);
    console.log(`\n${tables}`);
    if (settings.write) write(results, tables);
  } finally {
    site.close();
  }
}

async function fillCell(
  site: Site,
  subject: Subject,
  size: number | null,
  settings: Settings,
): Promise<Cell> {
  const samples = await repeat<Sample>(settings, () => measure(site, subject, size, settings));
  const median = medianSample(samples);
  const { usable, scrub, failure } = median;
  const figures = `usable ${usable?.toFixed(0) ?? "–"} ms, scrub p95 ${scrub?.p95.toFixed(1) ?? "–"} ms`;
  const what = size === null ? "bundled" : formatSize(size);
  console.log(`${what.padEnd(8)} ${subject.name.padEnd(17)} ${figures}${failure ? ` (${failure})` : ""}`);
  return { subject: subject.name, size, runs: samples.length, median };
}

async function compareBasemaps(site: Site, settings: Settings): Promise<BasemapCell[]> {
  const cells: BasemapCell[] = [];
  for (const name of BASEMAPS) {
    const samples = await repeat<BasemapSample>(settings, () => measureBasemap(site.url, name, settings));
    const median = medianBasemap(samples);
    console.log(`basemap  ${name.padEnd(17)} p95 ${median.map?.p95.toFixed(1) ?? "–"} ms`);
    cells.push({ name, runs: samples.length, median });
  }
  return cells;
}

/** Once more until there are enough runs, the time is up or a run has failed: it would fail as slowly again. */
async function repeat<T extends { readonly failure: string | null }>(
  { runs, cellSeconds }: Settings,
  once: () => Promise<T>,
): Promise<T[]> {
  const start = performance.now();
  const samples: T[] = [];
  do samples.push(await once());
  while (
    samples.length < runs &&
    samples.at(-1)?.failure === null &&
    performance.now() - start < cellSeconds * 1000
  );
  return samples;
}

async function machineOf(load: Machine["load"]): Promise<Machine> {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    browser: await withTab([], async ({ browser }) => `Chromium ${browser.version()}`),
    load,
  };
}

const currentLoad = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;

/** As installed: what is drawn with here, and what it is measured against. */
function packagesOf(hasPeers: boolean): Readonly<Record<string, string>> {
  const ours = ["react", "leaflet", "react-leaflet", "d3-scale"].map(
    (name) => [name, "node_modules"] as const,
  );
  const peers = ["vis-timeline", "@knight-lab/timelinejs", "leaflet.timeline"].map(
    (name) => [name, "tests/bench/peers/node_modules"] as const,
  );
  return Object.fromEntries(
    [...ours, ...(hasPeers ? peers : [])].map(([name, folder]) => {
      const { version } = JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")) as {
        version: string;
      };
      return [name, version];
    }),
  );
}

function write(results: Results, tables: string) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/latest.json`, `${JSON.stringify(results, null, 2)}\n`);
  const page = readFileSync(`${FOLDER}/README.md`, "utf8");
  writeFileSync(`${FOLDER}/README.md`, insertTables(page, "npm run bench", tables));
}

const settings = parseSettings(process.argv.slice(2));
if (settings) await run(settings);
else console.log(HELP);
