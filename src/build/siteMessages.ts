/** The messages of a site: those that come with the program, and over them its own files, one for each language. Node only. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeLanguage } from "../i18n/describeLanguage";
import { LANGUAGES, type Language } from "../i18n/languages";
import { faultsAgainst, type MessageFault } from "../i18n/messageFaults";
import { LENDER, type ReadMessages } from "../i18n/messages";
import { readMessages } from "../i18n/readMessages";
import type { LocatedFault } from "../source/locatedFault";

const BUILT_IN = fileURLToPath(new URL("../i18n/locales/", import.meta.url));

export interface OwnFile {
  readonly language: Language;
  readonly path: string;
  /** Ids that it leaves to the program: to its own words in that language, where it has some, or to the English ones. */
  readonly missing: readonly string[];
  /** How many say the very words of the English ones: not translated yet, or the same in both. */
  readonly same: number;
  readonly faults: readonly LocatedFault[];
}

/** `es.ftl`, or `es-MX.ftl` for the habits of Mexico; `folder` need not exist. Throws on a name that is no language. */
export function ownFiles(folder: string): readonly OwnFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ftl"))
    .sort();
  return names.map((name): OwnFile => {
    const path = join(folder, name);
    const tag = name.slice(0, -".ftl".length);
    const text = readFileSync(path, "utf8");
    const found = faultsAgainst(readFileSync(builtInPath(LENDER.tag), "utf8"), LENDER.tag, tag, text);
    return {
      language: languageOfFile(path, tag),
      path,
      same: sameIn(text, readFileSync(builtInPath(LENDER.tag), "utf8")),
      missing: found.flatMap(({ rule, id }) => (rule === "missing" && id !== undefined ? [id] : [])),
      faults: found.filter(({ rule }) => rule !== "missing").map((fault) => locate(fault, path, text)),
    };
  });
}

function sameIn(text: string, reference: string): number {
  const theirs = new Map(readMessages(reference));
  return readMessages(text).filter(([id, words]) => JSON.stringify(words) === JSON.stringify(theirs.get(id)))
    .length;
}

const HINTS: Readonly<Record<string, string>> = {
  variables: "use the variables of that message in src/i18n/locales/en.ftl, and no other message",
  undefined: "look for its name in src/i18n/locales/en.ftl, or delete it",
  twice: "delete one of the two",
};

function locate({ rule, line, id, message }: MessageFault, file: string, text: string): LocatedFault {
  const at = text.split("\n").findIndex((one) => one.match(/^[\w-]+/)?.[0] === id) + 1;
  return {
    rule: `messages-${rule}`,
    path: id === undefined ? [] : [id],
    message: rule === "unreadable" ? `this cannot be read: ${message}` : message,
    hint:
      HINTS[rule] ??
      "write `name = words`; further lines begin with spaces, and what is opened by { ends with }",
    severity: "error",
    place: { file, line: line ?? Math.max(at, 1), column: 1 },
  };
}

/** `ar.ftl` alone changes words of a language that is there already, and keeps its dates and digits. */
function languageOfFile(path: string, tag: string): Language {
  try {
    return LANGUAGES.find((language) => language.tag === tag) ?? describeLanguage(tag);
  } catch {
    throw new Error(
      `${path} is not named after a language: write es.ftl, or es-MX.ftl for the habits of Mexico.`,
    );
  }
}

/** Every message: those in the language, the site's own first, and those it borrows. `own` are the site's files. */
export function messagesOf(
  tag: string,
  own: readonly OwnFile[],
): readonly [read: ReadMessages, borrowed: ReadMessages] {
  const read = readMessages(...pathsOf(tag, own).map((path) => readFileSync(path, "utf8")));
  const ids = new Set(read.map(([id]) => id));
  const lent = readMessages(readFileSync(builtInPath(LENDER.tag), "utf8"));
  return [read, lent.filter(([id]) => !ids.has(id))];
}

/** The desk's own words; a language that only the site has borrows them all. */
export function deskMessagesOf(tag: string): readonly [read: ReadMessages, borrowed: ReadMessages] {
  const path = deskPath(tag);
  return existsSync(path)
    ? [readMessages(readFileSync(path, "utf8")), []]
    : [[], readMessages(readFileSync(deskPath(LENDER.tag), "utf8"))];
}

/** The files that a language's messages are in; each says what the ones before it did not, or said otherwise. */
export function pathsOf(tag: string, own: readonly OwnFile[]): readonly string[] {
  const ownPath = own.find(({ language }) => language.tag === tag)?.path;
  return [builtInPath(tag), ...(ownPath === undefined ? [] : [ownPath])].filter((path) => existsSync(path));
}

const builtInPath = (tag: string) => join(BUILT_IN, `${tag}.ftl`);
export const deskPath = (tag: string) => join(BUILT_IN, "desk", `${tag}.ftl`);

/** The text of a module that holds messages; JSON, because browsers parse that faster than code. */
export const moduleOf = (value: unknown) =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
