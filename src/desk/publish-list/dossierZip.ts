/** The dossier as a zip of plain files, the same bytes for the same draft. */

import { strToU8, type Zippable, zipSync } from "fflate";
import type { Session } from "../useSession";

/** What the desk itself needs to go on: no file of the dossier. */
export const DESK_FILE = "desk.json";
export const REPORT_FILE = "report.txt";

const IGNORED = "# The text of the report is not published with the dossier.\nreport.txt\n";

/** Any day that every zip can hold; the real one would make each zip another. */
const DAY = new Date(2000, 0, 1);

/** `withReport` puts the report's own text in, which is the author's to keep and nobody's to publish. */
export function dossierZip(session: Session, withReport: boolean): Uint8Array<ArrayBuffer> {
  const { beginning, history } = session;
  const { settings, belongs, decided } = history.draft;
  const files: Record<string, Uint8Array> = Object.fromEntries(session.files());
  files[DESK_FILE] = strToU8(
    `${JSON.stringify({ format: "dateline-desk/1", about: beginning.about, settings, belongs, decided }, null, 1)}\n`,
  );
  if (withReport) {
    files[REPORT_FILE] = strToU8(beginning.text);
    files[".gitignore"] ??= strToU8(IGNORED);
  } else delete files[REPORT_FILE];
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) sorted[path] = [files[path]!, { mtime: DAY }];
  return zipSync(sorted) as Uint8Array<ArrayBuffer>;
}
