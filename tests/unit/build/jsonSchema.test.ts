import { expect, test } from "vitest";
import { editorSchema, jsonSchemas } from "../../../src/build/jsonSchema";
import { SOURCE_FILES } from "../../../src/schema/source";

const schemas = new Map(jsonSchemas().map(({ path, content }) => [path, JSON.parse(content)]));

test("the compiled format is published under a name that never changes", () => {
  expect(schemas.get("schema/dossier-1.json")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:dateline:schema:dossier-1",
    type: "object",
    required: ["type", "dossier", "features"],
  });
});

test("each source file has its own definition, of what an author writes", () => {
  const { $id, $defs } = schemas.get("schema/dossier-source-1.json");
  expect($id).toBe("urn:dateline:schema:dossier-source-1");
  expect(Object.keys($defs)).toEqual([...Object.keys(SOURCE_FILES), "translation"]);
  expect($defs.events.items.required).toEqual(["id", "title", "summary", "kind", "speaker", "mode"]);
});

test("editors tell what a field means, and show an example", () => {
  const { items } = editorSchema("events") as { items: { properties: Record<string, object> } };
  expect(items.properties.kind).toMatchObject({ description: "one of `kinds`", examples: ["fire"] });
  expect(items.properties.mode).toMatchObject({ enum: ["direct-quote", "paraphrase", "unattributed"] });
});
