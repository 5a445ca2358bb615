/** The dossier format as JSON Schema, for editors and for validators in other languages. */

import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { DossierSchema } from "../schema/dossier";
import { SOURCE_FILES, TranslationFile } from "../schema/source";
import type { OutputFile } from "./writeDossier";

const FILES: Readonly<Record<string, v.GenericSchema>> = { ...SOURCE_FILES, translation: TranslationFile };

/** Names that never change, whatever host serves the files. */
const NAMESPACE = "urn:dateline:schema";

/** `schema/dossier-1.json`, and `schema/dossier-source-1.json` with one definition for each source file. */
export function jsonSchemas(): OutputFile[] {
  const compiled = {
    ...toJsonSchema(DossierSchema, { errorMode: "ignore", target: "draft-2020-12" }),
    $id: `${NAMESPACE}:dossier-1`,
    title: "A compiled dossier, dateline/1",
  };
  const source = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${NAMESPACE}:dossier-source-1`,
    title: "The source files of a dossier, dateline/1",
    description: "Each file has its own definition: events.yaml holds to #/$defs/events.",
    $defs: Object.fromEntries(
      Object.entries(FILES).map(([name, schema]) => {
        const { $schema: _, ...definition } = toJsonSchema(schema, {
          errorMode: "ignore",
          target: "draft-2020-12",
          typeMode: "input",
        });
        return [name, definition];
      }),
    ),
  };
  return [
    { path: "schema/dossier-1.json", content: `${JSON.stringify(compiled, null, 2)}\n` },
    { path: "schema/dossier-source-1.json", content: `${JSON.stringify(source, null, 2)}\n` },
  ];
}

/** Where the schemas for editors stand in a dossier's folder. */
const EDITOR_FOLDER = ".schema";

export const schemaPathOf = (file: string, up = "") => `${up || "./"}${EDITOR_FOLDER}/${file}.json`;

/** One schema for each source file, for the dossier's folder. */
export function editorSchemas(): OutputFile[] {
  return Object.keys(FILES).map((name) => {
    const title = `${name === "translation" ? "translations/<language>" : name}.yaml of a dossier, dateline/1`;
    const json = { ...editorSchema(name), title };
    return { path: `${EDITOR_FOLDER}/${name}.json`, content: `${JSON.stringify(json, null, 2)}\n` };
  });
}

/** What an author may write in a file, in the draft that editors' YAML support knows best. */
export function editorSchema(file: string) {
  const schema = FILES[file];
  if (!schema) throw new Error(`A dossier has no file ${file}.yaml.`);
  return toJsonSchema(schema, { errorMode: "ignore", target: "draft-07", typeMode: "input" });
}
