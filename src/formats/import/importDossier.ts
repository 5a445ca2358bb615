/**
 * What a file of another tool holds → a dossier's source and a report of every row. Pure, for the command line and the
 * browser alike; load it only when somebody imports, for the readers' sake.
 */

import type { DossierSource } from "../../schema/source";
import { FORMATS } from "../formats";
import { assemble } from "./assemble";
import { type Content, textContent } from "./content";
import { readMapped } from "./mapped";
import type { ImportOptions } from "./options";
import { createLog, type ImportReport } from "./report";

export const IMPORT_FORMATS: readonly string[] = FORMATS.map(({ name }) => name);

const contentOf = (input: Content | string): Content =>
  typeof input === "string" ? textContent(input) : input;

/** The name of the format by what is in the file; a dossier that is compiled already is told apart from other GeoJSON. */
export function guessFormat(input: Content | string): string | null {
  const content = contentOf(input);
  if (content.type === "json") {
    const { dossier } = (content.value ?? {}) as { dossier?: { format?: unknown } | null };
    if (dossier?.format !== undefined) return "dossier";
  }
  return FORMATS.find(({ recognises }) => recognises(content))?.name ?? null;
}

const JSON_FORMATS = new Set([
  "timelinejs-json",
  "storymapjs",
  "linked-places",
  "geojson",
  "timemap",
  "json",
]);

export type Imported = {
  /** Null where no row became an entry. */
  readonly source: DossierSource | null;
  readonly report: ImportReport;
};

/** `format` is one of `IMPORT_FORMATS`. A mapping goes before the format's own meaning of its columns. */
export function importDossier(input: Content | string, format: string, options: ImportOptions): Imported {
  const found = FORMATS.find(({ name }) => name === format);
  if (!found) throw new RangeError(`no format ${format}`);
  const log = createLog();
  const content = contentOf(input);
  const records = found.records(content, options, log);
  const rows = records.entries.map(({ row }) => row);
  const drafts =
    found.read && options.mapping === undefined
      ? found.read(rows, options, log)
      : readMapped(records, options, log);
  if (drafts.rows.length === 0 && log.remarks.every(({ type }) => type !== "row-left")) {
    const isText = content.type === "table" && JSON_FORMATS.has(format);
    const message = isText
      ? "it is no JSON, so nothing could be read"
      : `there is nothing in it that ${format} would have`;
    const hint = isText
      ? "save it again as JSON; a comma after the last value of a list is a usual cause"
      : `name the format with --as: ${FORMATS.map(({ name }) => name).join(", ")}`;
    log.leftRow(null, null, null, message, hint);
  }
  const { source, rows: outcomes } = assemble(drafts, options, log);
  const report: ImportReport = { format, unit: found.unit, rows: outcomes, remarks: log.remarks };
  return { source: source.events.length > 0 ? source : null, report };
}
