import { describe, expect, test } from "vitest";
import { eventsOf, sitesOf } from "../../../src/core/rules/parts";
import { type CompiledDossier, MAX_RADIUS_METERS } from "../../../src/schema/dossier";
import { checkCompiled } from "../../../src/source/checkCompiled";
import { checkFolder } from "../../../src/source/checkFolder";
import { formatFault, sortFaults } from "../../../src/source/locatedFault";
import { changed, folderOf, marketFolder } from "./folder";

const found = (changes: Parameters<typeof marketFolder>[0]) => checkFolder(marketFolder(changes)).faults;
const event = (dossier: CompiledDossier | undefined, id: string) =>
  eventsOf(dossier!).find(({ value }) => value.id === id)!.value;
const site = (dossier: CompiledDossier | undefined, id: string) =>
  sitesOf(dossier!).find(({ value }) => value.id === id)!.value;

/** The least that a dossier can be. */
const LEAST = {
  "dossier.yaml": `
id: least
version: 1.0.0
language: en
title: The least
summary: One event.
timeZone: UTC
extent: 2020-01-01/2020-01-31
licence: CC0-1.0
report: { title: R, publisher: null, published: "2020-01-31", url: null, licence: null, sha256: null, lang: en }
kinds: [{ id: thing, name: Thing, shape: circle, lane: ground }]
chapters: []
`,
  "events.yaml": `
- id: it-happens
  title: It happens
  summary: Something happens.
  kind: thing
  speaker: the-report
  mode: unattributed
  evidence: ["it happened"]
`,
  "speakers.yaml": "- { id: the-report, name: The report, type: narrator }\n",
};

test("a field whose text can't be seen is told at its line", () => {
  const files = { ...LEAST, "events.yaml": LEAST["events.yaml"].replace("It happens", '"\u200b"') };
  expect(checkFolder(folderOf(files)).faults.map(formatFault)).toEqual([
    'market/events.yaml:3:10  error  shape  at events › it-happens › title\n    "title": nothing of it can be seen\n    → write a word that a reader can see',
  ]);
});

test("the radius that is asked for round an outline may be written, however large the outline", () => {
  const radiusFaults = (radius: number) =>
    found({
      "sites.yaml": changed("sites.yaml", "radius: 80", `radius: ${radius}\n  geometry: world.geojson`),
      "world.geojson": JSON.stringify({
        type: "MultiPolygon",
        coordinates: [-170, 0, 150].map((west) => [
          [
            [west, -80],
            [west + 20, -80],
            [west + 20, 80],
            [west, 80],
            [west, -80],
          ],
        ]),
      }),
    }).filter(({ path }) => path.at(-1) === "radius");
  const [fault] = radiusFaults(80);
  const asked = Number(/write (\d+)/.exec(fault!.hint)![1]);
  expect(asked).toBeGreaterThan(15_000_000);
  expect(radiusFaults(asked)).toEqual([]);
  expect(radiusFaults(MAX_RADIUS_METERS)).toEqual([]);
  expect(radiusFaults(MAX_RADIUS_METERS + 1)).toMatchObject([
    { rule: "shape", hint: "write a number <= 20100000" },
  ]);
});

test("of a dossier of two files and a speaker, all that was left out is empty and nothing is undefined", () => {
  const { dossier, sound, faults } = checkFolder(folderOf(LEAST));
  expect(faults).toEqual([]);
  expect(sound).toBe(true);
  expect(dossier!.dossier).toMatchObject({
    languages: ["en"],
    start: "2020-01-01T00:00:00+00:00",
    end: "2020-02-01T00:00:00+00:00",
    elsewhere: [],
    conflicts: [],
    silences: [],
    background: [],
    sources: [],
    changes: [],
  });
  expect(Object.keys(dossier!.dossier)).not.toContain("shortTitle");
  expect(dossier!.dossier.speakers).toEqual([
    { id: "the-report", name: { en: "The report" }, type: "narrator" },
  ]);
  expect(dossier!.features).toEqual([
    {
      type: "Feature",
      id: "it-happens",
      geometry: null,
      when: null,
      properties: {
        role: "event",
        title: { en: "It happens" },
        summary: { en: "Something happens." },
        kind: "thing",
        chapter: null,
        layer: "report",
        start: null,
        end: null,
        lasting: false,
        timePrecision: null,
        alternatives: [],
        known: null,
        site: null,
        placeRelation: null,
        elsewhere: null,
        geoPrecision: null,
        speaker: "the-report",
        mode: "unattributed",
        refined: null,
        claims: [],
        evidence: [{ exact: "it happened" }],
        links: [],
        notes: [],
        aliases: [],
      },
    },
  ]);
});

