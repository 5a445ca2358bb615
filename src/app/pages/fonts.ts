/** Font files that the picture maker can read: it ignores WOFF without a word, so each is turned into TTF and kept. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** Families as `picture/` names them: one file is one family and weight, as the maker looks no further for a glyph. */
const FACES = [
  ["IBM Plex Sans Arabic", "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff"],
  ["IBM Plex Sans Arabic", "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff"],
  ["IBM Plex Sans", "ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff"],
  ["IBM Plex Sans", "ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff"],
  ["IBM Plex Serif", "ibm-plex-serif/files/ibm-plex-serif-latin-600-normal.woff"],
  ["IBM Plex Sans Ext", "ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff"],
  ["IBM Plex Sans Ext", "ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff"],
  ["IBM Plex Serif Ext", "ibm-plex-serif/files/ibm-plex-serif-latin-ext-600-normal.woff"],
] as const;

/** Paths of TTF files, made once and kept in `cache`. */
export function pictureFonts(cache = ".cache/fonts"): string[] {
  mkdirSync(cache, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  return FACES.map(([family, face]) => {
    const woff = readFileSync(resolve(`@fontsource/${face}`));
    const path = join(cache, `${createHash("sha256").update(family).update(woff).digest("hex").slice(0, 16)}.ttf`);
    if (!existsSync(path)) {
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, woffToTtf(woff, family));
      renameSync(unfinished, path); // so that two builds at once never read half a font
    }
    return path;
  });
}

/** https://www.w3.org/TR/WOFF/: the same tables, each deflated or as it is, behind another directory; named `family`, whatever it called itself. */
export function woffToTtf(woff: Buffer, family: string): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF 1 font.");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number];
    const packed = woff.subarray(offset, offset + packedLength);
    const tag = woff.subarray(at, at + 4);
    const data = packedLength < length ? inflateSync(packed) : packed;
    return { tag, checksum: woff.readUInt32BE(at + 16), data: tag.toString() === "name" ? nameTable(family) : data };
  });

  const directory = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((count - 2 ** power) * 16, 10);

  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = 12 + 16 * i;
    tag.copy(directory, at);
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  });
  return Buffer.concat(parts);
}

/** https://learn.microsoft.com/typography/opentype/spec/name: family and PostScript name, for Windows in Unicode. */
function nameTable(family: string): Buffer {
  const names = ([[1, family], [6, family.replaceAll(" ", "")]] as const).map(([id, name]) => ({
    id,
    text: Buffer.from(name, "utf16le").swap16(),
  }));
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(({ id, text }, i) => {
    [3, 1, 0x409, id, text.length, offset].forEach((field, j) => {
      head.writeUInt16BE(field, 6 + 12 * i + 2 * j);
    });
    offset += text.length;
  });
  return Buffer.concat([head, ...names.map(({ text }) => text)]);
}
