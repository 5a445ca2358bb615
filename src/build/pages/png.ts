/** SVG → PNG without a browser, with our own fonts and no other. The picture must be opaque. */

import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encodePng";
import { pictureFonts } from "./fonts";

export interface PngOptions {
  /** Pixels; the picture's own width where it is missing. */
  readonly width?: number;
}

export function toPng(svg: string, { width }: PngOptions = {}): Buffer {
  const image = new Resvg(svg, {
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
    font: {
      fontFiles: pictureFonts(),
      loadSystemFonts: false, // the same picture on every machine
      defaultFontFamily: "IBM Plex Sans",
      sansSerifFamily: "IBM Plex Sans",
      serifFamily: "IBM Plex Serif",
    },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
}
