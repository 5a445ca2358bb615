/** `npm run dossier -- COMMAND …` */

import { parseArgs } from "node:util";
import { build, check, verifyQuotes } from "./commands";
import { DOSSIERS } from "./folders";

const USAGE = `npm run dossier -- COMMAND

  check [FILE…]              every fault of the dossiers, with file and line; all of ${DOSSIERS} without FILE.
                             FILE is a dossier's folder, one of its files, or a compiled .geojson
  build [DIR] [--out DIST]   compiles the dossier in DIR (all of ${DOSSIERS} without it) into DIST, or dist
  verify DIR --report FILE   finds every quote of the dossier in the text of the report
`;

process.exitCode = run(process.argv.slice(2));

function run([command, ...rest]: string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { out: { type: "string", default: "dist" }, report: { type: "string" } },
    });
    if (command === "check") return check(positionals);
    if (command === "verify" && positionals[0] && positionals.length === 1 && values.report) {
      return verifyQuotes(positionals[0], values.report);
    }
    if (command === "build" && positionals.length < 2) return build(positionals, values.out);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\n`);
  }
  console.error(USAGE);
  return 2;
}

/** What `parseArgs` throws, naming the option. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
