import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../../src/compiler/jsonSchema";
import { allRules } from "../../../src/core/rules/all";

const page = readFileSync("docs/dossier.md", "utf8");

test("docs/dossier.md lists the rules as the code has them", () => {
  const table = allRules.map(({ id, says }) => `| \`${id}\` | ${says} |`).join("\n");
  expect(page).toContain(`| rule | holds |\n|---|---|\n${table}\n\n`);
});

test("docs/dossier.md shows every field that an author may write, and every word of a closed list", () => {
  const schema = JSON.parse(jsonSchemas().find(({ path }) => path.includes("source"))?.content ?? "");
  for (const name of namesIn(schema.$defs)) expect(page).toMatch(new RegExp(`\\b${name}\\b`));
});

function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === "properties") return [...Object.keys(inside), ...namesIn(Object.values(inside))];
    return key === "enum" ? inside.filter((word: unknown) => typeof word === "string") : namesIn(inside);
  });
}
