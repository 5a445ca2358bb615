/** `npm run dossier -- COMMAND …` */

import { parseArgs } from "node:util";
import { build, check } from "./commands";
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
    if (command === "build" && positionals.length < 2) return build(positionals, values.out);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n`); // parseArgs names the option
  }
  console.error(USAGE);
  return 2;
}
