/** The commands for dossiers: `npm run dossier -- COMMAND …` here, and among those of `dateline` in the packed program. */

import { parseArgs } from "node:util";
import { dossiersFolder } from "../build/readSiteConfig";
import { IMPORT_FORMATS } from "../formats/import/importDossier";
import { build, check, verifyQuotes } from "./commands";
import { EXPORT_FORMATS, exportDossier } from "./exportDossier";
import { importFile } from "./importFile";
import { newDossier, writeSchemas } from "./newDossier";
import { writeOnePage } from "./publish";
import { printReading } from "./readReport";
import { systemFault } from "./systemFault";
import { translate } from "./translate";

/** One line or more for each command. */
export const DOSSIER_USAGE = `  check [FILE…]              every fault of the dossiers, with file and line; all of ${dossiersFolder()} without FILE.
                             FILE is a dossier's folder, one of its files, or a compiled .geojson
  build [DIR] [--out DIST]   compiles the dossier in DIR (all of ${dossiersFolder()} without it) into DIST, or dist;
                             DIR may be a compiled .geojson. From 1000 events on there is an events.parquet, too
  build DIR --one-page FILE  the whole dossier with its map as one HTML file that runs from a disk; --address URL is
                             where it will stand, where that is known
  verify DIR --report FILE   finds every quote of the dossier in the text of the report

  read REPORT.txt --published DATE --zone IANA
                             what the words of a report can mean: the times of each sentence with all that each can
                             mean, who says what, figures, places and order; --language TAG (en without it); as JSON with --json

  new ID                     a small dossier to start from, in ${dossiersFolder()}/ID (or --out DIR); asks for what is not given:
                             --title TEXT --language TAG --zone IANA --from DAY --to DAY
  import FILE                a dossier of another tool's file, in ${dossiersFolder()}/ID (--id ID, or --out DIR).
                             --as ${IMPORT_FORMATS.join("|")}
                             or by its content; --map FILE says what its columns mean, --dates dmy|mdy how
                             3/4/2020 is meant, --encoding and --sheet how the file is read; --title --language --zone --from --to as above
  export DIR --format ${EXPORT_FORMATS.join("|")}
                             the dossier for another tool, to --out FILE or to the terminal, in its own language or
                             --language TAG; what the format cannot hold is told. --address URL is the site's, for links
  translate ID LANGUAGE      writes every text that has no translation yet into translations/LANGUAGE.yaml, with its source words;
                             --out FILE.csv writes a table for translators instead, --in FILE.csv takes it in again
  schema [DIR…]              writes the schemas again that editors check a dossier's files against
`;

const text = { type: "string" } as const;

/** Gives the exit code. */
export async function runDossierCommand(
  [command, ...rest]: readonly string[],
  usage: string,
): Promise<number> {
  if ([command, ...rest].some((word) => word === "--help" || word === "-h")) {
    console.log(usage);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        out: text,
        in: text,
        report: text,
        as: text,
        format: text,
        map: text,
        id: text,
        title: text,
        language: text,
        zone: text,
        from: text,
        to: text,
        dates: text,
        published: text,
        json: { type: "boolean" },
        encoding: text,
        sheet: text,
        "one-page": text,
        address: text,
      },
    });
    const [first, ...others] = positionals;
    if (command === "check") return check(positionals);
    if (command === "schema") return writeSchemas(positionals);
    if (command === "translate" && first && others.length === 1) return translate(first, others[0]!, values);
    if (others.length === 0) {
      const today = new Date().toISOString().slice(0, 10);
      const onePage = values["one-page"];
      if (command === "build" && first && onePage) return await writeOnePage(first, onePage, values.address);
      if (command === "build") return build(positionals, values.out ?? "dist");
      if (command === "verify" && first && values.report) return verifyQuotes(first, values.report);
      if (command === "read" && first) return printReading(first, values);
      if (command === "new" && first) return await newDossier(first, values, today);
      if (command === "import" && first) return await importFile(first, values, today);
      const format = values.format ?? values.as;
      if (command === "export" && first && format) return exportDossier(first, format, values);
    }
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") {
      console.error("\nStopped: nothing was written."); // Ctrl+C or Ctrl+D at a question
      return 1;
    }
    const fault = systemFault(error);
    if (fault !== null) {
      console.error(fault);
      return 1;
    }
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\n`);
  }
  console.error(usage);
  return 2;
}

/** What `parseArgs` throws, naming the option. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