describe("what an author may add", () => {
  test("to a site, is there where it was added and nowhere else", () => {
    const { dossier, faults } = checkFolder(
      marketFolder({
        "sites.yaml": changed("sites.yaml", "  name: City hall\n", "  name: City hall\n  shortName: Hall\n"),
        "translations/ar.yaml": changed("translations/ar.yaml", "sites:\n", "sites:\n"),
      }),
    );
    expect(faults.filter(({ rule }) => rule !== "translations")).toEqual([]);
    expect(site(dossier, "city-hall").properties.shortName).toMatchObject({ en: "Hall" });
    expect(site(dossier, "city-hall").properties).not.toHaveProperty("evidence");
    expect(site(dossier, "harbour-market").properties).not.toHaveProperty("shortName");
    expect(site(dossier, "harbour-market").properties.evidence).toEqual([{ exact: "a covered market" }]);
  });

  test("to speakers and to what they hold against each other, too", () => {
    const { dossier } = checkFolder(
      marketFolder({
        "conflicts.yaml": changed(
          "conflicts.yaml",
          "text: Sixty., claim: stalls-lost }",
          'text: Sixty., evidence: ["sixty of us"] }',
        ),
      }),
    );
    const { conflicts, speakers } = dossier!.dossier;
    expect(conflicts[0]!.positions).toEqual([
      { speaker: "fire-brigade", text: expect.anything(), claim: "stalls-burned" },
      { speaker: "stallholders", text: expect.anything(), evidence: [{ exact: "sixty of us" }] },
    ]);
    expect(speakers.map((speaker) => "evidence" in speaker)).toEqual([false, true, false]);
    expect(speakers[1]!.evidence).toEqual([{ exact: "the city's fire service" }]);
  });

  test("to an event: a point of its own, a zone in which it was known, a note on a claim", () => {
    const { dossier } = checkFolder(
      marketFolder({
        "events.yaml": changed(
          "events.yaml",
          "  where: { elsewhere: online }\n  speaker: stallholders\n",
          "  where: { position: [174.77, -36.85], geoPrecision: 2 }\n  speaker: stallholders\n" +
            '  known: { edtf: "2021-02-03", timeZone: Asia/Tokyo, sources: [inquiry] }\n',
        ).replace(
          '      evidence: ["old wiring"]\n',
          '      evidence: ["old wiring"]\n      note: Nobody asked.\n',
        ),
      }),
    );
    const warning = event(dossier, "warning-shared");
    expect(warning.geometry).toEqual({ type: "Point", coordinates: [174.77, -36.85] });
    expect(warning.properties).toMatchObject({
      site: null,
      elsewhere: null,
      placeRelation: null,
      geoPrecision: 2,
    });
    expect(warning.properties.known).toMatchObject({
      start: "2021-02-03T00:00:00+09:00",
      end: "2021-02-04T00:00:00+09:00",
      timeZone: "Asia/Tokyo",
    });
    expect(warning.properties.claims[0]).toMatchObject({ note: { en: "Nobody asked." } });
    expect(event(dossier, "market-burns").properties.claims[0]).not.toHaveProperty("note");
  });

  test("to background: of several items the first that gives a time, and the first that gives a place, decide", () => {
    const item = (id: string, refines: string) =>
      `- { id: ${id}, events: [market-burns, brigade-counts], text: T., confidence: low, sources: [inquiry], refines: { ${refines} } }\n`;
    const { dossier, faults } = checkFolder(
      marketFolder({
        "background.yaml":
          item("a-place", "site: city-hall, events: [market-burns]") +
          item("a-time", 'edtf: "2021-02-03T05:00+13:00", events: [market-burns]') +
          "- { id: nothing, events: [market-burns], text: T., confidence: low, sources: [inquiry] }\n",
      }),
    );
    expect(event(dossier, "market-burns").properties.refined).toEqual({
      edtf: "2021-02-03T05:00+13:00",
      start: "2021-02-03T05:00:00+13:00",
      end: "2021-02-03T05:01:00+13:00",
      timeZone: null,
      site: "city-hall",
      position: [174.7633, -36.8523],
      radius: 80,
      background: ["a-place", "a-time"],
      sources: ["inquiry"],
    });
    expect(event(dossier, "brigade-counts").properties.refined).toBeNull();
    expect(faults.map(({ rule }) => rule)).not.toContain("refines");
    const placeOnly = checkFolder(
      marketFolder({ "background.yaml": item("a-place", "site: city-hall, events: [market-burns]") }),
    );
    expect(event(placeOnly.dossier, "market-burns").properties.refined).toMatchObject({
      edtf: null,
      start: null,
      end: null,
      site: "city-hall",
    });
  });
});

