/** A file of the reader's → a compiled dossier, or every fault with its line. Pure; a worker runs it. */

import type { Content } from "../../formats/import/content";
import { fileText, whyUnknown } from "../../formats/import/fileText";
import { guessFormat, importDossier } from "../../formats/import/importDossier";
import { readContent } from "../../formats/import/readContent";
import type { Remark } from "../../formats/import/report";
import { slugOf } from "../../formats/import/slugs";
import type { CompiledDossier } from "../../schema/dossier";
import { checkCompiled } from "../../source/checkCompiled";
import { checkFolder } from "../../source/checkFolder";
import { compile } from "../../source/compile";
import { isError, type LocatedFault } from "../../source/locatedFault";
import type { SourceFolder } from "../../source/sourceFolder";
import { visible } from "../visible";
import { isArchive, readArchive } from "./readArchive";

/** A fault where the reader will look for it. */
export interface FileFault {
  /** `events.yaml` in an archive; null where there is one file only. */
  readonly file: string | null;
  readonly line: number | null;
  readonly field: string;
  readonly message: string;
  readonly hint: string;
  /** What stands in that line. */
  readonly excerpt: string;
}

export interface ImportNotes {
  readonly format: string;
  /** What one row is called in this format. */
  readonly unit: string;
  readonly taken: number;
  readonly remarks: readonly Remark[];
}

export type FileReading =
  /** A dossier that is compiled already: it is loaded as one from the network would be. */
  | { readonly type: "compiled" }
  | { readonly type: "dossier"; readonly text: string; readonly notes: ImportNotes | null }
  | { readonly type: "faults"; readonly faults: readonly FileFault[] };

export interface ReadOptions {
  readonly name: string;
  /** BCP 47: what a table is taken to be written in. */
  readonly language: string;
  /** Today's date. */
  readonly today: string;
}

/** Longer lists nobody reads. */
const MOST_FAULTS = 200;

/** Never rejects: whatever comes is a dossier or faults. */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<FileReading> {
  try {
    const folder = isArchive(bytes) ? readArchive(options.name, bytes) : null;
    if (folder !== null) return readFolder(folder);
    if (!isArchive(bytes)) {
      const text = await fileText(bytes);
      if (text.ok && looksCompiled(text.value)) return { type: "compiled" };
    }
    const content = await readContent(bytes);
    return content.ok ? readTableOf(content.value, bytes, options) : fault(content.message, content.hint);
  } catch (error) {
    return fault(
      messageOf(error),
      "see docs/security/limits.md for what can be opened, and try the file with npm run dossier -- check",
    );
  }
}

/** Where a compiled dossier that was refused is wrong, with lines. */
export function explainCompiled(bytes: Uint8Array, name: string): readonly FileFault[] {
  const { faults } = checkCompiled(name, bytes);
  return located(faults, 0, () => bytes).map((one) => ({ ...one, file: null }));
}

function readFolder(folder: SourceFolder): FileReading {
  const { dossier, faults, sound } = checkFolder(folder);
  if (dossier && sound) return { type: "dossier", text: JSON.stringify(dossier), notes: null };
  return { type: "faults", faults: located(faults, 1, folder.read) };
}

function readTableOf(
  content: Content,
  bytes: Uint8Array,
  { name, language, today }: ReadOptions,
): FileReading {
  const format = guessFormat(content);
  if (format === "dossier") return { type: "compiled" };
  if (format === null) {
    const { message, hint } = whyUnknown(new TextDecoder().decode(bytes.subarray(0, 1000)));
    return fault(message, hint);
  }
  const id = slugOf(name.replace(/\.[a-z]+$/i, "")) || "opened";
  const { source, report } = importDossier(content, format, { id, name, language, timeZone: "UTC", today });
  const { unit, rows, remarks } = report;
  if (source === null) {
    const faults = remarks
      .filter(({ type }) => type === "row-left")
      .slice(0, MOST_FAULTS)
      .map(({ row, column, value, message, hint }) => ({
        file: null,
        line: row,
        field: column ?? "",
        message: visible(message),
        hint: hint ?? "",
        excerpt: visible(value ?? "").slice(0, 200),
      }));
    return { type: "faults", faults };
  }
  const compiled: CompiledDossier = compile(source, new Map()).dossier;
  const taken = rows.filter(({ use }) => use === "event").length;
  const shown = remarks
    .slice(0, MOST_FAULTS)
    .map((remark) => ({ ...remark, message: visible(remark.message) }));
  return { type: "dossier", text: JSON.stringify(compiled), notes: { format, unit, taken, remarks: shown } };
}

/** By its first words, so that a large one need not be parsed to be told. */
const looksCompiled = (text: string) => /"format"\s*:\s*"dateline\//.test(text.slice(0, 20_000));

/** `skip` steps of a fault's path name its file, which is told by itself. */
function located(
  faults: readonly LocatedFault[],
  skip: number,
  read: (path: string) => Uint8Array | undefined,
): FileFault[] {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? new TextDecoder().decode(read(file)).split("\n");
    lines.set(file, known);
    return known;
  };
  return faults
    .filter(isError)
    .slice(0, MOST_FAULTS)
    .map(({ place: { file, line }, path, message, hint }) => ({
      file,
      line,
      field: visible(path.slice(skip).slice(-4).join(" › ")),
      message: visible(message),
      hint: visible(hint),
      excerpt: visible((linesOf(file)[line - 1] ?? "").trim().slice(0, 200)),
    }));
}

const fault = (message: string, hint: string): FileReading => ({
  type: "faults",
  faults: [{ file: null, line: null, field: "", message: visible(message), hint, excerpt: "" }],
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
