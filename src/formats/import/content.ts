/** The text of a file → what it is by its syntax, before anybody asks which tool wrote it. */

import { createLog, type Log } from "./report";
import { readTable, type Table } from "./table";

export type Content =
  | { readonly type: "table"; readonly columns: readonly string[]; readonly read: (log: Log) => Table }
  | { readonly type: "json"; readonly value: unknown }
  /** Another notation of features, as GeoJSON. */
  | { readonly type: "features"; readonly from: "kml" | "gpx"; readonly value: unknown }
  | { readonly type: "calendar"; readonly value: unknown }
  /** It was said to be something that it is not; `message` and `hint` say so. */
  | { readonly type: "broken"; readonly message: string; readonly hint: string };

/** Of text alone: JSON, JSON by lines, or a table. XML and calendars are read by `readContent`. */
export function textContent(text: string): Content {
  const json = parseJson(text) ?? parseLines(text);
  return json === undefined ? tableContent(text) : { type: "json", value: json };
}

const tableContent = (text: string): Content => ({
  type: "table",
  columns: readTable(firstLines(text), createLog()).columns,
  read: (log) => readTable(text, log),
});

/** Enough to tell the header; a value in quotes may hold line breaks. */
const firstLines = (text: string) => {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 40);
  return lines.join("\n");
};

/** JSON, perhaps as the value of a variable or the argument of a call, as feeds for scripts are. */
function parseJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, "");
  const whole = tryJson(plain);
  if (whole !== undefined) return whole;
  const inside =
    /^\s*(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*(?:=\s*([[{][\s\S]*[\]}])\s*;?|\(\s*([[{][\s\S]*[\]}])\s*\)\s*;?)\s*$/.exec(
      plain,
    );
  const script = inside?.[1] ?? inside?.[2];
  return script === undefined ? undefined : tryJson(script);
}

const RECORD_SEPARATOR = String.fromCharCode(0x1e);

/** A JSON object a line, also after the record separator of RFC 8142; features become a collection. */
function parseLines(text: string): unknown {
  const lines = text
    .replace(/^\ufeff/, "")
    .replaceAll(RECORD_SEPARATOR, "\n")
    .split(/[\n\r]+/)
    .filter((line) => line.trim() !== "");
  if (!lines[0]?.trimStart().startsWith("{")) return undefined;
  const values = lines.map(tryJson);
  if (values.some((value) => typeof value !== "object" || value === null)) return undefined;
  const areFeatures = values.every((value) => (value as { type?: unknown }).type === "Feature");
  return areFeatures ? { type: "FeatureCollection", features: values } : values;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