describe("timespans, for tools that know no EDTF", () => {
  test.each([
    ["2021-02-03", { start: { in: "2021-02-03" }, end: { in: "2021-02-03" } }],
    ["2021-02", { start: { earliest: "2021-02-01" }, end: { latest: "2021-02-28" } }],
    ["[2021-02-01,2021-02-04]", { start: { earliest: "2021-02-01" }, end: { latest: "2021-02-04" } }],
    ["2021-02-01/2021-02-04", { start: { in: "2021-02-01" }, end: { in: "2021-02-04" } }],
    [
      "2021-02-03T04:12+13:00",
      { start: { in: "2021-02-02T15:12:00Z" }, end: { in: "2021-02-02T15:12:00Z" } },
    ],
    ["2021-02-01/..", { start: { in: "2021-02-01" }, end: {} }],
    ["../2021-02-01", { start: {}, end: { in: "2021-02-01" } }],
  ])("%s", (edtf, span) => {
    const { dossier } = checkFolder(
      marketFolder({ "events.yaml": changed("events.yaml", 'edtf: "2021-02-03"', `edtf: "${edtf}"`) }),
    );
    expect(event(dossier, "market-burns").when!.timespans).toEqual([span]);
  });

  test("of what is no date: none", () => {
    const { dossier } = checkFolder(
      marketFolder({ "events.yaml": changed("events.yaml", 'edtf: "2021-02-03"', 'edtf: "soon"') }),
    );
    expect(event(dossier, "market-burns").when!.timespans).toEqual([]);
  });
});

