/**
 * A file of another tool → a dossier's source and a report of every row. Pure, for the command line and the browser alike;
 * load it only when somebody imports, for the CSV reader's sake.
 */

import type { DossierSource } from "../../schema/source";
import { isAcled, readAcled } from "./acled";
import { assemble } from "./assemble";
import type { Drafts } from "./draft";
import { readMappedCsv } from "./mappedCsv";
import type { ImportOptions } from "./options";
import { isGeoJson, readPlainGeoJson } from "./plainGeoJson";
import { createLog, type ImportReport, type Log } from "./report";
import { isStoryMapJs, readStoryMapJs } from "./storyMapJs";
import { readTable } from "./table";
import { isTimelineJs, readTimelineJs } from "./timelineJs";
import { isTimemap, readTimemap } from "./timemap";
import { isUcdpGed, readUcdpGed } from "./ucdpGed";

type Format = {
  readonly unit: string;
  readonly read:
    | { readonly json: (json: unknown, options: ImportOptions, log: Log) => Drafts }
    | { readonly table: (text: string, options: ImportOptions, log: Log) => Drafts };
};

const FORMATS = {
  timelinejs: { unit: "row", read: { table: readTimelineJs } },
  storymapjs: { unit: "slide", read: { json: readStoryMapJs } },
  geojson: { unit: "feature", read: { json: readPlainGeoJson } },
  acled: { unit: "row", read: { table: readAcled } },
  "ucdp-ged": { unit: "row", read: { table: readUcdpGed } },
  timemap: { unit: "event", read: { json: readTimemap } },
  csv: { unit: "row", read: { table: readMappedCsv } },
} as const satisfies Record<string, Format>;

export type ImportFormat = keyof typeof FORMATS;

export const IMPORT_FORMATS = Object.keys(FORMATS) as ImportFormat[];

/** What the text is by its content; a dossier that is compiled already is told apart from other GeoJSON. */
export function guessFormat(text: string): ImportFormat | "dossier" | null {
  const json = parseJson(text);
  if (json !== undefined) {
    if ((json as { dossier?: { format?: unknown } } | null)?.dossier?.format !== undefined) return "dossier";
    if (isStoryMapJs(json)) return "storymapjs";
    if (isGeoJson(json)) return "geojson";
    return isTimemap(json) ? "timemap" : null;
  }
  const { columns } = readTable(/^(?:\ufeff?sep=.\r?\n)?[^\r\n]*/i.exec(text)?.[0] ?? "", createLog());
  if (columns.length < 2) return null;
  if (isTimelineJs(columns)) return "timelinejs";
  if (isAcled(columns)) return "acled";
  return isUcdpGed(columns) ? "ucdp-ged" : "csv";
}

export type Imported = {
  /** Null where no row became an entry. */
  readonly source: DossierSource | null;
  readonly report: ImportReport;
};

export function importDossier(text: string, format: ImportFormat, options: ImportOptions): Imported {
  const { unit, read }: Format = FORMATS[format];
  const log = createLog();
  const drafts = "table" in read ? read.table(text, options, log) : readJson(text, read.json, options, log);
  if (drafts.rows.length === 0 && log.remarks.length === 0) {
    const message = `there is nothing in it that ${format} would have`;
    log.leftRow(null, null, null, message, `name the format with --as: ${IMPORT_FORMATS.join(", ")}`);
  }
  const { source, rows } = assemble(drafts, options, log);
  const report: ImportReport = { format, unit, rows, remarks: log.remarks };
  return { source: source.events.length > 0 ? source : null, report };
}

function readJson(
  text: string,
  readDrafts: (json: unknown, options: ImportOptions, log: Log) => Drafts,
  options: ImportOptions,
  log: Log,
): Drafts {
  const json = parseJson(text);
  if (json !== undefined) return readDrafts(json, options, log);
  const hint = "save it again as JSON; a comma after the last value of a list is a usual cause";
  log.leftRow(null, null, null, "it is no JSON, so nothing could be read", hint);
  return { header: { title: null, summary: null, publisher: null }, drafts: [], rows: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
