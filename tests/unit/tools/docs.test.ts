import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { SOURCE_FILES, type SourceFileName } from "../../../src/schema/source";
import { checkShape } from "../../../src/source/shape";
import { formatDossierDocs } from "../../../src/tools/formatDossierDocs";

const page = readFileSync("docs/dossier.md", "utf8");

test("docs/dossier.md has the fields, examples and rules of the code: `npm run docs -- --write` makes it so", () => {
  expect(formatDossierDocs(page)).toBe(page);
});

type Field = readonly [name: string, schema: v.GenericSchema];

/** Every field of a schema, the inner ones too. */
function fieldsOf(schema: v.GenericSchema, path: string): Field[] {
  const { entries, wrapped, item, options } = schema as unknown as {
    readonly entries?: Readonly<Record<string, v.GenericSchema>>;
    readonly wrapped?: v.GenericSchema;
    readonly item?: v.GenericSchema;
    readonly options?: readonly (v.GenericSchema | string)[];
  };
  if (v.getTitle(schema) !== undefined) return []; // a kind of value with a name of its own, such as a quote
  const own = Object.entries(entries ?? {}).map(([name, inside]): Field => [`${path}.${name}`, inside]);
  const inner = [wrapped, item, ...(options ?? [])].filter((one) => typeof one === "object");
  return [
    ...own,
    ...own.flatMap(([name, inside]) => fieldsOf(inside, name)),
    ...inner.flatMap((one) => fieldsOf(one, path)),
  ];
}

const withoutOptional = (schema: v.GenericSchema) =>
  v.isOfType("optional", schema) ? (schema as unknown as { wrapped: v.GenericSchema }).wrapped : schema;

const fields = Object.entries(SOURCE_FILES).flatMap(([file, schema]) => fieldsOf(schema, file));

test.each(fields)("%s says what it means and shows an example that it takes", (_, schema) => {
  const inside = withoutOptional(schema);
  expect(v.getDescription(inside)).toMatch(/\w/);
  const examples: readonly unknown[] = v.getExamples(inside);
  expect(examples).toHaveLength(1);
  expect(v.safeParse(inside, examples[0]).issues).toBeUndefined();
});

test("every field of the format was looked at", () => {
  expect(fields.length).toBeGreaterThan(120);
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

test("docs/security/supply-chain.md says of every package that is shipped what it is for", () => {
  const table = readFileSync("docs/security/supply-chain.md", "utf8").split("## What is shipped")[1]!;
  const told = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = ""]) =>
    names.replaceAll("`", "").split(", "),
  );
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(told.sort()).toEqual(Object.keys(dependencies).sort());
});
