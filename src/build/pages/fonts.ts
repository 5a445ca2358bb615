/** Font files that the picture maker can read: it ignores WOFF without a word, so they are turned into TTF and kept. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { lettersOf, mergeFonts, type Tables } from "./mergeFonts";

/** The scripts of Europe, and Vietnamese; the serif has no Greek. */
const europe = (family: "ibm-plex-sans" | "ibm-plex-serif", weight: 400 | 600) => [
  ...["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext"].map(
    (script) => `${family}/${script}-${weight}`,
  ),
  `ibm-plex-sans/greek-${weight}`,
];
const arabic = (weight: 400 | 600) => `ibm-plex-sans-arabic/arabic-${weight}`;

/** Families as `picture/` names them. Each file has all scripts: the maker looks no further for a letter. */
const FACES = [
  { family: "IBM Plex Sans", parts: [...europe("ibm-plex-sans", 400), arabic(400)] },
  { family: "IBM Plex Sans", parts: [...europe("ibm-plex-sans", 600), arabic(600)] },
  { family: "IBM Plex Serif", parts: [...europe("ibm-plex-serif", 600), arabic(600)] },
  { family: "IBM Plex Sans Arabic", parts: [arabic(400), ...europe("ibm-plex-sans", 400)] },
  { family: "IBM Plex Sans Arabic", parts: [arabic(600), ...europe("ibm-plex-sans", 600)] },
] as const;

/** Paths of TTF files, made once and kept in `cache`. */
export function pictureFonts(cache = ".cache/fonts"): string[] {
  mkdirSync(cache, { recursive: true });
  return FACES.map(({ family, parts }) => {
    const woffs = parts.map(readWoff);
    const hash = createHash("sha256").update(VERSION).update(family);
    for (const woff of woffs) hash.update(woff);
    const path = join(cache, `${hash.digest("hex").slice(0, 16)}.ttf`);
    if (!existsSync(path)) {
      const [first, ...others] = woffs.map(woffTables) as [Tables, ...Tables[]];
      const tables = mergeFonts(first, ...others).set("name", nameTable(family));
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, writeTtf(tables));
      renameSync(unfinished, path); // so that two builds at once never read half a font
    }
    return path;
  });
}

/** Code points that every face has. */
export function pictureLetters(): ReadonlySet<number> {
  const [first = [], ...others] = FACES.map(
    ({ parts }) =>
      new Set(parts.flatMap((part) => lettersOf(woffTables(readWoff(part))).map(([letter]) => letter))),
  );
  return new Set([...first].filter((letter) => others.every((face) => face.has(letter))));
}

/** Another number whenever this file makes other fonts of the same sources. */
const VERSION = "2";

/** `package/subset-weight` of Fontsource. */
function readWoff(part: string): Buffer {
  const [family, subset] = part.split("/");
  return readFileSync(
    createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${family}-${subset}-normal.woff`),
  );
}

/** https://www.w3.org/TR/WOFF/: the tables of a font, each deflated or as it is. */
export function woffTables(woff: Buffer): Tables {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF 1 font.");
  const tables: Tables = new Map();
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const at = 44 + i * 20;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const packed = woff.subarray(offset, offset + packedLength);
    tables.set(woff.toString("latin1", at, at + 4), packedLength < length ? inflateSync(packed) : packed);
  }
  return tables;
}

/** Without checksums, which nobody reads here. */
export function writeTtf(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(0x00010000, 0);
  [sorted.length, 2 ** power * 16, power, (sorted.length - 2 ** power) * 16].forEach((field, i) => {
    directory.writeUInt16BE(field, 4 + 2 * i);
  });
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  sorted.forEach(([tag, data], i) => {
    const at = 12 + 16 * i;
    directory.write(tag, at, "latin1");
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
  const names = (
    [
      [1, family],
      [6, family.replaceAll(" ", "")],
    ] as const
  ).map(([id, name]) => ({
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
