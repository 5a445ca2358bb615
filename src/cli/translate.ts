/** A dossier's texts for translators: as a file to fill in beside the source, or as a table that goes out and comes back. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { Document, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { folderOnDisk } from "../build/folderOnDisk";
import { folderOf } from "../build/folders";
import { schemaPathOf } from "../build/jsonSchema";
import type { Path } from "../core/rules/fault";
import { formatCell } from "../formats/export/csv";
import { SOURCE_FILES } from "../schema/source";
import { compile } from "../source/compile";
import { formatFault } from "../source/locatedFault";
import { readSource } from "../source/readSource";
import type { SourceText } from "../source/translations";

export type TranslateOptions = {
  /** Writes the table to this file instead of the scaffold. */
  readonly out?: string | undefined;
  /** Takes the translations of this table in. */
  readonly in?: string | undefined;
};

const LAYOUT = { lineWidth: 0, flowCollectionPadding: true };

/** Gives the exit code: 1 where the dossier cannot be read, the tag is none, or a row of the table was not taken. */
export function translate(path: string, language: string, options: TranslateOptions): number {
  const tag = canonicalTag(language);
  if (tag === null) return fail(`"${language}" is no language tag: write one such as es, pt-BR or zh-Hant`);
  const folder = folderOf(path);
  const { source, geometries, faults } = readSource(folderOnDisk(folder));
  if (!source) {
    for (const fault of faults) console.error(formatFault(fault));
    return 1;
  }
  if (tag === source.dossier.language)
    return fail(`${folder} is written in ${tag}: name the language to translate it into`);
  const texts = inFileOrder(compile(source, geometries).texts);
  const file = join(folder, "translations", `${tag}.yaml`);
  const document = openTranslation(file, tag);
  if (document.errors[0])
    return fail(`${file}: ${document.errors[0].message}\n  correct the file first; nothing was changed`);

  const translated = texts.filter(({ path: key }) => textAt(document, key) !== null);
  if (options.out !== undefined) {
    writeFileSync(options.out, formatTable(texts, document));
    console.log(`${options.out}: ${texts.length} texts, ${translated.length} of them translated into ${tag}`);
    return 0;
  }
  const before = document.toString(LAYOUT);
  let refused: string[] = [];
  if (options.in !== undefined) {
    if (!existsSync(options.in)) return fail(`there is no file ${options.in}`);
    refused = takeTable(readFileSync(options.in, "utf8"), texts, document);
    if (refused.length > 0 && document.toString(LAYOUT) === before) {
      for (const line of refused) console.error(`${options.in}: ${line}`);
      return 1;
    }
  }
  for (const { path: key, words } of texts)
    if (textAt(document, key) === null) addEmpty(document, key, words);
  const after = document.toString(LAYOUT);
  // The layout of a file that needs no change stays its author's.
  if (after !== before || !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after);
  }
  const done = texts.filter(({ path: key }) => textAt(document, key) !== null).length;
  console.log(`${file}: ${done} of ${texts.length} texts are translated into ${tag}`);
  for (const line of refused) console.error(`${options.in}: ${line}`);
  return refused.length > 0 ? 1 : 0;
}

/** As the files are listed in docs/dossier.md, and within a file as its texts stand. */
function inFileOrder(texts: readonly SourceText[]): SourceText[] {
  const files = Object.keys(SOURCE_FILES);
  const rank = ({ path }: SourceText) => files.indexOf(String(path[0]));
  return [...texts].sort((a, b) => rank(a) - rank(b));
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}

/** As BCP 47 spells it; null for what is no tag. */
function canonicalTag(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

function openTranslation(file: string, tag: string): Document.Parsed | Document {
  if (existsSync(file)) return parseDocument(readFileSync(file, "utf8"));
  const document = new Document({});
  document.commentBefore = [
    ` yaml-language-server: $schema=${schemaPathOf("translation", "../")}`,
    ` The dossier in ${tag}: write each translation between the quotes. The comment above it has the source words.`,
    " What is left empty is shown in the dossier's own language and marked.",
  ].join("\n");
  return document;
}

/** The translation that stands there; null where there is none yet. */
function textAt(document: Document, key: Path): string | null {
  const value = document.getIn(key);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A comment with the source words and an empty text below it; a comment that is there already stays. */
function addEmpty(document: Document, key: Path, words: string) {
  if (!document.hasIn(key)) document.setIn(key, "");
  const comment = ` ${words.replaceAll(/\s+/g, " ").trim()}`;
  const parent = document.getIn(key.slice(0, -1));
  const last = key.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((one) => String(one.key) === String(last));
    if (!pair) return;
    const name = isScalar(pair.key) ? pair.key : document.createNode(pair.key as string);
    pair.key = name;
    name.commentBefore ??= comment;
  } else if (isSeq(parent)) {
    const item = parent.items[Number(last)];
    const node = isNode(item) ? item : document.createNode(item);
    parent.items[Number(last)] = node;
    node.commentBefore ??= comment;
  }
}

const COLUMNS = ["key", "source", "translation"];

/** The key of a text in a table: its path, `events/market-burns/title`. */
const keyOf = (path: Path) => path.join("/");

function formatTable(texts: readonly SourceText[], document: Document): string {
  const rows = texts.map(({ path, words }) => [keyOf(path), words, textAt(document, path) ?? ""]);
  return `\ufeff${[COLUMNS, ...rows].map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("")}`;
}

/** Writes the rows into the document and tells which could not be taken, and why. */
function takeTable(csv: string, texts: readonly SourceText[], document: Document): string[] {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transform: (value) => value.replace(/^'(?='*[=+\-@\t\r])/, ""),
  });
  const missing = COLUMNS.filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0)
    return [`row 1 has no column "${missing[0]}": keep the first row as it was written`];
  const byKey = new Map(texts.map((text) => [keyOf(text.path), text]));
  return data.flatMap(({ key = "", source = "", translation = "" }, i) => {
    if (translation.trim() === "") return [];
    const text = byKey.get(key);
    const row = `row ${i + 2}, ${key}`;
    if (!text) return [`${row}: the dossier has no such text (any more), so it was not taken`];
    if (sameWords(source, text.words)) {
      document.setIn(text.path, translation.trim());
      return [];
    }
    return [`${row}: the source words have changed since, so it was not taken; they are now: ${text.words}`];
  });
}

const sameWords = (a: string, b: string) =>
  a.replaceAll(/\s+/g, " ").trim() === b.replaceAll(/\s+/g, " ").trim();
