// @vitest-environment node
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { checkDossier } from "../../../src/build/checkDossier";
import { formatDossier } from "../../../src/build/writeDossier";
import { exportDossier } from "../../../src/cli/exportDossier";
import { type ImportFlags, importFile } from "../../../src/cli/importFile";
import { newDossier, writeSchemas } from "../../../src/cli/newDossier";
import { verify } from "../../../src/cli/verify";
import { MARKET_FIRE, marketFire } from "../../fixtures/marketFire";

const TODAY = "2024-05-06";

let folder: string;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "authoring-"));
  told = [];
  for (const method of ["log", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => told.push(String(line)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const inside = (name: string) => join(folder, name);
const importing = (file: string, flags: ImportFlags = {}) =>
  importFile(`tests/fixtures/imports/${file}`, { out: inside("dossier"), ...flags }, TODAY);

test.each([
  ["Asia/Baghdad", "ar", "2020-01-01", "2020-01-03"],
  ["America/St_Johns", "en", "2021-03-14", "2021-03-14"],
  ["Pacific/Auckland", "mi", "1999-12-31", "2000-01-01"],
])(
  "a new dossier of %s in %s is sound at once, its quotes found in its report",
  async (zone, language, from, to) => {
    expect(await newDossier("my-report", { out: inside("d"), zone, language, from, to }, TODAY)).toBe(0);
    const { dossier, faults } = checkDossier(inside("d"));
    expect(faults).toEqual([]);
    expect(dossier?.dossier).toMatchObject({
      id: "my-report",
      timeZone: zone,
      language,
      extent: `${from}/${to}`,
    });
    expect(dossier?.features.map(({ properties }) => properties.role)).toEqual(["site", "event", "event"]);
    expect(verify(dossier!, readFileSync(inside("d/report.txt"))).passed).toBe(true);
  },
);

test("what is not asked for is sensible: the id as title, a week up to today", async () => {
  expect(await newDossier("flood-in-the-valley", { out: inside("d") }, TODAY)).toBe(0);
  const { dossier } = checkDossier(inside("d"));
  expect(dossier?.dossier).toMatchObject({
    title: { en: "Flood in the valley" },
    extent: "2024-04-30/2024-05-06",
  });
});

test("each file of a new dossier names its schema, and the schema is there", async () => {
  await newDossier("my-report", { out: inside("d") }, TODAY);
  for (const name of readdirSync(inside("d")).filter((one) => one.endsWith(".yaml"))) {
    const text = readFileSync(inside(`d/${name}`), "utf8");
    const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const schema = JSON.parse(readFileSync(inside(`d/${path}`), "utf8"));
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    const value: unknown = parse(text);
    const properties = Array.isArray(value) ? schema.items.properties : schema.properties;
    const fields = Array.isArray(value)
      ? value.flatMap((one) => Object.keys(one))
      : Object.keys(value as object);
    for (const field of fields) expect(properties).toHaveProperty(field);
  }
});

test("a new dossier never writes over what is there, and tells every wrong flag at once", async () => {
  await newDossier("my-report", { out: inside("d") }, TODAY);
  const before = readFileSync(inside("d/events.yaml"), "utf8");
  told = [];
  const flags = { out: inside("d"), zone: "Mars/Olympus", language: "not a tag", from: "2020-02-30" };
  expect(await newDossier("My Report", flags, TODAY)).toBe(1);
  expect(told).toEqual([
    "“My Report” is no id: write lower-case letters, digits and single hyphens, such as my-report",
    `${inside("d")} holds something already: choose another id, or another folder with --out`,
    "--zone Mars/Olympus is no time zone: write an IANA name, such as Europe/Madrid or UTC",
    "--language not a tag is no language: write a tag such as en, ar or fa",
    "--from 2020-02-30 is no day: write it as 2019-12-31",
  ]);
  expect(readFileSync(inside("d/events.yaml"), "utf8")).toBe(before);
});

test("git keeps neither the report's text nor the editors' schemas, in a folder of its own or in this repository", async () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "core.excludesFile=", ...args], { encoding: "utf8" });
  git("init", "--quiet");
  const added = () =>
    git("status", "--porcelain", "--untracked-files=all").replaceAll("?? ", "").trim().split("\n");
  await newDossier("my-report", { out: inside("d") }, TODAY);
  const files = [
    "d/.gitignore",
    ...readdirSync(inside("d"))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `d/${name}`),
  ];
  expect(files.length).toBeGreaterThan(5);
  expect(added()).toEqual(files);
  rmSync(inside("d/.gitignore"));
  expect(added()).toContain("d/report.txt");
  copyFileSync(".gitignore", inside(".gitignore"));
  expect(added()).toEqual([".gitignore", ...files.slice(1)]);
});

