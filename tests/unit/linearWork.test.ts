/** Twice as much to read is twice the work, whatever is written. */

import { expect, test } from "vitest";
import { formatImportReport } from "../../src/cli/formatImportReport";
import { roundsIn } from "../../src/core/order/rounds";
import { computeBounds } from "../../src/core/time/edtf";
import { formatIcs } from "../../src/formats/export/ics";
import { importDossier } from "../../src/formats/import/importDossier";
import { readPosition } from "../../src/formats/import/positions";
import type { Remark } from "../../src/formats/import/report";
import type { CompiledDossier, EventFeature } from "../../src/schema/dossier";
import { checkFolder } from "../../src/source/checkFolder";
import { parseYamlFile } from "../../src/source/yamlFile";
import { marketFire } from "../fixtures/marketFire";
import { countWork } from "./countWork";

const OPTIONS = { id: "x", name: "x.csv", language: "en", timeZone: "UTC", today: "2024-01-01" };
const repeat = (n: number, write: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => write(i)).join("");
const bytes = (text: string) => new TextEncoder().encode(text);

const importTable = (text: string) => importDossier(text, "csv", OPTIONS);

function check(files: Readonly<Record<string, string>>) {
  const all: Readonly<Record<string, string>> = {
    "dossier.yaml": `id: x
version: 1.0.0
language: en
title: T
summary: S
licence: unknown
report: { title: R, publisher: P, published: 2020-01-01, url: null, licence: null, sha256: null, lang: en }
timeZone: UTC
extent: 2020-01-01/2020-12-31
kinds: [{ id: k, name: K, shape: circle, lane: ground }]
chapters: []
elsewhere: []
`,
    "speakers.yaml":
      "- { id: s, name: N, type: narrator, evidence: [] }\n- { id: t, name: N, type: person, evidence: [] }\n",
    "sources.yaml":
      "- { id: q, title: T, publisher: P, url: 'https://x.example/', lang: en, published: 2020-01-01 }\n",
    ...files,
  };
  return checkFolder({
    name: "x",
    nameOf: (path) => path,
    read: (path) => (all[path] === undefined ? undefined : bytes(all[path])),
    list: (folder = "") =>
      Object.keys(all)
        .filter((path) => (folder === "" ? !path.includes("/") : path.startsWith(`${folder}/`)))
        .map((path) => path.slice(folder === "" ? 0 : folder.length + 1)),
  });
}

/** Events that other sources date, each by a statement of its own. */
function withBackground(n: number) {
  const dossier = marketFire();
  const event = dossier.features.find(({ properties }) => properties.role === "event")! as EventFeature;
  const item = { text: { en: "x" }, events: [], sources: [], confidence: "high" as const };
  return {
    ...dossier,
    dossier: {
      ...dossier.dossier,
      background: Array.from({ length: n }, (_, i) => ({ ...item, id: `b${i}` })),
    },
    features: Array.from({ length: n }, (_, i) => ({
      ...event,
      id: `e${i}`,
      properties: { ...event.properties, refined: { background: [`b${i}`] } },
    })),
  } as unknown as CompiledDossier;
}
const CALENDAR_WORDS = {
  someDay: (title: string) => title,
  inferredDay: (title: string) => title,
  untimed: "",
};

const event = (i: number, speaker = "s") =>
  `- id: e${i}\n  title: T\n  summary: S\n  kind: k\n  layer: report\n  when: { edtf: 2020-02-03 }\n  speaker: ${speaker}\n  mode: unattributed\n  claims: [{ id: c${i}, speaker: s, mode: unattributed, text: x }]\n`;

test.each<[what: string, act: (n: number) => unknown]>([
  ["rows of one title", (n) => importTable(`title,date\n${repeat(n, () => "Fire,2020-01-01\n")}`)],
  [
    "titles with the numbers of others",
    (n) => importTable(`title\n${repeat(n, (i) => (i % 2 ? "Fire\n" : `Fire ${i}\n`))}`),
  ],
  ["columns", (n) => importTable(`title,${repeat(n, (i) => `c${i},`)}\nx\n`)],
  [
    "remarks of one row",
    (n) =>
      formatImportReport({
        format: "csv",
        unit: "row",
        rows: [],
        remarks: Array<Remark>(n).fill({
          type: "guessed",
          row: 1,
          column: "c",
          value: null,
          message: "m",
          hint: null,
        }),
      }),
  ],
  [
    "rows with latitude and longitude swapped",
    (n) =>
      importTable(
        `title,date,lat,lon\n${repeat(n, (i) => `T${i},2020-01-01,${i % 5 ? "33,44" : "44,33"}.${i}\n`)}`,
      ),
  ],
  [
    "background in the calendar",
    (n) => formatIcs(withBackground(n), { language: "en", baseUrl: "", words: CALENDAR_WORDS }),
  ],
  [
    "one long round",
    (n) => roundsIn(Array.from({ length: n }, (_, i) => ({ earlier: i, later: (i + 1) % n }))),
  ],
  ["keys of one map", (n) => parseYamlFile("x", bytes(repeat(n, (i) => `k${i}: 1\n`)))],
  [
    "places of keys",
    (n) => {
      const file = parseYamlFile("x", bytes(repeat(n, (i) => `k${i}: 1\n`)));
      for (let i = 0; i < n; i++) file.locate([`k${i}`]);
    },
  ],
])("%s", (_, act) => {
  expect(growth(act, 400)).toBeLessThan(2.15);
});

