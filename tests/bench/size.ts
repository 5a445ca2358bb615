/** `npm run size`: what the first view weighs, gzipped, against the budget in this folder; exit 1 where it is too much. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a page asks for until map and timeline stand: the entry, page, map and one language. What comes after, like the overview in the map's corner, is not counted. */
const FIRST_VIEW = ["index", "page", "map", "en"];
/** The cuts of an English page, and the still pictures that stand there first. */
const FONTS = ["sans-latin-400", "sans-latin-500", "sans-latin-600", "serif-latin-600"];
const STILLS = ["stills/en/index-map.svg", "stills/en/index-timeline.svg"];
const BASEMAP = ["ground/baghdad-2020.json", "basemap/country.json", "basemap/city.json"];

const read = (file: string) => readFileSync(`dist/${file}`);
const gzipped = (files: Iterable<string>) =>
  [...files].reduce((total, file) => total + gzipSync(read(file), { level: 9 }).length, 0);

const manifest = new Map<string, Chunk>(Object.entries(JSON.parse(read("assets/manifest.json").toString())));
const scripts = new Set<string>();
const styles = new Set<string>();

function collect(name: string) {
  const chunk = manifest.get(name);
  if (!chunk) throw new Error(`The build has no part called ${name}.`);
  if (scripts.has(chunk.file)) return;
  scripts.add(chunk.file);
  for (const sheet of chunk.css ?? []) styles.add(sheet);
  for (const part of chunk.imports ?? []) collect(part);
}
for (const wanted of FIRST_VIEW) {
  const [key] = [...manifest].find(([, { name, file }]) => name === wanted && file.endsWith(".js")) ?? [
    wanted,
  ];
  collect(key);
}

/** Runs beside the page. Vite's manifest has no workers. */
const workers = readdirSync("dist/assets")
  .filter((file) => /^paintWorker-.*\.js$/.test(file))
  .map((file) => `assets/${file}`);

const fonts = readdirSync("dist/assets")
  .filter((file) => FONTS.some((cut) => file.startsWith(`ibm-plex-${cut}-`)))
  .map((file) => `assets/${file}`);

const parts = {
  firstViewScripts: gzipped(scripts),
  firstViewStyles: gzipped(styles),
  basemapWorker: gzipped(workers),
  basemapFirstView: gzipped(BASEMAP),
  dossier: gzipped(["dossiers/baghdad-2020/dossier.geojson"]),
};
const others = gzipped(["index.html", ...STILLS, ...fonts]);
const sizes: Readonly<Record<string, number>> = {
  ...parts,
  firstScreen: Object.values(parts).reduce((total, size) => total + size, others),
};
const budget: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL("budget.json", import.meta.url), "utf8"),
);

let over = false;
for (const [name, size] of Object.entries(sizes)) {
  const most = budget[name] ?? 0;
  over ||= size > most;
  const words = `${(size / 1000).toFixed(1)} kB of ${(most / 1000).toFixed(0)} kB`;
  console.log(`${size > most ? "✗" : "✓"} ${name.padEnd(20)} ${words}`);
}
process.exit(over ? 1 : 0);
