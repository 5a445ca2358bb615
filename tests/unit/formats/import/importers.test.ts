import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatDossier } from "../../../../src/build/writeDossier";
import { checkRules } from "../../../../src/core/rules/checkRules";
import { guessFormat, importDossier } from "../../../../src/formats/import/importDossier";
import type { ImportOptions } from "../../../../src/formats/import/options";
import { formatRemark } from "../../../../src/formats/import/report";
import { compile } from "../../../../src/source/compile";
import { marketFire } from "../../../fixtures/marketFire";

const textOf = (file: string) => readFileSync(`tests/fixtures/imports/${file}`, "utf8");

const OPTIONS: ImportOptions = {
  id: "imported",
  name: "a-file.csv",
  language: "en",
  timeZone: "Europe/Berlin",
  today: "2024-05-06",
};

function importing(file: string, format: string, options: Partial<ImportOptions> = {}) {
  const { source, report } = importDossier(textOf(file), format, { ...OPTIONS, ...options });
  if (!source) throw new Error("nothing was imported");
  const told = report.remarks.map((remark) => `${remark.type}: ${formatRemark(remark, report.unit)}`);
  const left = told.filter((line) => line.startsWith("row-left: ")).map((line) => line.slice(10));
  const byId = new Map(source.events.map((event) => [event.id, event]));
  return { source, report, told, left, event: (id: string) => byId.get(id) };
}

const mapping = parse(textOf("own-table.mapping.yaml"));

const FILES: readonly [file: string, format: string, options?: Partial<ImportOptions>][] = [
  ["timelinejs.csv", "timelinejs"],
  ["storymapjs.json", "storymapjs"],
  ["plain.geojson", "geojson"],
  ["acled.csv", "acled"],
  ["ucdp-ged.csv", "ucdp-ged"],
  ["timemap.json", "timemap"],
  ["plain-table.csv", "csv"],
  ["own-table.csv", "csv", { mapping }],
];

/** Written anew with `RENEW=1 npx vitest run importers`, and then to be read through: it is what authors get. */
test.each(FILES)("%s: all that becomes of it, and all that is told", (file, format, options) => {
  const { source, report, told } = importing(file, format, options);
  const whole = JSON.parse(JSON.stringify({ source, rows: report.rows, told }));
  const path = `tests/fixtures/imports/expected/${file}.json`;
  if (process.env.RENEW) writeFileSync(path, JSON.stringify(whole, null, 2));
  expect(whole).toEqual(JSON.parse(readFileSync(path, "utf8")));
});

test.each(FILES)(
  "%s is known by its content, and what becomes of it keeps every rule",
  (file, format, options) => {
    expect(guessFormat(textOf(file))).toBe(format);
    const { source, report } = importing(file, format, options);
    expect(checkRules(compile(source, new Map()).dossier)).toEqual([]);
    for (const { row, use } of report.rows) {
      const reasons = report.remarks.filter((remark) => remark.row === row && remark.type === "row-left");
      expect([row, use, reasons.length > 0]).toEqual([row, use, use === "left"]);
    }
  },
);

test("a compiled dossier is known among other GeoJSON, and other things are nothing", () => {
  expect(guessFormat(formatDossier(marketFire()))).toBe("dossier");
  expect(guessFormat("{}")).toBeNull();
  expect(guessFormat("A letter.\nWith two lines.")).toBeNull();
});

test("TimelineJS: dates are as fine as their columns, and the title row is the dossier's", () => {
  const { source, event } = importing("timelinejs.csv", "timelinejs");
  expect(source.dossier).toMatchObject({
    title: "The lighthouse of Cape Example",
    summary: "How the light was built & lost.",
    extent: "1901-01-01/1921-05-03",
  });
  expect(event("the-tower-is-begun")).toMatchObject({
    summary: "Stone comes from the quarry (https://example.org/quarry).",
    when: { edtf: "1901" },
    notes: [
      "Media: https://example.org/tower.jpg",
      "Media Credit: Example Archive",
      "Media Caption: The half-built tower",
    ],
  });
  expect(event("the-lamp-arrives")?.when).toMatchObject({ edtf: "1903-04/1903-06", words: "spring of 1903" });
  expect(event("first-light")?.when).toMatchObject({ edtf: "1903-07-14T18:30+01:00", words: "6:30 PM" });
  expect(event("a-legend")?.when).toBeUndefined();
  expect(event("the-war-years")).toMatchObject({ kind: "era", when: { edtf: "1914/1918" } });
});