test.each<[what: string, act: (n: number) => unknown]>([
  ["events", (n) => check({ "events.yaml": repeat(n, event.bind(null)) })],
  [
    "unknown speakers",
    (n) =>
      check({
        "speakers.yaml": repeat(n, (i) => `- { id: s${i}, name: N, type: person }\n`),
        "events.yaml": repeat(n, (i) => event(i, `no${i}`)),
      }),
  ],
  [
    "conflicts",
    (n) =>
      check({
        "events.yaml": repeat(n, (i) => event(i)),
        "conflicts.yaml": repeat(
          n,
          (i) =>
            `- id: f${i}\n  question: Q\n  nature: figures-differ\n  events: [e${i}]\n  positions: [{ speaker: s, claim: c${i}, text: x }, { speaker: t, text: y }]\n`,
        ),
      }),
  ],
  [
    "steps of the story",
    (n) =>
      check({
        "events.yaml": repeat(n, (i) => event(i)),
        "story.yaml": `steps:\n${repeat(n, (i) => `  - { id: p${i}, title: T, text: x, entries: [e${i}], claims: [c${i}] }\n`)}`,
      }),
  ],
  [
    "quotations in the story",
    (n) =>
      check({
        "events.yaml": repeat(n, (i) =>
          event(i).replace("text: x }]", `text: x, evidence: [{ exact: "said a${i}b" }] }]`),
        ),
        "story.yaml": `steps:\n${repeat(n, (i) => `  - { id: p${i}, title: T, text: "${repeat(9, (k) => `“z${i}x${k}”`)}", entries: [e${i}], claims: [c${i}] }\n`)}`,
      }),
  ],
  [
    "names that only other sources know",
    (n) =>
      check({
        "events.yaml": repeat(n, (i) => event(i)),
        "story.yaml": `steps:\n${repeat(n, (i) => `  - { id: p${i}, title: T, text: x, entries: [e${i}], claims: [c${i}] }\n`)}`,
        "sites.yaml": repeat(
          2 * n,
          (i) =>
            `- { id: t${i}, name: N${i}, layer: ${i % 2 ? "background" : "report"}, precision: area, radius: 100, anchor: [1, 1], coordinateSources: [x], confidence: low }\n`,
        ),
      }),
  ],
  [
    "background that narrows",
    (n) =>
      check({
        "events.yaml": repeat(n, (i) => event(i)),
        "background.yaml": repeat(
          n,
          (i) =>
            `- { id: b${i}, text: x, events: [e${i}], sources: [q], confidence: high, refines: { edtf: 2021-02-03 } }\n`,
        ),
      }),
  ],
  [
    "sites, each part of the next",
    (n) =>
      check({
        "events.yaml": event(0),
        "sites.yaml": repeat(
          n,
          (i) =>
            `- { id: t${i}, name: N, layer: report, precision: area, radius: 100, anchor: [1, 1], coordinateSources: [x], confidence: low, partOf: t${i + 1} }\n`,
        ),
      }),
  ],
  [
    "strange keys of a translation",
    (n) =>
      check({
        "events.yaml": event(0),
        "translations/ar.yaml": `events:\n${repeat(n, (i) => `  no${i}: { title: x }\n`)}`,
      }),
  ],
])("to check %s", (_, act) => {
  expect(growth(act, 120)).toBeLessThan(2.15);
});

/** By how much the work grows from `n` of something to twice as many. */
function growth(act: (n: number) => unknown, n: number): number {
  act(10); // what is done once, such as reading a time zone
  const [once, twice] = [n, 2 * n].map((many) => countWork(() => act(many)));
  expect(once).toBeGreaterThan(n);
  return twice! / once!;
}

// What the engine does by itself, such as matching a pattern, cannot be counted; these hold what bounds it.
test("what is far too long for a date or for degrees is refused, not read", () => {
  const bounds = computeBounds(`[${"2019-12-31,".repeat(60)}2019-12-31]`, "UTC");
  expect(bounds).toMatchObject({ ok: false, fault: { message: expect.stringContaining("at most 500") } });
  expect(readPosition(`1${" ".repeat(60)}E`, "1").ok).toBe(false);
  expect(readPosition(`1${" ".repeat(20)}E`, "1")).toEqual({ ok: true, value: [1, 1] });
});

test("there are no more translations than a text is looked up in", () => {
  const many = Array.from({ length: 201 }, (_, i) => `translations/l${i}.yaml`);
  const { faults } = check({
    "events.yaml": event(0),
    ...Object.fromEntries(many.map((path) => [path, ""])),
  });
  expect(faults.map(({ message }) => message)).toContain(
    "there are 201 translations; a dossier has at most 200",
  );
});
