/** Lines of text set under each other on one side of a picture. */

import type { Colour, Paint } from "./paint";
import { textLine } from "./svg";
import { type Face, fitLines } from "./textWidth";

export interface Column {
  /** Adds a paragraph below what is there; `gap` is the room above it. */
  add(text: string, style: ParagraphStyle): void;
  skip(pixels: number): void;
  /** Where the next line could begin. */
  readonly y: number;
  readonly svg: string;
}

export interface ParagraphStyle {
  readonly sizes: readonly [number, ...number[]];
  readonly face: Face;
  readonly colour: Colour;
  readonly lines: number;
  readonly gap: number;
  readonly leading?: number;
}

/** `x` is the left edge, whichever side the lines begin on. */
export function createColumn(
  x: number,
  top: number,
  width: number,
  direction: "ltr" | "rtl",
  paint: Paint,
): Column {
  let y = top;
  let svg = "";
  return {
    add(text, { sizes, face, colour, lines: most, gap, leading = direction === "rtl" ? 1.42 : 1.2 }) {
      if (text === "") return;
      const { lines, size } = fitLines(text, width, most, sizes, face);
      y += gap;
      for (const line of lines) {
        y += size * leading;
        svg += textLine(
          line,
          direction === "rtl" ? x + width : x,
          y - size * (leading - 1) * 0.6 - size * 0.18,
          {
            size,
            face,
            anchor: direction === "rtl" ? "end" : "start",
            direction,
            attributes: paint.of({ fill: colour }),
          },
        );
      }
    },
    skip(pixels) {
      y += pixels;
    },
    get y() {
      return y;
    },
    get svg() {
      return svg;
    },
  };
}
