/** SVG → PNG, or SVG with letters as outlines, without a browser, with our own fonts and no other. */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Resvg, renderAsync } from "@resvg/resvg-js";
import { escapeXml } from "../../picture/svg";
import { encodePng } from "./encodePng";
import { pictureFonts } from "./fonts";

export interface PngOptions {
  /** Pixels; the picture's own width where it is missing. */
  readonly width?: number;
}

const CACHE = ".cache/pictures";

/** Another number whenever the same drawing becomes another picture. */
const VERSION = "1";

/** The picture must be opaque. Drawn beside this thread, and kept in `cache`, so that a later build draws only what changed. */
export async function toPng(svg: string, { width }: PngOptions = {}, cache = CACHE): Promise<Buffer> {
  const fonts = ownFonts();
  const hash = createHash("sha256").update(JSON.stringify([VERSION, fonts.fontFiles, width ?? null, svg]));
  const kept = join(cache, `${hash.digest("hex").slice(0, 32)}.png`);
  if (existsSync(kept)) {
    utimesSync(kept, new Date(), new Date());
    return readFileSync(kept);
  }
  const image = await renderAsync(svg, {
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
    font: fonts,
  });
  const png = await encodePng(image.pixels, image.width, image.height);
  mkdirSync(cache, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, kept); // two builds at once never read half a picture
  return png;
}

const KEPT_MS = 30 * 86_400_000;

/** Removes kept pictures that no build has used for 30 days. `now` in milliseconds since 1970. */
export function forgetOldPictures(cache = CACHE, now = Date.now()): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const path = join(cache, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true });
  }
}

/** Looks the same where our fonts are missing; `title` is what assistive technology reads. */
export function toOutlines(svg: string, title: string): string {
  const size = /^<svg[^>]* width="([^"]+)" height="([^"]+)"/.exec(svg);
  const outlines = new Resvg(svg, { font: ownFonts() })
    .toString()
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replaceAll(/\n */g, "");
  return outlines.replace(
    /^<svg width="[^"]*" height="[^"]*"([^>]*)>/,
    (_, rest: string) =>
      `<svg width="${size?.[1]}" height="${size?.[2]}"${rest} role="img"><title>${escapeXml(title)}</title>`,
  );
}

/** The same picture on every machine. */
const ownFonts = () => ({
  fontFiles: pictureFonts(),
  loadSystemFonts: false,
  defaultFontFamily: "IBM Plex Sans",
  sansSerifFamily: "IBM Plex Sans",
  serifFamily: "IBM Plex Serif",
});
