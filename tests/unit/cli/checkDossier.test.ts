import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { checkDossier } from "../../../src/build/checkDossier";
import { folderOnDisk } from "../../../src/build/folderOnDisk";
import { formatDossier } from "../../../src/build/writeDossier";
import { checkCompiled } from "../../../src/source/checkCompiled";
import { checkFolder } from "../../../src/source/checkFolder";
import { formatFault } from "../../../src/source/locatedFault";
import { MARKET_FIRE, marketFire } from "../../fixtures/marketFire";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-"));
  cpSync(MARKET_FIRE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string) {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, changed);
}

/** `rule file:line` of each fault. */
const found = () =>
  checkDossier(folder).faults.map(
    ({ rule, place }) => `${rule} ${place.file.slice(folder.length + 1)}:${place.line}`,
  );

const lineOf = (file: string, words: string) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .findIndex((line) => line.includes(words)) + 1;

test.each<
  [what: string, file: string, from: string, to: string, rule: string, at: [file: string, words: string]]
>([
  [
    "an unknown speaker",
    "events.yaml",
    "speaker: fire-brigade",
    "speaker: fire-men",
    "references",
    ["events.yaml", "speaker: fire-men"],
  ],
  [
    "a date that is none",
    "events.yaml",
    'edtf: "2021-02-03"',
    'edtf: "2021-02-30"',
    "edtf",
    ["events.yaml", "2021-02-30"],
  ],
  [
    "a field that there is not",
    "sites.yaml",
    "  radius: 80",
    "  radios: 80",
    "shape",
    ["sites.yaml", "radios"],
  ],
  [
    "a word outside its list",
    "events.yaml",
    "mode: direct-quote",
    "mode: hearsay",
    "shape",
    ["events.yaml", "hearsay"],
  ],
  [
    "a step of an entry that is not there",
    "story.yaml",
    "entries: [protest-at-city-hall]",
    "entries: [protest-at-town-hall]",
    "references",
    ["story.yaml", "protest-at-town-hall"],
  ],
  [
    "a frame of no form",
    "story.yaml",
    "center: [174.7653, -36.8423], zoom: 15.5",
    "center: [174.7653, -36.8423]",
    "shape",
    ["story.yaml", "frame: { center"],
  ],
  [
    "a step's moment that is no time",
    "story.yaml",
    'moment: "[2021-02-01..2021-02-02]"',
    "moment: early",
    "edtf",
    ["story.yaml", "moment: early"],
  ],
  [
    "a bracket that YAML reads as a list",
    "events.yaml",
    'edtf: "[2021-02-03..2021-02-05]"',
    "edtf: [2021-02-03..2021-02-05]",
    "shape",
    ["events.yaml", "[2021-02-03..2021-02-05]"],
  ],
  [
    "a missing translation",
    "translations/ar.yaml",
    "    title: حريق يدمر سوق الميناء\n",
    "",
    "translations",
    ["translations/ar.yaml", "market-burns:"],
  ],
  [
    "a translation of nothing",
    "translations/ar.yaml",
    "  cause: {",
    "  case: { text: سبب }\n  cause: {",
    "translation-unknown",
    ["translations/ar.yaml", "case:"],
  ],
  [
    "an upper end below the lower",
    "events.yaml",
    "low: 60",
    "low: 61",
    "figures",
    ["events.yaml", "low: 61"],
  ],
  [
    "a slug that vanished",
    "published.yaml",
    "[warning-shared,",
    "[warning-given, warning-shared,",
    "published-slugs",
    ["published.yaml", "warning-given"],
  ],
  [
    "a refinement of an event it is not about",
    "background.yaml",
    "refines: {",
    "refines: { events: [market-burns, brigade-counts],",
    "refines",
    ["background.yaml", "refines"],
  ],
])("%s is told with its line", (_, file, from, to, rule, [inFile, words]) => {
  change(file, from, to);
  expect(found()).toContain(`${rule} ${inFile}:${lineOf(inFile, words)}`);
});

test.each([
  [
    "a key twice",
    "  title: A warning is shared\n",
    "  title: A warning is shared\n  title: Another\n",
    "yaml",
    "Another",
  ],
  ["a tab", "  title: A warning is shared\n", "\ttitle: A warning is shared\n", "yaml", "\ttitle"],
])("%s is told with its line", (_, from, to, rule, words) => {
  change("events.yaml", from, to);
  expect(found().some((fault) => fault === `${rule} events.yaml:${lineOf("events.yaml", words)}`)).toBe(true);
});

test("a file in another encoding is a fault, not a guess", () => {
  const text = readFileSync(join(folder, "silences.yaml"), "latin1");
  writeFileSync(join(folder, "silences.yaml"), Buffer.from(text.replace("fire", "f\u00fcr"), "latin1"));
  expect(found()).toEqual(["encoding silences.yaml:1"]);
});

test("a missing and a misspelt file are both told", () => {
  cpSync(join(folder, "events.yaml"), join(folder, "event.yaml"));
  rmSync(join(folder, "events.yaml"));
  expect(found()).toEqual(["file-unknown event.yaml:1", "file-missing events.yaml:1"]);
});

