/** What the words of a report propose, printed. */

import { existsSync, readFileSync } from "node:fs";
import { type ReadReport, readReport } from "../reading/readReport";

export interface ReadOptions {
  readonly published?: string | undefined;
  readonly zone?: string | undefined;
  readonly language?: string | undefined;
  readonly json?: boolean | undefined;
}

/** The file is only read. Offsets are in UTF-16 units of its text; a byte order mark at its beginning counts as one. */
export function printReading(file: string, { published, zone, language = "en", json }: ReadOptions): number {
  if (!existsSync(file)) {
    console.error(`there is no file ${file}`);
    return 1;
  }
  const missing = [...(published ? [] : ["--published DATE"]), ...(zone ? [] : ["--zone ZONE"])];
  if (!published || !zone) {
    console.error(`${missing.join(" and ")}: words such as “on Tuesday” are read against the report’s day`);
    return 2;
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(file));
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    const report = readReport(text, { published, timeZone: zone, language });
    console.log(json ? JSON.stringify(report, null, 2) : linesOf(report));
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** One line for each sentence, and below it one for each proposal with its best reading. */
function linesOf({ sentences }: ReadReport): string {
  return sentences
    .flatMap(({ text, proposals }) => [
      text.replaceAll(/\s+/g, " "),
      ...proposals.map((one) => {
        const value = one.kind === "time" ? (one.readings[0]?.edtf ?? one.duration ?? "no day") : one.why;
        return `    ${one.kind}: ${one.text.replaceAll(/\s+/g, " ")} (${value})`;
      }),
    ])
    .join("\n");
}
