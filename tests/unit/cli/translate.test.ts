// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { checkDossier } from "../../../src/build/checkDossier";
import { translate } from "../../../src/cli/translate";
import { MARKET_FIRE } from "../../fixtures/marketFire";

let folder: string;
let said: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "translate-")), "market-fire");
  cpSync(MARKET_FIRE, folder, { recursive: true });
  said = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(join(folder, ".."), { recursive: true });
});

const fileOf = (language: string) => join(folder, "translations", `${language}.yaml`);
const textOf = (language: string) => readFileSync(fileOf(language), "utf8");
const table = (name: string) => join(folder, "..", name);
const rowsOf = (file: string) =>
  Papa.parse<Record<"key" | "source" | "translation", string>>(readFileSync(file, "utf8").slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
const writeRows = (file: string, rows: readonly object[]) => writeFileSync(file, Papa.unparse([...rows]));

test("the scaffold has the source words over each empty text, and the dossier builds with it", () => {
  expect(translate(folder, "es", {})).toBe(0);
  expect(said.at(-1)).toMatch(/es\.yaml: 0 of \d+ texts are translated into es$/);
  expect(textOf("es")).toMatch(/# Fire destroys the harbour market\n +title: ""/);
  const { sound, faults } = checkDossier(folder);
  expect([sound, faults.map(({ rule, severity }) => `${severity} ${rule}`)]).toEqual([
    true,
    ["warning translations"],
  ]);
  expect(faults[0]?.message).toMatch(/\d+ of \d+ texts are not translated into "es" yet/);
});

test("a finished translation has nothing to add, and its file keeps every byte", () => {
  const before = textOf("ar");
  expect(translate(folder, "ar", {})).toBe(0);
  expect(textOf("ar")).toBe(before);
});

test("what a translator has written stays when texts are added, with the author's comments", () => {
  writeFileSync(fileOf("es"), "# By the desk\ndossier:\n  title: Incendio # agreed\n");
  translate(folder, "es", {});
  expect(textOf("es")).toMatch(/^# By the desk\n/);
  expect(textOf("es")).toContain("title: Incendio # agreed");
  expect(parse(textOf("es")).events["market-burns"].title).toBe("");
});

test("a table that goes out and comes back filled makes a whole translation", () => {
  translate(folder, "es", { out: table("es.csv") });
  const rows = rowsOf(table("es.csv"));
  const short = (source: string) => source.slice(0, 20).trim();
  writeRows(
    table("back.csv"),
    rows.map((row) => ({ ...row, translation: short(row.source) })),
  );
  expect(translate(folder, "es", { in: table("back.csv") })).toBe(0);
  expect(checkDossier(folder).faults.filter(({ rule }) => rule === "translations")).toEqual([]);
  translate(folder, "es", { out: table("again.csv") });
  expect(rowsOf(table("again.csv")).map(({ translation }) => translation)).toEqual(
    rows.map(({ source }) => short(source)),
  );
});

test("rows whose source words have changed, or that belong to no text, are named and not taken", () => {
  translate(folder, "es", { out: table("es.csv") });
  const [first, second] = rowsOf(table("es.csv"));
  writeRows(table("back.csv"), [
    { ...first, source: "Other words", translation: "uno" },
    { key: "events/no-such/title", source: "Gone", translation: "dos" },
    { ...second, translation: "tres" },
  ]);
  expect(translate(folder, "es", { in: table("back.csv") })).toBe(1);
  expect(said.filter((line) => line.includes("row "))).toEqual([
    expect.stringMatching(/row 2, .*the source words have changed since, so it was not taken/),
    expect.stringMatching(/row 3, events\/no-such\/title: the dossier has no such text/),
  ]);
  expect(textOf("es")).toContain("tres");
  expect(textOf("es")).not.toMatch(/: (uno|dos)$/m);
});

test.each([
  ["a word that is no tag", "no_tag!", {}, /is no language tag: write one such as es/],
  ["the dossier's own language", "en", {}, /is written in en/],
  ["a table that is not there", "es", { in: "nowhere.csv" }, /there is no file nowhere\.csv/],
])("%s is refused with what to write", (_, language, options, message) => {
  expect(translate(folder, language, options)).toBe(1);
  expect(said.join("\n")).toMatch(message);
});

test("a table without its first row, and a file that is no YAML, change nothing", () => {
  writeFileSync(table("bare.csv"), "a,b\n1,2\n");
  expect(translate(folder, "es", { in: table("bare.csv") })).toBe(1);
  expect(said.join("\n")).toMatch(/row 1 has no column "key"/);
  writeFileSync(fileOf("fr"), "dossier: [\n");
  expect(translate(folder, "fr", {})).toBe(1);
  expect(textOf("fr")).toBe("dossier: [\n");
});
