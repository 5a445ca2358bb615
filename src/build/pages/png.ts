/** SVG → PNG, or SVG with letters as outlines, without a browser, with our own fonts and no other. */

import { Resvg } from "@resvg/resvg-js";
import { escapeXml } from "../../picture/svg";
import { encodePng } from "./encodePng";
import { pictureFonts } from "./fonts";

export interface PngOptions {
  /** Pixels; the picture's own width where it is missing. */
  readonly width?: number;
}

/** The picture must be opaque. */
export function toPng(svg: string, { width }: PngOptions = {}): Buffer {
  const image = new Resvg(svg, {
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
    font: ownFonts(),
  }).render();
  return encodePng(image.pixels, image.width, image.height);
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