test("TimelineJS: a display date in EDTF is the time where it means the same as the columns", () => {
  const { event } = importing("timelinejs.csv", "timelinejs");
  expect(event("the-light-fails")?.when).toMatchObject({
    edtf: "1921-05-01",
    words: "[1921-05-01..1921-05-03]",
  });
  expect(event("the-light-fails-1921-05-01-1921-05-03")?.when?.edtf).toBe("[1921-05-01..1921-05-03]");
});

test("TimelineJS: rows with impossible dates are left, each with what to write", () => {
  expect(importing("timelinejs.csv", "timelinejs").left).toEqual([
    'row 6, column "Day": 1911-02 has no day 30 → write a day from 1 to 28, or leave it empty where it is not known',
    'row 7, column "End Year": it ends (1911-12-30) before it begins (1912-01-03) → exchange the two dates, or correct one of them',
    'row 8, column "Day": “9”: there is no Month before it → fill in Month',
    'row 11, column "Time": “25:99” is no time of day → write it as 14:30, or leave it empty',
  ]);
});

test("StoryMapJS: the slides keep their order, and a date in free words is not lost", () => {
  const { source, event, left } = importing("storymapjs.json", "storymapjs");
  expect(source.dossier.title).toBe("A walk round the bay");
  expect(source.events.map(({ id }) => id)).toEqual(["the-pier", "the-ferry", "a-mound-stands-here"]);
  expect(event("the-ferry")?.when).toMatchObject({ edtf: "1921-06", words: "June 1921" });
  expect(event("a-mound-stands-here")).toMatchObject({
    where: { position: [174.78, -36.86] },
    notes: ["date: long ago"],
  });
  expect(source.sites.map(({ name, anchor }) => [name, anchor])).toEqual([
    ["Old pier", [174.76, -36.84]],
    ["Ferry steps", [174.77, -36.85]],
  ]);
  expect(left).toEqual([
    'slide 5, column "location.lat": “174.76, -36.84”: 174.76 is no latitude, but it could be a longitude → write degrees between -90 and 90; if the two are swapped, write latitude -36.84 and longitude 174.76',
    "slide 6: there is neither headline nor text → write one of the two",
  ]);
});

test("GeoJSON: times in start and end, in time and in `when`; swapped and impossible positions are left", () => {
  const { source, event, left } = importing("plain.geojson", "geojson");
  expect(event("first-flood")).toMatchObject({ kind: "flood", when: { edtf: "2013-06-01/2013-06-04" } });
  expect(event("dam-opened")?.when?.edtf).toBe("2013-06-02T14:30:00+02:00");
  expect(event("meadows-under-water")).toMatchObject({
    when: { edtf: "[2013-06-03..2013-06-05]", words: "that week" },
    where: { site: "meadows-under-water-place", relation: "at" },
  });
  expect(source.sites[1]).toMatchObject({ precision: "area", geometry: { type: "Polygon" } });
  expect(event("without-a-time")?.when).toBeUndefined();
  expect(left).toHaveLength(3);
  expect(left.join("\n")).toContain(
    "feature 5: “12.5, 47.9”: it is far from every other place, and near them",
  );
  expect(event("dam-opened")?.notes).toContain("depth_m: 3");
});

test("ACLED: time and place are as exact as their codes, fatalities a claim of the table", () => {
  const { event, left, told } = importing("acled.csv", "acled");
  expect(event("exl1")).toMatchObject({
    title: "Peaceful protest: Alpha Town",
    when: { edtf: "2021-03-04" },
    where: { position: [20.5, 10.5], geoPrecision: 1 },
    speaker: "the-table",
    mode: "unattributed",
    claims: [{ id: "fatalities", count: { low: 0, high: 0, of: "fatalities" } }],
  });
  expect(event("exl2")?.when).toMatchObject({ edtf: "[2021-03-13..2021-03-19]", why: "time_precision: 2" });
  expect(event("exl3")).toMatchObject({ when: { edtf: "2021-04" }, claims: [] });
  expect(told).toContain(
    'value-left: row 4, column "fatalities": “many”: it is no count → write a whole number, 0 or more',
  );
  expect(left.map((line) => line.split(":")[0])).toEqual([
    'row 5, column "event_date"',
    'row 6, column "latitude"',
    'row 7, column "latitude"',
  ]);
});