/** Each fault as its author reads it. */
describe("a fault says where, what, and what to write instead", () => {
  const cases: [what: string, changes: Parameters<typeof marketFolder>[0], told: string][] = [
    [
      "a file that is missing",
      { "events.yaml": null },
      `market/events.yaml:1:1  error  file-missing
    there is no events.yaml in market
    → a dossier needs at least dossier.yaml and events.yaml`,
    ],
    [
      "a folder that is no dossier",
      { "dossier.yaml": null, "events.yaml": null },
      `market/dossier.yaml:1:1  error  file-missing
    market is no dossier: it has neither dossier.yaml nor events.yaml
    → name a folder that has both; `,
    ],
    [
      "a file of an unknown name",
      { "events.yml": "[]" },
      `market/events.yml:1:1  error  file-unknown
    events.yml is no file of a dossier, so nothing reads it
    → rename it to one of dossier.yaml, `,
    ],
    [
      "another encoding",
      { "silences.yaml": Uint8Array.of(35, 10, 35, 10, 34, 0xfc, 34) },
      `market/silences.yaml:3:1  error  encoding
    this file is not UTF-8
    → save it again with the encoding UTF-8`,
    ],
    [
      "a key twice",
      { "published.yaml": "slugs: []\nslugs: []\n" },
      `market/published.yaml:2:1  error  yaml
    this key stands twice in one place
    → keep one of the two and delete the other`,
    ],
    [
      "a quote that is left open",
      { "silences.yaml": '- { id: a, text: "b }\n' },
      "close the quote or bracket that is open here",
    ],
    [
      "more aliases than anybody writes",
      {
        "silences.yaml": `- &a [${"x, ".repeat(50)}]\n- &b [${"*a, ".repeat(50)}]\n- [${"*b, ".repeat(50)}]\n`,
      },
      `market/silences.yaml:1:1  error  yaml
    Excessive alias count indicates a resource exhaustion attack
    → write the values out instead of using aliases`,
    ],
    [
      "a field of the wrong form",
      { "sites.yaml": changed("sites.yaml", "radius: 80", "radius: wide") },
      `  error  shape  at sites › city-hall › radius
    "radius" cannot be "wide"
    → write a number`,
    ],
    [
      "a translation of nothing",
      { "translations/ar.yaml": changed("translations/ar.yaml", "dossier:\n", "dossier:\n  motto: x\n") },
      `  error  translation-unknown  at translations/ar › dossier › motto
    there is no text dossier › motto to translate
    → give it the id and the field of the text it translates, or delete it`,
    ],
    [
      "an outline outside the folder",
      {
        "sites.yaml": changed(
          "sites.yaml",
          "name: City hall",
          "name: City hall\n  geometry: a/../../b.geojson",
        ),
      },
      `  error  geometry-file  at sites › city-hall › geometry
    a/../../b.geojson lies outside the dossier's folder
    → copy it into the folder and name it relative to that`,
    ],
    [
      "an outline by its place on a disk",
      { "sites.yaml": changed("sites.yaml", "name: City hall", "name: City hall\n  geometry: C:/b.geojson") },
      "C:/b.geojson lies outside the dossier's folder",
    ],
    [
      "an outline from the root",
      { "sites.yaml": changed("sites.yaml", "name: City hall", "name: City hall\n  geometry: /b.geojson") },
      "/b.geojson lies outside the dossier's folder",
    ],
    [
      "an outline that isn't there",
      { "sites.yaml": changed("sites.yaml", "name: City hall", "name: City hall\n  geometry: b.geojson") },
      `there is no file b.geojson in market
    → name a GeoJSON file relative to the dossier's folder`,
    ],
    [
      "an outline of nothing",
      {
        "sites.yaml": changed("sites.yaml", "name: City hall", "name: City hall\n  geometry: b.geojson"),
        "b.geojson": "{",
      },
      `b.geojson holds no GeoJSON geometry
    → write one geometry, or one Feature that has one`,
    ],
    [
      "a refinement of what it isn't about",
      {
        "background.yaml": changed("background.yaml", "refines: {", "refines: { events: [brigade-counts],"),
      },
      `  error  refines  at background › hour-of-the-fire › refines
    it refines brigade-counts, which it is not about
    → add brigade-counts to its events, or take it out`,
    ],
    [
      "a time that two give",
      {
        "background.yaml": `${changed("background.yaml", "site: loading-dock", "site: loading-dock")}- { id: again, events: [market-burns], text: T., confidence: low, sources: [inquiry], refines: { edtf: "2021-02-03" } }\n`,
      },
      `  error  refines  at background › again › refines
    hour-of-the-fire already gives the time of market-burns
    → keep the better supported one and put the other into its \`disputed\``,
    ],
    [
      "a place that two give",
      {
        "background.yaml": `${changed("background.yaml", "site: loading-dock", "site: loading-dock")}- { id: again, events: [market-burns], text: T., confidence: low, sources: [inquiry], refines: { site: city-hall } }\n`,
      },
      "hour-of-the-fire already gives the place of market-burns",
    ],
  ];

  test.each(cases)("%s", (_, changes, told) => {
    const { faults, sound } = checkFolder(marketFolder(changes));
    expect(faults.map(formatFault).join("\n")).toContain(told);
    expect(sound).toBe(false);
  });

  test("by file, line and column, whatever found it", () => {
    const places = [
      ["b", 2, 1],
      ["b", 1, 9],
      ["a", 10, 1],
      ["b", 1, 2],
      ["a", 9, 1],
    ] as const;
    const faults = places.map(([file, line, column]) => ({
      ...found({ "events.yaml": null })[0]!,
      place: { file, line, column },
    }));
    expect(sortFaults(faults).map(({ place }) => `${place.file}${place.line}:${place.column}`)).toEqual([
      "a9:1",
      "a10:1",
      "b1:2",
      "b1:9",
      "b2:1",
    ]);
  });
});

