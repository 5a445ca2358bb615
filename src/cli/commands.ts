/** What is done with dossiers; each command gives the exit code. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkDossier } from "../build/checkDossier";
import { dossierFolders, folderOf } from "../build/folders";
import { jsonSchemas } from "../build/jsonSchema";
import { dossiersFolder } from "../build/readSiteConfig";
import { writeColumns } from "../build/writeColumns";
import { outputsOf, writeFiles } from "../build/writeDossier";
import { FILE_NAME } from "../columns/parquetColumns";
import { isEvent, isSite } from "../core/rules/parts";
import { checkCompiled } from "../source/checkCompiled";
import type { Checked } from "../source/checkFolder";
import { formatFault, isError } from "../source/locatedFault";
import { formatVerified } from "./formatVerified";
import { verify } from "./verify";

/** All dossiers of the site where no path is given. */
export function check(paths: string[]): number {
  const checked = (
    paths.length > 0 ? [...new Set(paths.map(targetOf))] : dossierFolders(dossiersFolder())
  ).map(checkOne);
  return checked.every(({ sound }) => sound) ? 0 : 1;
}

const isCompiled = (path: string) => /\.(geo)?json$/.test(path);

const targetOf = (path: string) => (isCompiled(path) ? path : folderOf(path));

function checkOne(path: string): Checked {
  const checked =
    isCompiled(path) && existsSync(path) ? checkCompiled(path, readFileSync(path)) : checkDossier(path);
  for (const fault of checked.faults) console.error(formatFault(fault));
  const errors = checked.faults.filter(isError).length;
  const warnings = checked.faults.length - errors;
  console.log(`${path}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`);
  return checked;
}

/** Fewer load at once as they are. */
const FEWEST_AS_COLUMNS = 1000;

/** Writes only what is sound. */
export function build(paths: string[], out: string): number {
  const folders = paths.length > 0 ? paths.map(targetOf) : dossierFolders(dossiersFolder());
  let failed = false;
  for (const folder of folders) {
    const { dossier, sound } = checkOne(folder);
    if (!sound || !dossier) {
      failed = true;
      continue;
    }
    const files = [...outputsOf(dossier, ""), ...jsonSchemas()];
    writeFiles(out, files);
    for (const { path, content } of files)
      console.log(`  ${out}/${path}  ${Buffer.byteLength(content)} bytes`);
    const events = dossier.features.filter(isEvent);
    if (events.length < FEWEST_AS_COLUMNS) continue;
    const table = join(out, "dossiers", dossier.dossier.id, FILE_NAME);
    writeColumns(table, dossier.dossier, dossier.features.filter(isSite), [events]);
    console.log(`  ${table}  ${statSync(table).size} bytes`);
  }
  return failed ? 1 : 0;
}

/** Whether each quote stands in the report exactly once; the report's file is only read. */
export function verifyQuotes(path: string, report: string): number {
  const { dossier, faults } = isCompiled(path)
    ? checkCompiled(path, readFileSync(path))
    : checkDossier(folderOf(path));
  if (!dossier || !existsSync(report)) {
    for (const fault of faults) console.error(formatFault(fault));
    if (!existsSync(report)) console.error(`there is no file ${report}`);
    return 1;
  }
  const verified = verify(dossier, readFileSync(report));
  console.log(formatVerified(dossier, verified));
  return verified.passed ? 0 : 1;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
