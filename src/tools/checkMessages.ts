/**
 * `npm run messages`: every language complete, every message used; of a site's own files, what they leave to English.
 * With `--write`, makes `i18n/messageIds.ts` from the first language.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { messagesFolder } from "../build/readSiteConfig";
import { ownFiles } from "../build/siteMessages";
import { LANGUAGES } from "../i18n/languages";
import { faultsBetween, faultsInCode, variablesOf } from "../i18n/messageFaults";
import { formatFault } from "../source/locatedFault";
import { formatMessageIds } from "./formatMessageIds";

const src = fileURLToPath(new URL("..", import.meta.url));
const i18n = join(src, "i18n");
const reference = LANGUAGES[0].tag;

const filesIn = (folder: string) =>
  new Map(LANGUAGES.map(({ tag }) => [tag, readFileSync(join(folder, `${tag}.ftl`), "utf8")]));

const pageFiles = filesIn(join(i18n, "locales"));
const deskFiles = filesIn(join(i18n, "locales", "desk"));
const files = new Map([...pageFiles].map(([tag, ftl]) => [tag, `${ftl}\n${deskFiles.get(tag)}`]));
const deskIds = new Set(variablesOf(deskFiles.get(reference) ?? "").keys());
const variables = variablesOf(files.get(reference) ?? "");
const idsPath = join(i18n, "messageIds.ts");
const ids = formatMessageIds(variables);
if (process.argv.includes("--write")) writeFileSync(idsPath, ids);

const faults = [...faultsBetween(files, reference), ...faultsInCode(variables.keys(), readSources())];
for (const { rule, path, message } of faults) console.error(`${path}: ${message} (${rule})`);
if (readFileSync(idsPath, "utf8") !== ids) {
  console.error("src/i18n/messageIds.ts is out of date: npm run messages -- --write");
  process.exitCode = 1;
}
for (const id of deskIds)
  if (!id.startsWith("desk-")) {
    console.error(`locales/desk: "${id}" has to begin with desk-`);
    process.exitCode = 1;
  }
// Pages of readers come without the desk's words.
for (const [path, code] of readSources()) {
  if (path.startsWith("src/desk/")) continue;
  for (const [, id] of code.matchAll(/\b(?:t|say)\(\s*["'`](desk-[\w-]+)/g)) {
    console.error(`${path}: only src/desk/ may say "${id}"`);
    process.exitCode = 1;
  }
}
if (faults.length > 0) process.exitCode = 1;
console.log(`${variables.size} messages in ${files.size} languages, ${faults.length} faults`);
for (const { path, language, missing, same, faults } of ownFiles(messagesFolder())) {
  for (const fault of faults) console.error(formatFault(fault));
  if (faults.length > 0) process.exitCode = 1;
  const own = variables.size - missing.length;
  const untouched = same > 0 ? `; ${same} of them say what the English ones do` : "";
  console.log(`${path}: ${own} of ${variables.size} messages in ${language.name}${untouched}`);
  if (missing.length > 0) console.log(`  not in it: ${missing.join(", ")}`);
}

function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const entry of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(entry) || basename(entry) === "messageIds.ts") continue;
    const path = join(src, entry);
    sources.set(`src/${relative(src, path)}`, readFileSync(path, "utf8"));
  }
  return sources;
}
