/** `npm run dossier -- import FILE`: a file of another tool becomes a dossier's folder, with a report of every row. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { checkDossier } from "../build/checkDossier";
import { DOSSIERS } from "../build/folders";
import { writeFiles } from "../build/writeDossier";
import { isTimeZone } from "../core/time/zone";
import { fromCompiled } from "../formats/import/compiledDossier";
import type { DateOrder } from "../formats/import/dates";
import { fileText, whyUnknown } from "../formats/import/fileText";
import {
  guessFormat,
  IMPORT_FORMATS,
  type ImportFormat,
  importDossier,
} from "../formats/import/importDossier";
import type { ImportOptions } from "../formats/import/options";
import { formatRemark, type ImportReport } from "../formats/import/report";
import { slugOf } from "../formats/import/slugs";
import { type Mapping, MappingSchema } from "../schema/mapping";
import type { DossierSource } from "../schema/source";
import { checkCompiled } from "../source/checkCompiled";
import { formatFault, isError } from "../source/locatedFault";
import { checkShape } from "../source/shape";
import { parseYamlFile } from "../source/yamlFile";
import { formatImportReport, REPORT_FILE } from "./formatImportReport";
import { sourceFiles } from "./writeSource";

export type ImportFlags = {
  readonly as?: string | undefined;
  readonly map?: string | undefined;
  readonly out?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly zone?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly dates?: string | undefined;
};

/** Writes a new folder and never into one that holds something; the exit code is 0 if its dossier is sound. */
export function importFile(file: string, flags: ImportFlags, today: string): number {
  const faults = [...faultsOf(flags), ...(existsSync(file) ? [] : [`there is no file ${file}`])];
  const id = slugOf(flags.id ?? basename(file, extname(file))) || "imported";
  const folder = flags.out ?? join(DOSSIERS, id);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    faults.push(`${folder} holds something already: name another folder with --out, or move it away`);
  }
  const mapping = flags.map === undefined ? null : readMapping(flags.map);
  if (mapping !== null && "faults" in mapping) faults.push(...mapping.faults);
  const decoded = existsSync(file) ? fileText(readFileSync(file)) : null;
  if (decoded !== null && !decoded.ok) faults.push(`${file}: ${decoded.message} → ${decoded.hint}`);
  const text = decoded?.ok ? decoded.value : null;
  const format = flags.as ?? (flags.map === undefined ? guessFormat(text ?? "") : "csv");
  if (faults.length === 0 && format === null) {
    const { message, hint } = whyUnknown(text ?? "");
    faults.push(`${file}: ${message} → ${hint}; or name its format with --as, one of ${formats}`);
  }
  if (faults.length > 0 || text === null || format === null) {
    for (const fault of faults) console.error(fault);
    return 1;
  }
  if (format === "dossier") return reopen(file, folder);

  const options: ImportOptions = {
    id,
    name: basename(file),
    language: flags.language ?? "en",
    timeZone: flags.zone ?? "UTC",
    today,
    title: flags.title,
    from: flags.from,
    to: flags.to,
    dateOrder: flags.dates as DateOrder | undefined,
    mapping: mapping !== null && "mapping" in mapping ? mapping.mapping : undefined,
  };
  const { source, report } = importDossier(text, format as ImportFormat, options);
  tell(report, file, flags.as === undefined && flags.map === undefined);
  if (!source) {
    console.error(`${file}: no ${report.unit} became an entry, so nothing was written`);
    return 1;
  }
  if (flags.zone === undefined)
    console.log("  time zone: UTC; say --zone Europe/Madrid or the like if it is another");
  return write(
    folder,
    source,
    [`Imported from ${basename(file)}; ${REPORT_FILE} tells what became of each ${report.unit}.`],
    [{ path: REPORT_FILE, content: formatImportReport(report) }],
  );
}

/** A compiled dossier is checked before it is taken apart. */
function reopen(file: string, folder: string): number {
  const { dossier, faults, sound } = checkCompiled(file, readFileSync(file));
  for (const fault of faults) console.error(formatFault(fault));
  if (!dossier || !sound) {
    console.error(`${file} is a dossier, but not a sound one: mend it first, so that nothing of it is lost`);
    return 1;
  }
  console.log(`${file}: a compiled dossier, taken whole`);
  return write(folder, fromCompiled(dossier), [`Taken from ${basename(file)}.`], []);
}

