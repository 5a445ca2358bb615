/** What the words of a report propose, printed. */

import { existsSync, readFileSync } from "node:fs";
import { createGazetteer } from "../reading/gazetteer/gazetteer";
import type { Proposal } from "../reading/proposal";
import { type ReadReport, readReport } from "../reading/readReport";

const TOWNS = new URL("../reading/gazetteer/towns.json", import.meta.url);

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
    const gazetteer = createGazetteer(JSON.parse(readFileSync(TOWNS, "utf8")));
    const report = readReport(text, { published, timeZone: zone, language, gazetteer });
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
        return `    ${one.kind}: ${one.text.replaceAll(/\s+/g, " ")} (${bestOf(one)})`;
      }),
    ])
    .join("\n");
}

/** The best of what is proposed, in a few words. */
function bestOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case "time":
      return proposal.readings[0]?.edtf ?? proposal.duration ?? "no day";
    case "speech":
      return `${proposal.speaker ?? "nobody named"}, ${proposal.mode}`;
    case "figure":
      return `${proposal.low ?? "…"} to ${proposal.high ?? "…"} ${proposal.of}`;
    case "place":
      return (
        proposal.candidates.map(({ name, country }) => `${name}, ${country}`).join("; ") ||
        "not in the gazetteer"
      );
    case "order":
      return proposal.relation ?? "no order";
  }
}
