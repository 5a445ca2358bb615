/** A dossier's source → its YAML files, with a comment on each and a schema that editors check against while typing. */

import { Document, isCollection, isScalar, visit } from "yaml";
import { editorSchemas, schemaPathOf } from "../build/jsonSchema";
import type { OutputFile } from "../build/writeDossier";
import type { DossierSource, SourceFileName } from "../schema/source";

/** What each file is for, in a line or two at its top. */
export const FILE_COMMENTS: Readonly<Record<SourceFileName, string>> = {
  dossier: "The dossier itself: its title, report, time zone, extent, kinds and chapters.",
  speakers: "Who speaks. A narrator tells the story itself; everybody else is quoted.",
  sites:
    "Places on the map. `anchor` is [longitude, latitude]; `radius` the metres round it that surely hold the place.",
  events:
    "What happened and what was said, in the order of the account. An id is its address on the web: it never changes once published.",
  story:
    "The dossier told step by step, at most 45 words each. Left out, chapters and summaries make the story.",
  conflicts: "Where accounts differ: a question and who says what. There is no winner.",
  silences: "What the report leaves out.",
  background:
    "What other sources establish and the report does not say. Each item names its sources; one switch takes all of it away.",
  sources: "The sources of the background.",
  changes: "What changed from version to version, newest first.",
  published: "Every id that was ever published. None may leave this list.",
};

export const FORMAT_COMMENT = "Every field, with an example: docs/dossier.md.";

/** Keeps out of the author's repository what is not theirs to publish, and what a command writes again. */
export const IGNORE_FILE: OutputFile = {
  path: ".gitignore",
  content: `# The text of the report is not published with the dossier.
report.txt
# Written by: npm run dossier -- schema
.schema/
`,
};

/** Empty parts get no file. `notes` are further comment lines for a file. */
export function sourceFiles(
  source: DossierSource,
  notes: Partial<Record<SourceFileName, readonly string[]>> = {},
): OutputFile[] {
  const files = (Object.keys(FILE_COMMENTS) as SourceFileName[]).flatMap((name): OutputFile[] => {
    const value = lean(source[name], name);
    if (isEmpty(value)) return [];
    const comments = [FILE_COMMENTS[name], FORMAT_COMMENT, ...(notes[name] ?? [])];
    return [{ path: `${name}.yaml`, content: yamlFile(name, comments, value) }];
  });
  const translations = [...source.translations].map(([language, words]) => ({
    path: `translations/${language}.yaml`,
    content: yamlFile("translation", [`Every text once more, in ${language}.`, FORMAT_COMMENT], words),
  }));
  return [...files, ...translations, ...editorSchemas(), IGNORE_FILE];
}

export function yamlFile(
  name: SourceFileName | "translation",
  comments: readonly string[],
  value: unknown,
): string {
  const schema = schemaPathOf(name, name === "translation" ? "../" : "");
  const top = [`yaml-language-server: $schema=${schema}`, ...comments].map((line) => `# ${line}\n`).join("");
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value: inside }) {
      if (!isCollection(inside) || !isScalar(key)) return;
      if (IN_ONE_LINE.has(String(key.value))) inside.flow = true;
      if (!ONE_LINE_EACH.has(String(key.value))) return;
      for (const item of inside.items) if (isCollection(item)) item.flow = true;
    },
  });
  const body = document.toString({ lineWidth: 120, flowCollectionPadding: true });
  // A line between entries of the long lists, as people write them.
  return top + (name === "events" || name === "sites" ? body.replaceAll(/\n(?=- )/g, "\n\n") : body);
}

/** Short things that people write in one line. */
const IN_ONE_LINE = new Set([
  "anchor",
  "where",
  "count",
  "geometry",
  "events",
  "sources",
  "aliases",
  "spellings",
  "refines",
  "frame",
  "entries",
]);

const ONE_LINE_EACH = new Set(["kinds", "chapters", "elsewhere", "alternatives"]);

/** Fields whose default says the same; they only make a file longer. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  layer: "report",
  certainty: "certain",
  approximate: false,
  correction: false,
};

/** Without fields that are empty or what they would be anyway. */
function lean(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => lean(one, name));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).flatMap(([field, inside]): [string, unknown][] => {
    const isRequired = KEPT.includes(`${name}.${field}`);
    if (inside === undefined || DEFAULTS[field] === inside) return [];
    if (Array.isArray(inside) && inside.length === 0 && !isRequired) return [];
    const isQuotes = field === "evidence" && Array.isArray(inside);
    return [[field, isQuotes ? inside.map(bareQuote) : lean(inside, field)]];
  });
  return Object.fromEntries(kept);
}

/** Lists that must stand there, even if they are empty. */
const KEPT = [
  "dossier.kinds",
  "dossier.chapters",
  "published.slugs",
  "background.events",
  "conflicts.events",
];

function bareQuote(quote: unknown): unknown {
  const { exact, prefix, suffix } = quote as { exact?: string; prefix?: string; suffix?: string };
  return prefix === undefined && suffix === undefined && exact !== undefined ? exact : quote;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((inside) => Array.isArray(inside) && inside.length === 0);
}
