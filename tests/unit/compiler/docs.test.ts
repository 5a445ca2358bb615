import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { jsonSchemas } from "../../../src/compiler/jsonSchema";
import { allRules } from "../../../src/core/rules/all";
import { checkShape } from "../../../src/core/source/shape";
import { SOURCE_FILES, type SourceFileName } from "../../../src/schema/source";

const page = readFileSync("docs/dossier.md", "utf8");

test("docs/dossier.md lists the rules as the code has them", () => {
  const table = allRules.map(({ id, says }) => `| \`${id}\` | ${says} |`).join("\n");
  expect(page).toContain(`| rule | holds |\n|---|---|\n${table}\n\n`);
});

test("docs/dossier.md shows every field that an author may write, and every word of a closed list", () => {
  const schema = JSON.parse(jsonSchemas().find(({ path }) => path.includes("source"))?.content ?? "");
  for (const name of namesIn(schema.$defs)) expect(page).toMatch(new RegExp(`\\b${name}\\b`));
});

/** Each example by the file that it belongs to: "## conflicts.yaml, silences.yaml" has one of each, in that order. */
const examples = page.split(/^## /m).flatMap((section) => {
  const files = section.split("\n")[0]!.match(/\w+(?=(\/ar)?\.yaml)/g) ?? [];
  const blocks = [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  return files
    .filter((file) => file in SOURCE_FILES)
    .map((file, i): [SourceFileName, unknown] => [file as SourceFileName, parse(blocks[i] ?? "")]);
});

test.each(examples)("the example of %s in docs/dossier.md has the shape of the format", (file, example) => {
  expect(checkShape(SOURCE_FILES[file], example).faults).toEqual([]);
});

test("docs/dossier.md has an example of each file of a dossier", () => {
  expect(examples.map(([file]) => file).sort()).toEqual(Object.keys(SOURCE_FILES).sort());
});

function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === "properties") return [...Object.keys(inside), ...namesIn(Object.values(inside))];
    return key === "enum" ? inside.filter((word: unknown) => typeof word === "string") : namesIn(inside);
  });
}
