/** The bytes of a file that somebody imports → its text, or why there is none. */

import { type Reading, read, unread } from "./report";

/**
 * UTF-8, UTF-16, or the encoding that is named; else the one that the letters speak for, with a word about it. `encoding` is
 * a label of the WHATWG Encoding Standard.
 */
export async function fileText(bytes: Uint8Array, encoding?: string): Promise<Reading<string>> {
  if (encoding !== undefined) return decode(bytes, encoding);
  const utf16 = UTF_16.get(`${bytes[0]},${bytes[1]}`) ?? utf16Of(bytes);
  const first = decode(bytes, utf16 ?? "utf-8");
  if (first.ok) return first;
  const { analyse } = (await import("chardet")).default;
  // The reader of byte statistics knows ISO 8859; Windows' own pages hold all of their letters.
  const likely = analyse(bytes.subarray(0, 1_000_000)).map(({ name }) => WINDOWS.get(name) ?? name);
  for (const name of likely) {
    if (/^utf/i.test(name)) continue;
    const text = decode(bytes, name);
    if (text.ok && !/[\u0080-\u009f]/.test(text.value))
      return read(
        text.value,
        `it was read as ${name}; if letters are wrong, name another encoding with --encoding`,
      );
  }
  return first;
}

function decode(bytes: Uint8Array, encoding: string): Reading<string> {
  try {
    return read(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    return error instanceof RangeError
      ? unread(
          `“${encoding}” is no encoding`,
          "write a name such as utf-8, windows-1252, windows-1256 or shift_jis",
        )
      : unread(
          `this is no text in ${encoding.toUpperCase()}`,
          "save it again as “CSV UTF-8”, or name its encoding, so that letters such as é stay what they are",
        );
  }
}

const UTF_16 = new Map([
  ["255,254", "utf-16le"],
  ["254,255", "utf-16be"],
]);

/** Without the mark of bytes: every other byte of Latin letters is zero. */
function utf16Of(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 200);
  const zeros = [0, 1].map((side) => start.filter((byte, i) => byte === 0 && i % 2 === side).length);
  const most = start.length / 4;
  if (zeros[1]! > most) return "utf-16le";
  return zeros[0]! > most ? "utf-16be" : null;
}

const WINDOWS = new Map([
  ["ISO-8859-1", "windows-1252"],
  ["ISO-8859-2", "windows-1250"],
  ["ISO-8859-5", "windows-1251"],
  ["ISO-8859-6", "windows-1256"],
  ["ISO-8859-7", "windows-1253"],
  ["ISO-8859-8", "windows-1255"],
  ["ISO-8859-9", "windows-1254"],
]);

/** Of text that no importer knows. */
export function whyUnknown(text: string): { readonly message: string; readonly hint: string } {
  if (text.trim() === "") return { message: "there is nothing in it", hint: "look whether it was saved" };
  return {
    message: "it is no dossier, and no table or map data with times that could be read as one",
    hint: "a table has the names of its columns in its first row, and one row an entry below them",
  };
}
