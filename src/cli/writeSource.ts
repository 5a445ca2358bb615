/** A dossier's source → its YAML files, with a comment on each and a schema that editors check against while typing. */

import { editorSchemas, schemaPathOf } from "../build/jsonSchema";
import type { OutputFile } from "../build/writeDossier";
import type { DossierSource, SourceFileName } from "../schema/source";
import { FILE_COMMENTS, FORMAT_COMMENT, formatYaml, sourceValues } from "../source/writeYaml";
import { COMMAND } from "./command";

/** Keeps out of the author's repository what is not theirs to publish, and what a command writes again. */
export const IGNORE_FILE: OutputFile = {
  path: ".gitignore",
  content: `# The text of the report is not published with the dossier.
report.txt
# Written by: ${COMMAND} schema
.schema/
`,
};

/** Empty parts get no file. `notes` are further comment lines for a file. */
export function sourceFiles(
  source: DossierSource,
  notes: Partial<Record<SourceFileName, readonly string[]>> = {},
): OutputFile[] {
  const files = sourceValues(source).map(([name, value]): OutputFile => {
    const comments = [FILE_COMMENTS[name], FORMAT_COMMENT, ...(notes[name] ?? [])];
    return { path: `${name}.yaml`, content: yamlFile(name, comments, value) };
  });
  const translations = [...source.translations].map(([language, words]) => ({
    path: `translations/${language}.yaml`,
    content: yamlFile("translation", [`Every text once more, in ${language}.`, FORMAT_COMMENT], words),
  }));
  return [...files, ...translations, ...editorSchemas(), IGNORE_FILE];
}

function yamlFile(name: SourceFileName | "translation", comments: readonly string[], value: unknown): string {
  const schema = schemaPathOf(name, name === "translation" ? "../" : "");
  return formatYaml(name, [`yaml-language-server: $schema=${schema}`, ...comments], value);
}
