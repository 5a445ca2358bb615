/** The bytes of a file → what it is by its syntax. Readers of rare formats are loaded when a file needs them. */

import type { Content } from "./content";
import { textContent } from "./content";
import { fileText } from "./fileText";
import { type Reading, read, unread } from "./report";

export type ContentOptions = {
  /** A label of the WHATWG Encoding Standard; recognised where it is missing. */
  readonly encoding?: string | undefined;
  /** Which sheet of a workbook; the first that is shown where it is missing. */
  readonly sheet?: string | undefined;
};

/** `guess` tells of an encoding that was recognised, and of a sheet that was chosen. */
export async function readContent(
  bytes: Uint8Array,
  options: ContentOptions = {},
): Promise<Reading<Content>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { readPacked } = await import("./packed");
    return readPacked(bytes, options);
  }
  const text = await fileText(bytes, options.encoding);
  if (!text.ok) return text;
  const content = await readText(text.value);
  return content.ok ? read(content.value, text.guess ?? content.guess) : content;
}

export async function readText(text: string): Promise<Reading<Content>> {
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(start)) {
    const { readCalendar } = await import("./calendar");
    return readCalendar(text);
  }
  if (!start.startsWith("<")) return read(textContent(text));
  if (/^<(?:!doctype html|html)/i.test(start))
    return unread(
      "this is a web page, such as one that asks to sign in",
      "download the sheet itself: File, Download, comma-separated values",
    );
  const { readXml } = await import("./xml");
  return readXml(text);
}
