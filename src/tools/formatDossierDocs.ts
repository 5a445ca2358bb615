/** The parts of docs/dossier.md that restate code: each file's fields and an example of it, and the rules. */

import { Document, isMap, isSeq, type Node, visit } from "yaml";
import { editorSchema } from "../build/jsonSchema";
import { allRules } from "../core/rules/all";
import { exampleOf, type Json, rowsOf, wordsOfType } from "./schemaFields";

/** The page with every part between `<!-- fields: events -->` or `<!-- rules -->` and the next `<!-- end -->` written anew. */
export function formatDossierDocs(page: string): string {
  return page.replace(
    /<!-- (\w+)(?:: (\w+))? -->\n[\s\S]*?<!-- end -->/g,
    (part, what: string, name = "") => {
      const body = what === "fields" ? fieldsOf(name) : what === "rules" ? ruleTable() : null;
      return body === null ? part : `${part.slice(0, part.indexOf("\n"))}\n${body}\n<!-- end -->`;
    },
  );
}

function fieldsOf(file: string): string {
  const schema = editorSchema(file) as Json;
  const rows = rowsOf(schema).map(({ path, schema: field, presence }) => {
    const hasRows = rowsOf(field, path).length > 0; // each with an example of its own
    const example = hasRows ? "" : `\`${toYaml(exampleOf(field), () => true).trim()}\``;
    return [`\`${path}\``, wordsOfType(field), presence, field.description ?? "", example];
  });
  const heads = ["field", "value", "must be there", "means", "example"];
  const lines = [heads, heads.map(() => "---"), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
  );
  return `\n\`\`\`yaml\n${toYaml(exampleOf(schema), isShort)}\`\`\`\n\n${lines.join("\n")}\n`;
}

/** Maps and lists of which `inOneLine` holds are written in one line. */
function toYaml(value: unknown, inOneLine: (node: Node) => boolean): string {
  // Quotes what programs of the older YAML 1.1 would take for a date.
  const document = new Document(value, { compat: "yaml-1.1" });
  visit(document, (_, node) => {
    if (isMap(node) || isSeq(node)) node.flow = inOneLine(node);
  });
  return document.toString({ lineWidth: 0 }).replaceAll(/\[ (.*?) \](?=[,\n ])/g, "[$1]");
}

const LONGEST = 100;

/** It holds nothing but plain values, as people write in one line. */
function isShort(node: Node): boolean {
  const value: object = node.toJSON();
  return (
    Object.values(value).every((one) => typeof one !== "object" || one === null) &&
    JSON.stringify(value).length < LONGEST
  );
}

const ruleTable = () =>
  ["| rule | holds |", "|---|---|", ...allRules.map(({ id, says }) => `| \`${id}\` | ${says} |`)].join("\n");
