/** Texts of which many are the same: each is kept once. */

import { type Codes, toCodes } from "./codes";
import { type PackedText, packTexts, textAt } from "./packedText";

export interface RepeatedText {
  /** For each item a place in `texts`. */
  readonly codes: Codes;
  readonly texts: PackedText;
}

export const packRepeated = (all: readonly string[]): RepeatedText => {
  const collect = collector();
  return collect.finish(all.map(collect.placeOf));
};

export const repeatedAt = ({ codes, texts }: RepeatedText, item: number): string =>
  textAt(texts, codes[item]!);

export function joinRepeated(parts: readonly RepeatedText[]): RepeatedText {
  const collect = collector();
  const places = new Uint32Array(parts.reduce((sum, { codes }) => sum + codes.length, 0));
  let next = 0;
  for (const { codes, texts } of parts) {
    const own = Uint32Array.from(texts.lengths, (_, i) => collect.placeOf(textAt(texts, i)));
    for (const code of codes) places[next++] = own[code]!;
  }
  return collect.finish(places);
}

function collector() {
  const places = new Map<string, number>();
  return {
    placeOf(text: string): number {
      const place = places.get(text) ?? places.size;
      if (place === places.size) places.set(text, place);
      return place;
    },
    finish: (all: ArrayLike<number>): RepeatedText => ({
      codes: toCodes(all, places.size),
      texts: packTexts([...places.keys()]),
    }),
  };
}
