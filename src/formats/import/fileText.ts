/** The bytes of a file that somebody imports → its text, or why there is none. */

import { type Reading, read, unread } from "./report";

/** UTF-8, or UTF-16 that says so by its first two bytes, as spreadsheets write “Unicode text”. */
export function fileText(bytes: Uint8Array): Reading<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return unread("this is a workbook or another archive, not a table", "save the sheet as “CSV UTF-8”");
  const encoding = UTF_16.get(`${bytes[0]},${bytes[1]}`) ?? "utf-8";
  try {
    return read(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return unread(
      "this is no text in UTF-8",
      "save it again as “CSV UTF-8”, or with the encoding UTF-8, so that letters such as é stay what they are",
    );
  }
}

const UTF_16 = new Map([
  ["255,254", "utf-16le"],
  ["254,255", "utf-16be"],
]);

/** Of text that no importer knows. */
export function whyUnknown(text: string): { readonly message: string; readonly hint: string } {
  if (text.trim() === "") return { message: "there is nothing in it", hint: "look whether it was saved" };
  if (/^\s*<(!doctype|html)/i.test(text))
    return {
      message: "this is a web page, such as one that asks to sign in",
      hint: "download the sheet itself: File, Download, comma-separated values",
    };
  return {
    message: "it is no dossier, and no table or map data with times that could be read as one",
    hint: "a table has the names of its columns in its first row, and nothing above them",
  };
}
