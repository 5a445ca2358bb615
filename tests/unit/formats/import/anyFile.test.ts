import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDossier } from "../../../../src/build/checkDossier";
import { checkRules } from "../../../../src/core/rules/checkRules";
import { fromCompiled } from "../../../../src/formats/import/compiledDossier";
import { guessFormat, IMPORT_FORMATS, importDossier } from "../../../../src/formats/import/importDossier";
import { compile } from "../../../../src/source/compile";
import { marketFire } from "../../../fixtures/marketFire";

const OPTIONS = { id: "any", name: "any", language: "en", timeZone: "Asia/Kathmandu", today: "2020-01-01" };
const TIMEOUT_MS = 120_000;

const FILES: Readonly<Record<string, string>> = {
  timelinejs: "timelinejs.csv",
  storymapjs: "storymapjs.json",
  geojson: "plain.geojson",
  acled: "acled.csv",
  "ucdp-ged": "ucdp-ged.csv",
  timemap: "timemap.json",
  csv: "plain-table.csv",
};
const TEXT_FORMATS = Object.keys(FILES);
const textOf = (format: string) => readFileSync(`tests/fixtures/imports/${FILES[format]}`, "utf8");

/** Whatever is in the file, what is taken is sound, and every row is either taken or told. */
function expectSound(text: string, format: string) {
  const { source, report } = importDossier(text, format, OPTIONS);
  for (const { row, use } of report.rows) {
    if (use !== "left") continue;
    expect(report.remarks.some((remark) => remark.row === row && remark.type === "row-left")).toBe(true);
  }
  if (!source) {
    expect(report.rows.some(({ use }) => use === "event")).toBe(false);
    return;
  }
  const errors = checkRules(compile(source, new Map()).dossier).filter(
    ({ severity }) => severity === "error",
  );
  expect(errors).toEqual([]);
}

test("a collection's own name and description lose the marks that turn writing", () => {
  const text = textOf("geojson").replace("Floods", "\u202eFloods");
  expectSound(text, "geojson");
  expect(importDossier(text, "geojson", OPTIONS).source?.dossier.title).toBe("Floods of the Example river");
});

const anyValue = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "",
    "91",
    "-181",
    "44,36",
    "2020-02-30",
    "2020",
    "-44",
    "\u202e",
    "1e9",
    "0",
    "NaN",
    "12/13/14",
  ),
);

test(
  "tables with any values in them never throw, and what is taken of them is sound",
  () => {
    const tables = ["timelinejs", "acled", "ucdp-ged", "csv"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.array(fc.array(anyValue, { maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        (format, rows) => {
          const [header] = textOf(format).split("\n");
          const quoted = rows.map((cells) =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
          );
          expectSound([header, ...quoted].join("\n"), format);
        },
      ),
      { numRuns: 300 },
    );
  },
  TIMEOUT_MS,
);

test(
  "a file with one value changed never throws, and what is taken of it is sound",
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXT_FORMATS),
        fc.nat(),
        fc.nat({ max: 12 }),
        anyValue,
        (format, at, cut, value) => {
          const text = textOf(format);
          const from = at % text.length;
          expectSound(text.slice(0, from) + value + text.slice(from + cut), format);
        },
      ),
      { numRuns: 300 },
    );
  },
  TIMEOUT_MS,
);

test(
  "any JSON and any text are guessed and read without throwing",
  () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom(...IMPORT_FORMATS), (text, format) => {
        guessFormat(text);
        importDossier(text, format, OPTIONS);
      }),
      { numRuns: 1000 },
    );
  },
  TIMEOUT_MS,
);

test.each([
  ["the fixture", marketFire],
  ["the bundled dossier", () => checkDossier("src/dossiers/baghdad-2020").dossier!],
])("a source taken from %s compiles to the same dossier again", (_, compiledOf) => {
  const compiled = compiledOf();
  expect(compile(fromCompiled(compiled), new Map()).dossier).toEqual(compiled);
});
