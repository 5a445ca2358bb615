/** Which fonts a text needs, by the code points that each is for. */

import type { FontFace } from "./readerParts";

/** Those with at least one letter of `text`. Digits, signs and Latin letters of the interface are part of every text. */
export function facesFor(text: string, faces: readonly FontFace[]): readonly FontFace[] {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
  return faces.filter(
    ({ ranges }) =>
      ranges === null ||
      letters.some((letter) => ranges.some(([first, last]) => letter >= first && letter <= last)),
  );
}

/** `U+0000-00FF, U+0131, U+4??` as pairs. https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */
export function parseRanges(text: string): [first: number, last: number][] {
  return text.split(",").map((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first.replaceAll("?", "0"), 16), Number.parseInt(last.replaceAll("?", "F"), 16)];
  });
}
