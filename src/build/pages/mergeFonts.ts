/**
 * One TrueType font out of several subsets of a family: the maker of pictures loses a whole line where two fonts
 * disagree about the number of glyphs, as they do at every Arabic ligature beside a Latin digit.
 */

export type Tables = Map<string, Buffer>;

/** The first font keeps its shaping rules; the others add the letters that it lacks. */
export function mergeFonts(first: Tables, ...others: readonly Tables[]): Tables {
  const glyphs: Buffer[] = [];
  const metrics: Buffer[] = [];
  const letters = new Map<number, number>();
  for (const font of [first, ...others]) {
    const base = glyphs.length;
    const own = glyphsOf(font);
    glyphs.push(...own.map((glyph) => shifted(glyph, base)));
    metrics.push(...metricsOf(font, own.length));
    for (const [letter, glyph] of lettersOf(font))
      if (!letters.has(letter)) letters.set(letter, glyph + base);
  }

  const merged: Tables = new Map(first);
  for (const tag of ["post", "DSIG", "hdmx", "VDMX", "LTSH", "kern", "meta"]) merged.delete(tag); // they count glyphs, and none is needed
  const head = edited(first, "head", (table) => table.writeUInt16BE(1, 50)); // loca in 32 bits
  const hhea = edited(first, "hhea", (table) => table.writeUInt16BE(metrics.length, 34));
  const maxp = edited(first, "maxp", (table) => table.writeUInt16BE(glyphs.length, 4));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  const data = glyphs.map((glyph, i) => {
    const even =
      glyph.length % 4 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(4 - (glyph.length % 4))]);
    offset += even.length;
    loca.writeUInt32BE(offset, 4 * (i + 1));
    return even;
  });
  for (const [tag, table] of Object.entries({
    head,
    hhea,
    maxp,
    loca,
    glyf: Buffer.concat(data),
    hmtx: Buffer.concat(metrics),
    cmap: cmapOf(letters),
  }))
    merged.set(tag, table);
  return merged;
}

function glyphsOf(font: Tables): Buffer[] {
  const [loca, glyf] = [tableOf(font, "loca"), tableOf(font, "glyf")];
  const isLong = tableOf(font, "head").readUInt16BE(50) === 1;
  const at = (i: number) => (isLong ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  return Array.from({ length: tableOf(font, "maxp").readUInt16BE(4) }, (_, i) =>
    glyf.subarray(at(i), at(i + 1)),
  );
}

function metricsOf(font: Tables, count: number): Buffer[] {
  const hmtx = tableOf(font, "hmtx");
  const full = tableOf(font, "hhea").readUInt16BE(34);
  return Array.from({ length: count }, (_, i) => {
    const metric = Buffer.alloc(4);
    hmtx.copy(metric, 0, 4 * Math.min(i, full - 1), 4 * Math.min(i, full - 1) + 2);
    hmtx.copy(metric, 2, i < full ? 4 * i + 2 : 4 * full + 2 * (i - full));
    return metric;
  });
}

/** A glyph made of others names them by number. https://learn.microsoft.com/typography/opentype/spec/glyf */
function shifted(glyph: Buffer, by: number): Buffer {
  if (by === 0 || glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const copy = Buffer.from(glyph);
  for (let at = 10, more = true; more; ) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return copy;
}

/** Format 4 holds all letters of these fonts: none is beyond U+FFFF. */
export function lettersOf(font: Tables): [letter: number, glyph: number][] {
  const cmap = tableOf(font, "cmap");
  const letters: [number, number][] = [];
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const double = table.readUInt16BE(6);
    for (let s = 0; s < double; s += 2) {
      const last = table.readUInt16BE(14 + s);
      const start = table.readUInt16BE(16 + double + s);
      const delta = table.readUInt16BE(16 + 2 * double + s);
      const rangeAt = 16 + 3 * double + s;
      const range = table.readUInt16BE(rangeAt);
      for (let letter = start; letter <= last && letter < 0xffff; letter++) {
        const raw = range === 0 ? letter : table.readUInt16BE(rangeAt + range + 2 * (letter - start));
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) letters.push([letter, glyph]);
      }
    }
    return letters;
  }
  throw new Error("The font has no letter table of format 4.");
}

/** One table of format 12, a group for each letter. */
function cmapOf(letters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...letters].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * sorted.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4); // Windows
  table.writeUInt16BE(10, 6); // all of Unicode
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * sorted.length, 16);
  table.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([letter, glyph], i) => {
    [letter, letter, glyph].forEach((field, j) => {
      table.writeUInt32BE(field, 28 + 12 * i + 4 * j);
    });
  });
  return table;
}

function edited(font: Tables, tag: string, edit: (table: Buffer) => void): Buffer {
  const copy = Buffer.from(tableOf(font, tag));
  edit(copy);
  return copy;
}

function tableOf(font: Tables, tag: string): Buffer {
  const table = font.get(tag);
  if (!table) throw new Error(`The font has no table "${tag}".`);
  return table;
}
