/** A dossier's source → the text of its YAML files, as people would write them. */

import { Document, isCollection, isScalar, visit } from "yaml";
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

/** Name and value of each file that has something in it, without what its fields would be anyway. */
export function sourceValues(source: Pick<DossierSource, SourceFileName>): [SourceFileName, unknown][] {
  return (Object.keys(FILE_COMMENTS) as SourceFileName[]).flatMap((name): [SourceFileName, unknown][] => {
    const value = leanValue(source[name], name);
    return isEmpty(value) ? [] : [[name, value]];
  });
}

/** `top` are comment lines. */
export function formatYaml(
  name: SourceFileName | "translation",
  top: readonly string[],
  value: unknown,
): string {
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
  const spaced = name === "events" || name === "sites" ? body.replaceAll(/\n(?=- )/g, "\n\n") : body;
  return top.map((line) => `# ${line}\n`).join("") + spaced;
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

/** Without fields that are empty or what they would be anyway. `name` is that of the file, or of the field. */
export function leanValue(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => leanValue(one, name));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).flatMap(([field, inside]): [string, unknown][] => {
    const isRequired = KEPT.includes(`${name}.${field}`);
    if (inside === undefined || DEFAULTS[field] === inside) return [];
    if (Array.isArray(inside) && inside.length === 0 && !isRequired) return [];
    const isQuotes = field === "evidence" && Array.isArray(inside);
    return [[field, isQuotes ? inside.map(bareQuote) : leanValue(inside, field)]];
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
