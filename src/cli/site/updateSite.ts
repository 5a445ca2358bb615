/** `dateline update`: makes the settings and dossiers of a site fit this version of the program, and says what is new for it. */

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { dossierFolders } from "../../build/folders";
import { editorSchemas } from "../../build/jsonSchema";
import { checkSiteConfig, dossiersFolder, madeWith } from "../../build/readSiteConfig";
import { isNewer, VERSION } from "../../build/version";
import { formatFault } from "../../source/locatedFault";
import { type Migration, migrations } from "./migrations";

/** The version of sites whose settings name none. */
const FIRST = "0.1.0";

/** Changes only what a migration names; each changed file is copied first. Gives the exit code. */
export function updateSite(file: string): number {
  const before = readFileSync(file, "utf8");
  const from = madeWith(parseDocument(before).toJS()) ?? FIRST;
  if (isNewer(from, VERSION)) {
    for (const fault of checkSiteConfig(file).faults) console.error(formatFault(fault));
    return 1;
  }
  const due = migrations.filter(({ to }) => isNewer(to, from) && !isNewer(to, VERSION));
  const written = [
    ...writeChanged(file, withVersion(applyAll(due, before)), from),
    ...dossierFolders(dossiersFolder(file)).flatMap((folder) =>
      editorSchemas().flatMap(({ path, content }) => writeChanged(join(folder, path), content, null)),
    ),
  ];
  for (const { to, news } of due) console.log(`${to}\n${news.map((line) => `  ${line}`).join("\n")}`);
  for (const line of written) console.log(line);
  if (written.length === 0) console.log(`This site fits Dateline ${VERSION} already.`);
  const { faults } = checkSiteConfig(file);
  for (const fault of faults) console.error(formatFault(fault));
  return faults.length > 0 ? 1 : 0;
}

const applyAll = (due: readonly Migration[], text: string) =>
  due.reduce((now, { settings }) => settings?.(now) ?? now, text);

/** All other lines stay byte for byte. */
function withVersion(settings: string): string {
  const line = `madeWith: ${VERSION}`;
  return /^madeWith:.*$/m.test(settings)
    ? settings.replace(/^madeWith:.*$/m, line)
    : `${settings.replace(/\n*$/, "\n")}${line}\n`;
}

/** A copy is kept under `.dateline/VERSION/` where `from` names the version; a file is never half-written. */
function writeChanged(path: string, content: string, from: string | null): string[] {
  const before = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (before === content) return [];
  const copy = from === null || before === null ? null : join(".dateline", from, path);
  if (copy !== null && !existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(path, copy);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
  return [copy === null ? `  ${path} written` : `  ${path} changed; as it was: ${copy}`];
}
