/** Pixels as a PNG that is as small as flat pictures can be: a palette where 256 colours do, no alpha channel. */

import { promisify } from "node:util";
import { crc32, type ZlibOptions, deflate as zlibDeflate } from "node:zlib";

const deflate = promisify<Buffer, ZlibOptions, Buffer>(zlibDeflate);

/** `rgba` is opaque; the picture may differ from it by at most `LEAST_STEP` in a few rare colours. */
export async function encodePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const { palette, indexes } = toPalette(rgba);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk(
      "PLTE",
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk("IDAT", await deflate(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The 256 colours that matter most: by how often they occur, and far enough from those already taken. */
function toPalette(rgba: Uint8Array): { palette: number[]; indexes: Uint8Array } {
  const pixels = new Uint32Array(rgba.length / 4);
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = (rgba[4 * i]! << 16) | (rgba[4 * i + 1]! << 8) | rgba[4 * i + 2]!;
  const counts = new Map<number, number>();
  forEachRun(pixels, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
  const byCount = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .map(([colour]) => colour);
  let palette = byCount;
  for (let step = LEAST_STEP; palette.length > 256; step *= 1.4) {
    palette = [];
    for (const colour of byCount) {
      if (!palette.some((taken) => squaredDistance(taken, colour) <= step * step)) palette.push(colour);
      if (palette.length > 256) break;
    }
  }
  const nearest = new Map(byCount.map((colour) => [colour, nearestOf(palette, colour)]));
  const indexes = new Uint8Array(pixels.length);
  forEachRun(pixels, (colour, from, to) => indexes.fill(nearest.get(colour)!, from, to));
  return { palette, indexes };
}

const LEAST_STEP = 6;

/** Flat pictures have long runs of one colour, which cost one look at a map instead of one for each pixel. */
function forEachRun(pixels: Uint32Array, visit: (colour: number, from: number, to: number) => void) {
  for (let from = 0; from < pixels.length; ) {
    let to = from + 1;
    while (pixels[to] === pixels[from]) to++;
    visit(pixels[from]!, from, to);
    from = to;
  }
}

function nearestOf(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < palette.length; i++) {
    const away = squaredDistance(palette[i]!, colour);
    if (away < least) [best, least] = [i, away];
  }
  return best;
}

function squaredDistance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
