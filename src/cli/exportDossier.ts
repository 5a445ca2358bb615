/** `export DIR --format FORMAT`: a dossier for another tool, and what that tool's format cannot hold. */

import { readFileSync, writeFileSync } from "node:fs";
import { checkDossier } from "../build/checkDossier";
import { folderOf } from "../build/folders";
import { calendarWordsIn } from "../build/writeDossier";
import type { Writer } from "../formats/export/exported";
import { WRITERS } from "../formats/export/writers";
import { checkCompiled } from "../source/checkCompiled";
import { formatFault, isError } from "../source/locatedFault";

const BY_NAME: ReadonlyMap<string, Writer> = new Map(Object.entries(WRITERS));

export const EXPORT_FORMATS = [...BY_NAME.keys()];

export type ExportFlags = {
  readonly out?: string | undefined;
  /** BCP 47; the dossier's own where it is missing. */
  readonly language?: string | undefined;
  /** The site's root, for formats that link to the dossier's pages. */
  readonly address?: string | undefined;
};

/** To a file, or to the terminal where none is named; sentences about what is left go to the error output either way. */
export function exportDossier(path: string, format: string, flags: ExportFlags): number {
  const writer = BY_NAME.get(format === "timelinejs-csv" ? "timelinejs" : format);
  if (!writer) {
    console.error(`--format ${format} is no format to export to: write one of ${EXPORT_FORMATS.join(", ")}`);
    return 1;
  }
  const { dossier, faults, sound } = /\.(geo)?json$/.test(path)
    ? checkCompiled(path, readFileSync(path))
    : checkDossier(folderOf(path));
  if (!dossier || !sound) {
    for (const fault of faults.filter(isError)) console.error(formatFault(fault));
    console.error(`${path} is not sound, so nothing was written`);
    return 1;
  }
  const language = flags.language ?? dossier.dossier.language;
  const { content, left } = writer.write(dossier, {
    language,
    baseUrl: flags.address?.replace(/\/*$/, "/") ?? "",
    words: calendarWordsIn(language),
  });
  if (flags.out === undefined) process.stdout.write(content);
  else writeFileSync(flags.out, content);
  for (const sentence of left) console.error(`  ${sentence}`);
  return 0;
}
