/** `npm run licences`: what of others' work is shipped, under which licence; fails on one that nobody has looked at. */

import { readFileSync } from "node:fs";

/** Looked at and found to go with ours, for what is shipped to readers or runs at build time. */
const KNOWN = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "0BSD",
  "CC0-1.0",
  "OFL-1.1",
  "Unlicense",
]);
/** Those that need a word, with the word. */
const EXPLAINED = new Map([
  [
    "react-leaflet",
    "Hippocratic-2.1, no open-source licence: used thinly (MapContainer, useMap) so that it can be replaced",
  ],
  ["@react-leaflet/core", "as react-leaflet"],
  ["@resvg/resvg-js", "MPL-2.0: copyleft by file; used unchanged, and only to build a site"],
  ["ical.js", "MPL-2.0: copyleft by file; used unchanged, in a part of its own"],
  ["suncalc", "BSD-2-Clause by its LICENSE file; package.json says nothing"],
]);
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
// Some are named as peers by what is shipped, such as TypeScript, and are still only used to build.
const development = lock.packages[""]?.devDependencies ?? {};
let unknown = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  const name = path.replace(/^.*node_modules\//, "");
  const isOurs = !(entry.dev || entry.optional || name in development);
  if (path === "" || !isOurs) continue;
  const licence = entry.license ?? licenceInPackage(path);
  const accepted = KNOWN.has(licence) || EXPLAINED.has(name);
  if (!accepted) unknown++;
  const word = EXPLAINED.get(name);
  console.log(`${accepted ? " " : "✗"} ${name} ${entry.version} · ${licence}${word ? ` · ${word}` : ""}`);
}
if (unknown > 0) {
  console.error(
    `${unknown} with a licence that nobody has looked at: see KNOWN and EXPLAINED in tests/supply/licences.ts`,
  );
  process.exit(1);
}

function licenceInPackage(path: string): string {
  try {
    const { license } = JSON.parse(readFileSync(`${path}/package.json`, "utf8"));
    return typeof license === "string" ? license : "not stated";
  } catch {
    return "not stated";
  }
}
