/** `npm run dossier -- import FILE`: a file of another tool becomes a dossier's folder, with a report of every row. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { checkDossier } from "../build/checkDossier";
import { dossiersFolder } from "../build/readSiteConfig";
import { writeFiles } from "../build/writeDossier";
import { isTimeZone } from "../core/time/zone";
import { fromCompiled } from "../formats/import/compiledDossier";
import type { DateOrder } from "../formats/import/dates";
import { whyUnknown } from "../formats/import/fileText";
import { guessFormat, IMPORT_FORMATS, importDossier } from "../formats/import/importDossier";
import type { ImportOptions } from "../formats/import/options";
import { readContent } from "../formats/import/readContent";
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
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
};

/** Writes a new folder and never into one that holds something; the exit code is 0 if its dossier is sound. */
export async function importFile(file: string, flags: ImportFlags, today: string): Promise<number> {
  const faults = [...faultsOf(flags), ...(existsSync(file) ? [] : [`there is no file ${file}`])];
  const id = slugOf(flags.id ?? basename(file, extname(file))) || "imported";
  const folder = flags.out ?? join(dossiersFolder(), id);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    faults.push(`${folder} holds something already: name another folder with --out, or move it away`);
  }
  const mapping = flags.map === undefined ? null : readMapping(flags.map);
  if (mapping !== null && "faults" in mapping) faults.push(...mapping.faults);
  const { encoding, sheet } = flags;
  const content = existsSync(file) ? await readContent(readFileSync(file), { encoding, sheet }) : null;
  if (content !== null && !content.ok) faults.push(`${file}: ${content.message} → ${content.hint}`);
  const value = content?.ok ? content.value : null;
  const format = flags.as ?? (value === null ? null : guessFormat(value));
  if (faults.length === 0 && format === null) {
    const { message, hint } = whyUnknown(readFileSync(file, "utf8"));
    faults.push(`${file}: ${message} → ${hint}; or name its format with --as, one of ${formats}`);
  }
  if (faults.length > 0 || value === null || format === null) {
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
  const { source, report } = importDossier(value, format, options);
  tell(report, file, flags.as === undefined);
  if (content?.ok && content.guess !== undefined) console.log(`  guessed: ${content.guess}`);
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

/** Lines of remarks on the terminal; the whole report is in the folder. */
const MOST_LINES = 34;

/** Grouped, because remarks are many and alike: one line a kind, with the first of it as the example. */
function tell(report: ImportReport, file: string, isGuessed: boolean) {
  const { rows, remarks, unit, format } = report;
  const count = (use: string) => rows.filter((row) => row.use === use).length;
  const header = count("header") > 0 ? `, ${count("header")} for the title` : "";
  console.log(
    `${file}: ${format}${isGuessed ? " (by its content)" : ""}, ${rows.length} ${unit}s: ${count("event")} taken${header}, ${count("left")} left`,
  );
  const grouped = new Map<string, { count: number; line: string; isLoss: boolean }>();
  for (const remark of remarks) {
    const what = remark.type === "guessed" ? "guessed" : "left";
    const key = [remark.type, remark.column, remark.message.replaceAll(/[\d“”]+[^ ]*/g, "…")].join("\n");
    const line = `  ${what}: ${formatRemark(remark, unit)}`;
    const known = grouped.get(key);
    if (known) known.count++;
    else grouped.set(key, { count: 1, line, isLoss: remark.type === "row-left" });
  }
  const groups = [...grouped.values()].sort((a, b) => Number(b.isLoss) - Number(a.isLoss));
  for (const { count: times, line, isLoss } of groups.slice(0, MOST_LINES)) {
    const text = times === 1 ? line : `${line} (and ${times - 1} more of this kind)`;
    if (isLoss) console.error(text);
    else console.log(text);
  }
  if (groups.length > MOST_LINES)
    console.log(`  and ${groups.length - MOST_LINES} more kinds of remarks: see ${REPORT_FILE}`);
}

const formats = IMPORT_FORMATS.join(", ");

/** Every flag that cannot be as it is. */
function faultsOf({ as, zone, language, from, to, dates }: ImportFlags): string[] {
  const isKnown = as === undefined || as === "dossier" || IMPORT_FORMATS.includes(as);
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