test("`schema` writes the schemas anew", async () => {
  await newDossier("my-report", { out: inside("d") }, TODAY);
  rmSync(inside("d/.schema"), { recursive: true });
  expect(writeSchemas([inside("d")])).toBe(0);
  expect(existsSync(inside("d/.schema/events.json"))).toBe(true);
  expect(writeSchemas([folder])).toBe(1);
});

test.each([
  ["timelinejs.csv", 7],
  ["storymapjs.json", 3],
  ["plain.geojson", 5],
  ["acled.csv", 3],
  ["ucdp-ged.csv", 3],
  ["timemap.json", 2],
  ["plain-table.csv", 2],
])("%s becomes a folder that passes `check`", async (file, count) => {
  expect(await importing(file, { zone: "Europe/Berlin" })).toBe(0);
  const { dossier, faults } = checkDossier(inside("dossier"));
  expect(faults).toEqual([]);
  expect(dossier?.features.filter(({ properties }) => properties.role === "event")).toHaveLength(count);
});

test("an import tells each row that was left, and its report has every row", async () => {
  expect(await importing("timelinejs.csv")).toBe(0);
  expect(told[0]).toMatch(/timelinejs \(by its content\), 12 rows: 7 taken, 1 for the title, 4 left$/);
  expect(told[1]).toBe(
    '  left: row 6, column "Day": 1911-02 has no day 30 → write a day from 1 to 28, or leave it empty where it is not known',
  );
  const report = readFileSync(inside("dossier/import-report.csv"), "utf8");
  for (let row = 2; row <= 13; row += 1) expect(report).toMatch(new RegExp(`\n${row},(event|header|left),`));
  expect(report).toContain("3,value-left,,Background,#334455,it only changes how TimelineJS looks,");
});

test("an import with a mapping file; one that is wrong is told with its line", async () => {
  const map = "tests/fixtures/imports/own-table.mapping.yaml";
  expect(await importing("own-table.csv", { map, language: "de" })).toBe(0);
  writeFileSync(inside("wrong.yaml"), "title: Was\ndateOrder: ymd\n");
  told = [];
  expect(await importing("own-table.csv", { map: inside("wrong.yaml"), out: inside("other") })).toBe(1);
  expect(told.join("\n")).toContain("wrong.yaml:2:");
  expect(existsSync(inside("other"))).toBe(false);
});

test("an import never writes over what is there, and tells every wrong flag at once", async () => {
  await importing("acled.csv");
  told = [];
  expect(await importing("acled.csv", { as: "excel", dates: "ymd", from: "2020", to: "2019-12-31" })).toBe(1);
  expect(told.map((line) => line.split(":")[0])).toEqual([
    "--as excel is no format",
    "--dates ymd is no order",
    "--from 2020 is no day",
    "--to 2019-12-31 is before --from 2020",
    `${inside("dossier")} holds something already`,
  ]);
});

test("a file in another encoding, or of another kind, is told", async () => {
  writeFileSync(inside("latin.csv"), Buffer.from("date,title\n2020-01-01,Br\u00fccke\n", "latin1"));
  expect(await importFile(inside("latin.csv"), { out: inside("d"), encoding: "utf-8" }, TODAY)).toBe(1);
  writeFileSync(inside("letter.txt"), "Dear all,");
  expect(await importFile(inside("letter.txt"), { out: inside("d") }, TODAY)).toBe(1);
  expect(told[0]).toContain("no text in UTF-8");
  expect(existsSync(inside("d"))).toBe(false);
});

test("a compiled dossier comes back as files that compile to the same", async () => {
  const compiled = marketFire();
  writeFileSync(inside("dossier.geojson"), formatDossier(compiled));
  expect(await importFile(inside("dossier.geojson"), { out: inside("again") }, TODAY)).toBe(0);
  expect(checkDossier(inside("again")).dossier).toEqual(compiled);
});

test.each(["timelinejs-csv", "timelinejs-json", "kml", "geojson", "linked-places", "csv", "ics"])(
  "what is exported as %s can be imported, and what stays behind is told",
  async (format) => {
    expect(exportDossier(MARKET_FIRE, format, { out: inside("out") })).toBe(0);
    expect(told).toContainEqual(expect.stringContaining("market-burns: 2 claims, 1 link"));
    expect(await importFile(inside("out"), { out: inside("again") }, TODAY)).toBe(0);
    const titles = checkDossier(inside("again")).dossier?.features.flatMap(({ properties }) =>
      properties.role === "event" && "title" in properties ? [properties.title.en] : [],
    );
    expect(titles).toContain("Fire destroys the harbour market");
  },
);

test("an unknown format and an unsound dossier are not exported", async () => {
  expect(exportDossier(MARKET_FIRE, "excel", { out: inside("out") })).toBe(1);
  expect(exportDossier(folder, "geojson", { out: inside("out") })).toBe(1);
  expect(existsSync(inside("out"))).toBe(false);
});
