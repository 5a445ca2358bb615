/** `npm run dossier -- export DIR --as FORMAT`: a dossier for another tool, and what that tool's format cannot hold. */

import { readFileSync, writeFileSync } from "node:fs";
import { checkDossier } from "../build/checkDossier";
import { folderOf } from "../build/folders";
import { formatPlainGeoJson } from "../formats/plainGeoJson";
import { type Exported, formatTimelineJs } from "../formats/timelineJs";
import type { CompiledDossier } from "../schema/dossier";
import { checkCompiled } from "../source/checkCompiled";
import { formatFault, isError } from "../source/locatedFault";

const FORMATS: ReadonlyMap<string, (dossier: CompiledDossier, language: string) => Exported> = new Map([
  ["timelinejs", formatTimelineJs],
  ["geojson", formatPlainGeoJson],
]);

export const EXPORT_FORMATS = [...FORMATS.keys()];

/** To a file, or to the terminal where none is named; sentences about what is left go to the error output either way. */
export function exportDossier(path: string, format: string, out: string | undefined): number {
  const formatAs = FORMATS.get(format);
  if (!formatAs) {
    console.error(`--as ${format} is no format to export to: write one of ${EXPORT_FORMATS.join(", ")}`);
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
  const { content, left } = formatAs(dossier, dossier.dossier.language);
  if (out === undefined) process.stdout.write(content);
  else writeFileSync(out, content);
  for (const sentence of left) console.error(`  ${sentence}`);
  return 0;
}