test("UCDP GED: the range of its dates, its estimates with low and high, its seven codes of place", () => {
  const { event, left } = importing("ucdp-ged.csv", "ucdp-ged");
  expect(event("ged-9001")).toMatchObject({
    kind: "state-based-conflict",
    when: { edtf: "2019-02-02" },
    where: { geoPrecision: 1 },
  });
  expect(event("ged-9001")?.claims.map(({ id, text, count }) => [id, text, count?.low, count?.high])).toEqual(
    [
      ["deaths", "best: 3, low: 3, high: 5", 3, 5],
      ["deaths-a", "deaths_a: 1", 1, 1],
      ["deaths-b", "deaths_b: 2", 2, 2],
      ["deaths-civilians", "deaths_civilians: 0", 0, 0],
      ["deaths-unknown", "deaths_unknown: 0", 0, 0],
    ],
  );
  expect(event("ged-9002")).toMatchObject({
    when: { edtf: "[2019-03-04..2019-03-10]", why: "date_prec: 3" },
    where: { geoPrecision: 3 },
  });
  expect(event("ged-9003")?.when?.edtf).toBe("2019-05"); // one day given, but only the month is known
  expect(left.map((line) => line.split(":")[0])).toEqual([
    'row 5, column "longitude"',
    'row 6, column "date_end"',
  ]);
});

test("timemap: month first, sources and associations by their names", () => {
  const { source, event, left } = importing("timemap.json", "timemap");
  expect(event("ev1")).toMatchObject({
    title: "A truck burns on the bridge",
    summary: "A truck burns on the bridge. Two videos show it.",
    kind: "incident",
    when: { edtf: "2022-02-24T05:10+01:00", words: "02/24/2022 05:10" },
    where: { site: "bridge-over-the-example" },
    sources: ["video-from-the-east-bank", "video-from-the-east-bank-2"],
    notes: ["associations: Vehicles"],
  });
  expect(event("ev2")).toMatchObject({
    where: { position: [30.3, 50.2] },
    sources: ["photograph"],
    notes: ["filters: Area: Residential"],
  });
  expect(source.sites).toHaveLength(1);
  expect(left).toHaveLength(2);
});

test("a table of one's own: a mapping says what its columns mean", () => {
  const { source, event, left } = importing("own-table.csv", "csv", { mapping });
  expect(event("a1")).toMatchObject({
    when: { edtf: "1998-02-01" },
    where: { site: "alter-speicher" },
    claims: [{ count: { low: 2, high: 4, of: "Verletzte" } }],
    notes: ["Quelle: Beispielblatt"],
  });
  expect(event("a2")?.when?.edtf).toBe("1998-02-03T14:30+01:00");
  expect(event("a4")?.where).toEqual({ elsewhere: "rathaus" });
  expect(source.sites[0]?.anchor).toEqual([9.98, 53.55]);
  expect(left).toHaveLength(1);
});

test("a mapping that names a column which is not there is told", () => {
  const { told } = importing("own-table.csv", "csv", { mapping: { ...mapping, kind: "Art" } });
  expect(told[0]).toContain('column "Art": the mapping names this column, but the table has none');
});

test("without a mapping, what the columns mean is guessed, and each guess is told", () => {
  const { told } = importing("plain-table.csv", "csv");
  expect(told.filter((line) => line.includes("file, column")).map((line) => line.split(" → ")[0])).toEqual([
    'guessed: the file, column "date": it was taken as start',
    'guessed: the file, column "lon": it was taken as lon',
    'guessed: the file, column "lat": it was taken as lat',
    'guessed: the file, column "title": it was taken as title',
  ]);
});

test("the timeline is widened rather than an entry lost", () => {
  const { source, told } = importing("plain-table.csv", "csv", { from: "2019-05-02", to: "2019-06-01" });
  expect(source.dossier.extent).toBe("2019-05-01/2019-06-01");
  expect(told.join("\n")).toContain("entries lie outside 2019-05-02/2019-06-01");
});

test("more named places than a map has room for become points, and keep their names", () => {
  const rows = Array.from({ length: 301 }, (_, i) => `2019-05-01,Well ${i},10.${i},20.1,Village ${i}`);
  const { source } = importDossier(["date,title,lat,lon,place", ...rows].join("\n"), "csv", OPTIONS);
  expect(source?.sites).toEqual([]);
  expect(source?.events[7]).toMatchObject({ where: { position: [20.1, 10.7] }, notes: ["Village 7"] });
});