test("an outline may stand in a file of its own, but not outside the folder", () => {
  const outline = {
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [174.7633, -36.8523] },
  };
  writeFileSync(join(folder, "hall.geojson"), JSON.stringify(outline));
  change("sites.yaml", "  name: City hall\n", "  name: City hall\n  geometry: hall.geojson\n");
  expect(checkDossier(folder)).toMatchObject({ sound: true, faults: [] });
  change("sites.yaml", "hall.geojson", "../hall.geojson");
  expect(found()).toEqual([`geometry-file sites.yaml:${lineOf("sites.yaml", "../hall.geojson")}`]);
});

test("faults of several files are told in one run, each with what to write instead", () => {
  change("events.yaml", "mode: direct-quote", "mode: hearsay");
  change("sites.yaml", "  radius: 80", "  radios: 80");
  change("dossier.yaml", "version: 1.0.0", "version: one");
  const { faults, sound } = checkDossier(folder);
  expect(sound).toBe(false);
  expect(faults).toHaveLength(3);
  expect(faults.map(formatFault).join("\n")).toContain(
    "write one of direct-quote | paraphrase | unattributed",
  );
});

test("warnings do not stop a build", () => {
  change("published.yaml", "[warning-shared, ", "[");
  expect(checkDossier(folder)).toMatchObject({
    sound: true,
    faults: [{ severity: "warning", rule: "published-slugs" }],
  });
});

test("a compiled dossier is checked as its source is, with the line of the feature", () => {
  const file = join(folder, "compiled.geojson");
  const dossier = marketFire();
  writeFileSync(file, formatDossier(dossier));
  expect(checkCompiled(file, readFileSync(file))).toMatchObject({ sound: true, faults: [] });
  writeFileSync(file, formatDossier(dossier).replace('"speaker":"fire-brigade"', '"speaker":"fire-men"'));
  const { sound, faults } = checkCompiled(file, readFileSync(file));
  expect(sound).toBe(false);
  expect(faults[0]?.place.line).toBe(lineOf("compiled.geojson", "fire-men"));
});

test("a misshapen field hides nothing that is wrong elsewhere, in its own file or in another", () => {
  change("sites.yaml", "  radius: 80", "  radios: 80");
  change("dossier.yaml", "version: 1.0.0", "version: one");
  change("events.yaml", "title: A warning is shared", "titel: A warning is shared");
  change("events.yaml", "low: 60", "low: 61");
  change("silences.yaml", "[market-burns]", "[market-burnt]");
  expect(found()).toEqual([
    `shape dossier.yaml:${lineOf("dossier.yaml", "version: one")}`,
    "shape events.yaml:1",
    `shape events.yaml:${lineOf("events.yaml", "titel")}`,
    `figures events.yaml:${lineOf("events.yaml", "low: 61")}`,
    `references silences.yaml:${lineOf("silences.yaml", "market-burnt")}`,
    `shape sites.yaml:${lineOf("sites.yaml", "radios")}`,
  ]);
});

test("an entry is told by its id, not by its position", () => {
  change("events.yaml", "low: 60", "low: 61");
  expect(formatFault(checkDossier(folder).faults[0]!)).toMatch(
    /at events › market-burns › claims › stalls-lost › count › high\n/,
  );
});

test("a file that cannot be read leaves the others to be checked", () => {
  writeFileSync(join(folder, "sites.yaml"), "- id: [\n");
  change("events.yaml", "low: 60", "low: 61");
  expect(found().filter((fault) => !fault.startsWith("yaml sites.yaml"))).toEqual([
    `figures events.yaml:${lineOf("events.yaml", "low: 61")}`,
  ]);
});

type Steps = readonly (string | number)[];

/** Every place in a file's value, from the outside in. */
const pathsIn = (value: unknown, path: Steps = []): Steps[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([step, inside]) => {
        const here = [...path, Array.isArray(value) ? Number(step) : step];
        return [here, ...pathsIn(inside, here)];
      })
    : [];

const FILES = readdirSync(MARKET_FIRE).filter((name) => name.endsWith(".yaml"));

test.each(FILES)("whatever one value of %s is spoilt, nothing but that is told", (file) => {
  const text = readFileSync(join(MARKET_FIRE, file), "utf8");
  const read = folderOnDisk(MARKET_FIRE);
  // All of them would take a quarter of a minute.
  const paths = pathsIn(parse(text)).filter((_, i) => i % 4 === 0);
  for (const [i, path] of paths.entries()) {
    const document = parseDocument(text);
    if (i % 3 === 0) document.deleteIn(path);
    else document.setIn(path, document.createNode(i % 3 === 1 ? { not: "this" } : 0.5));
    const spoilt = new TextEncoder().encode(document.toString());
    const { faults } = checkFolder({ ...read, read: (name) => (name === file ? spoilt : read.read(name)) });
    // Where a value may be missing, what refers to it is wrong: that is no fault of shape, and to be told.
    if (!faults.some(({ rule }) => rule === "shape")) continue;
    const others = faults.filter(({ rule }) => rule !== "shape");
    expect([path, others.map(formatFault)]).toEqual([path, []]);
  }
});