function write(
  folder: string,
  source: DossierSource,
  comments: readonly string[],
  files: readonly { path: string; content: string }[],
): number {
  writeFiles(folder, [...sourceFiles(source, { dossier: comments }), ...files]);
  const { faults, sound } = checkDossier(folder);
  for (const fault of faults) if (isError(fault)) console.error(formatFault(fault));
  const warnings = faults.filter((fault) => !isError(fault)).length;
  const hint = warnings > 0 ? `, ${warnings} warnings (npm run dossier -- check ${folder})` : "";
  console.log(`  ${folder}: ${source.events.length} entries, ${source.sites.length} sites${hint}`);
  return sound ? 0 : 1;
}

/** What was left row by row; guesses grouped, as they are many and alike. The whole report is in the folder. */
function tell(report: ImportReport, file: string, isGuessed: boolean) {
  const { rows, remarks, unit, format } = report;
  const count = (use: string) => rows.filter((row) => row.use === use).length;
  const header = count("header") > 0 ? `, ${count("header")} for the title` : "";
  console.log(
    `${file}: ${format}${isGuessed ? " (by its content)" : ""}, ${rows.length} ${unit}s: ${count("event")} taken${header}, ${count("left")} left`,
  );
  for (const remark of remarks)
    if (remark.type === "row-left") console.error(`  left: ${formatRemark(remark, unit)}`);
  const grouped = new Map<string, { count: number; line: string }>();
  for (const remark of remarks) {
    if (remark.type === "row-left") continue;
    const what = remark.type === "guessed" ? "guessed" : "left";
    const key = [what, remark.column, remark.message.replaceAll(/[\d“”]+[^ ]*/g, "…")].join("\n");
    const line = `  ${what}: ${formatRemark(remark, unit)}`;
    grouped.set(key, { count: (grouped.get(key)?.count ?? 0) + 1, line: grouped.get(key)?.line ?? line });
  }
  for (const { count: times, line } of grouped.values()) {
    console.log(times === 1 ? line : `${line} (and ${times - 1} more of this kind)`);
  }
}

const formats = IMPORT_FORMATS.join(", ");

/** Every flag that cannot be as it is. */
function faultsOf({ as, zone, language, from, to, dates }: ImportFlags): string[] {
  const isKnown = as === undefined || as === "dossier" || (IMPORT_FORMATS as string[]).includes(as);
  return [
    ...(isKnown ? [] : [`--as ${as} is no format: write one of ${formats}`]),
    ...(dates === undefined || ["dmy", "mdy"].includes(dates)
      ? []
      : [`--dates ${dates} is no order: write dmy for 31/12/2019 or mdy for 12/31/2019`]),
    ...commonFaults({ zone, language, from, to }),
  ];
}

/** Of the flags that `new` and `import` share. */
export function commonFaults(flags: Pick<ImportFlags, "zone" | "language" | "from" | "to">): string[] {
  const { zone, language, from, to } = flags;
  const days = [
    ["--from", from],
    ["--to", to],
  ].flatMap(([flag, day]) =>
    day === undefined || isDate(day) ? [] : [`${flag} ${day} is no day: write it as 2019-12-31`],
  );
  return [
    ...(zone === undefined || isTimeZone(zone)
      ? []
      : [`--zone ${zone} is no time zone: write an IANA name, such as Europe/Madrid or UTC`]),
    ...(language === undefined || isLanguage(language)
      ? []
      : [`--language ${language} is no language: write a tag such as en, ar or fa`]),
    ...days,
    ...(from !== undefined && to !== undefined && to < from ? [`--to ${to} is before --from ${from}`] : []),
  ];
}

function isDate(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function readMapping(file: string): { readonly mapping: Mapping } | { readonly faults: readonly string[] } {
  if (!existsSync(file)) return { faults: [`there is no mapping file ${file}`] };
  const { value, faults, locate } = parseYamlFile(file, readFileSync(file));
  if (value === undefined) return { faults: faults.map(formatFault) };
  const shaped = checkShape(MappingSchema, value);
  return shaped.value
    ? { mapping: shaped.value }
    : { faults: shaped.faults.map((fault) => formatFault({ ...fault, place: locate(fault.path) })) };
}