describe("files that count for nothing", () => {
  test("other endings, notes, and what holds only comments", () => {
    expect(
      found({
        "README.md": "x",
        "notes.yaml.bak": "x",
        "translations/notes.txt": "x",
        "published.yaml": "# nothing yet\n",
      }),
    ).toEqual([]);
  });

  test("outlines by another way of naming the same file", () => {
    const outline = JSON.stringify({ type: "Point", coordinates: [174.7633, -36.8523] });
    for (const name of [
      "./hall.geojson",
      "shapes/../hall.geojson",
      ".//hall.geojson",
      "a:b/../hall.geojson",
    ]) {
      const { dossier, faults } = checkFolder(
        marketFolder({
          "sites.yaml": changed("sites.yaml", "name: City hall", `name: City hall\n  geometry: "${name}"`),
          "hall.geojson": outline,
        }),
      );
      if (name.startsWith("a:")) expect(faults.map(({ rule }) => rule)).toContain("geometry-file");
      else {
        expect(faults, name).toEqual([]);
        expect(site(dossier, "city-hall").geometry).toEqual(JSON.parse(outline));
      }
    }
  });
});

describe("a compiled dossier", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const whole = JSON.stringify(checkFolder(marketFolder()).dossier, null, 1);

  test("that is sound comes back", () => {
    const { dossier, faults, sound } = checkCompiled("x.geojson", bytes(whole));
    expect({ faults, sound }).toEqual({ faults: [], sound: true });
    expect(dossier).toEqual(JSON.parse(whole));
  });

  test("that was cut off is told by the line on which it ends", () => {
    const { dossier, faults, sound } = checkCompiled("x.geojson", bytes(whole.slice(0, whole.length / 2)));
    expect(dossier).toBeUndefined();
    expect(sound).toBe(false);
    expect(faults[0]!.rule).toBe("yaml");
    expect(faults[0]!.place.line).toBeGreaterThan(10);
  });

  test("that is YAML and no JSON is told so", () => {
    const { faults } = checkCompiled("x.geojson", bytes("a: b\n"));
    expect(faults.map(formatFault)).toEqual([
      "x.geojson:1:1  error  json\n    this file is no JSON\n    → compile it again with `npm run dossier -- build`",
    ]);
  });

  test("of another encoding is told so", () => {
    const { faults, sound } = checkCompiled("x.geojson", Uint8Array.of(34, 0xfc, 34));
    expect(faults).toMatchObject([{ rule: "encoding" }]);
    expect(sound).toBe(false);
  });
});

test.each([
  ["an extent that is no date", /^extent: .*$/m, "extent: next week", "edtf"],
  ["a zone that is none", /^timeZone: .*$/m, "timeZone: Mars/Olympus", "zones"],
])("%s is told as such, and breaks no other rule", (_, line, wrong, rule) => {
  const faults = checkFolder(
    folderOf({ ...LEAST, "dossier.yaml": LEAST["dossier.yaml"].replace(line, wrong) }),
  ).faults;
  expect(faults.map((fault) => fault.rule)).toEqual([rule]);
});

test("a folder that is no dossier is told once", () => {
  const { faults } = checkFolder({
    name: "notes",
    nameOf: (path) => path,
    read: () => undefined,
    list: () => [],
  });
  expect(faults.map(({ message }) => message)).toEqual([
    "notes is no dossier: it has neither dossier.yaml nor events.yaml",
  ]);
});
