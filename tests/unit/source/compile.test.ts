import { beforeEach, expect, test } from "vitest";
import { folderOnDisk } from "../../../src/build/folderOnDisk";
import { eventsOf, sitesOf, textsOf } from "../../../src/core/rules/parts";
import type { CompiledDossier } from "../../../src/schema/dossier";
import { originOf } from "../../../src/source/origin";
import { readSource } from "../../../src/source/readSource";
import { MARKET_FIRE, marketFire } from "../../fixtures/marketFire";

let dossier: CompiledDossier;
beforeEach(() => {
  dossier = marketFire();
});
const event = (id: string) => eventsOf(dossier).find(({ value }) => value.id === id)!.value;
const site = (id: string) => sitesOf(dossier).find(({ value }) => value.id === id)!.value;

test("times get their bounds, timespans and code in the dossier's zone", () => {
  expect(event("warning-shared")).toMatchObject({
    when: {
      edtf: "[2021-02-01..2021-02-02]",
      timespans: [{ start: { earliest: "2021-02-01" }, end: { latest: "2021-02-02" } }],
      certainty: "less-certain",
      label: "earlier this week",
    },
    properties: {
      start: "2021-02-01T00:00:00+13:00",
      end: "2021-02-03T00:00:00+13:00",
      lasting: false,
      timePrecision: 2,
    },
  });
  expect(event("protest-at-city-hall")).toMatchObject({
    when: { timespans: [{ start: { in: "2021-02-04" }, end: { in: "2021-02-05" } }] },
    properties: { lasting: true, timePrecision: 1 },
  });
});

test("an event has its site's geometry; a region without an outline has none", () => {
  expect(event("market-burns").geometry).toEqual(site("harbour-market").geometry);
  expect(event("protest-at-city-hall").geometry).toEqual({
    type: "Point",
    coordinates: [174.7633, -36.8523],
  });
  expect(site("the-north")).toMatchObject({
    geometry: null,
    properties: { anchor: [174, -35.5], geoPrecision: 3 },
  });
});

test("background refines time and place, beside the report's own", () => {
  expect(event("market-burns").properties).toMatchObject({
    start: "2021-02-03T00:00:00+13:00",
    refined: {
      edtf: "2021-02-03T04:12+13:00",
      start: "2021-02-03T04:12:00+13:00",
      end: "2021-02-03T04:13:00+13:00",
      site: "loading-dock",
      position: [174.7656, -36.8421],
      radius: 30,
      background: ["hour-of-the-fire"],
      sources: ["inquiry"],
    },
  });
});

test("“at least” is a high of null, and a claim without a figure has neither", () => {
  const [burned] = event("market-burns").properties.claims;
  expect(burned).toMatchObject({ low: 40, high: null, of: { en: "stalls burned", ar: "أكشاك محترقة" } });
  expect(event("warning-shared").properties.claims[0]).toMatchObject({ low: null, high: null, of: null });
});

test("every text is there in both languages", () => {
  for (const { value } of textsOf(dossier)) expect(Object.keys(value)).toEqual(["en", "ar"]);
});

test("a step has its frame, moment and window as they were written, and none where nothing was", () => {
  const { steps, lead } = dossier.dossier.story!;
  expect(lead?.frame).toEqual({ bounds: [174.7, -36.9, 174.8, -36.8] });
  expect(steps.map(({ frame, moment, window }) => ({ frame, moment, window }))).toEqual([
    {
      moment: {
        edtf: "[2021-02-01..2021-02-02]",
        start: "2021-02-01T00:00:00+13:00",
        end: "2021-02-03T00:00:00+13:00",
      },
    },
    {
      frame: { center: [174.7653, -36.8423], zoom: 15.5 },
      window: {
        edtf: "2021-02-02/2021-02-04",
        start: "2021-02-02T00:00:00+13:00",
        end: "2021-02-05T00:00:00+13:00",
      },
    },
    {},
  ]);
  expect(steps[2]).not.toHaveProperty("claims");
});

test.each<[path: (string | number)[], file: string, written: (string | number)[]]>([
  [["dossier", "title", "en"], "dossier", ["title"]],
  [["dossier", "end"], "dossier", ["extent"]],
  [["dossier", "kinds", 1, "name", "ar"], "translations/ar", ["dossier", "kinds", "protest"]],
  [
    ["dossier", "conflicts", 0, "positions", 1, "text", "ar"],
    "translations/ar",
    ["conflicts", "how-many-stalls", "positions", 1, "text"],
  ],
  [["features", 1, "properties", "radius"], "sites", [1, "radius"]],
  [["features", 5, "when", "label"], "events", [1, "when", "words"]],
  [["features", 5, "properties", "start"], "events", [1, "when", "edtf"]],
  [["features", 5, "properties", "claims", 0, "high"], "events", [1, "claims", 0, "count", "high"]],
  [
    ["features", 5, "properties", "claims", 0, "of", "ar"],
    "translations/ar",
    ["events", "market-burns", "claims", "stalls-burned", "count", "of"],
  ],
  [
    ["features", 5, "properties", "links", 0, "note", "ar"],
    "translations/ar",
    ["events", "market-burns", "links", "warning-shared", "note"],
  ],
  [["features", 5, "properties", "refined", "edtf"], "background", [0, "refines", "edtf"]],
  [
    ["features", 4, "properties", "alternatives", 0, "reading", "ar"],
    "translations/ar",
    ["events", "warning-shared", "when", "alternatives", 0, "reading"],
  ],
  [["dossier", "story", "steps", 1, "entries", 0], "story", ["steps", 1, "entries", 0]],
  [["dossier", "story", "steps", 1, "text", "ar"], "translations/ar", ["story", "steps", "the-fire", "text"]],
  [
    ["dossier", "story", "steps", 1, "other", "text", "ar"],
    "translations/ar",
    ["story", "steps", "the-fire", "other", "text"],
  ],
  [["dossier", "story", "lead", "title", "ar"], "translations/ar", ["story", "lead", "title"]],
  [["features", 5, "properties", "label", "ar"], "translations/ar", ["events", "market-burns", "label"]],
  [["published", "slugs", 2], "published", ["slugs", 2]],
  [["dossier"], "dossier", []],
  [["dossier", "languages"], "dossier", ["language"]],
  [["dossier", "licence"], "dossier", ["licence"]],
  [["dossier", "speakers", 1, "shortName", "en"], "speakers", [1, "shortName"]],
  [["features", 1], "sites", [1]],
  [["features", 5], "events", [1]],
  [["features", 5, "geometry"], "events", [1, "where", "position"]],
  [["features", 5, "geometry", "coordinates", 0], "events", [1, "where", "position"]],
  [["features", 5, "when", "timespans", 0, "start"], "events", [1, "when", "edtf"]],
  [["features", 5, "properties", "site"], "events", [1, "where", "site"]],
  [["features", 5, "properties", "claims", 0, "speaker"], "events", [1, "claims", 0, "speaker"]],
  [["features", 5, "properties", "links", 0, "of"], "events", [1, "links", 0, "of"]],
])("%j was written in %s", (path, file, written) => {
  const { source } = readSource(folderOnDisk(MARKET_FIRE));
  expect(originOf(source!, path)).toEqual({ file, path: written });
});
