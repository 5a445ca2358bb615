/** English number words. */

import { type NumberWords, numberOf } from "../numbers";
import { anyOf } from "../plainText";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export const ENGLISH_NUMBERS: NumberWords = {
  units: {
    a: 1,
    an: 1,
    ...Object.fromEntries(SMALL.map((word, i) => [word, i])),
    ...Object.fromEntries(TENS.map((word, i) => [word, 20 + 10 * i])),
  },
  scales: { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, bn: 1e9, dozen: 12, score: 20 },
  joins: /[\s-]+(?:and\s+)?/,
};

const WORD = anyOf([...SMALL, ...TENS]);
const SCALE = "hundred|thousand|million|billion|dozen|score";

/** Digits or words of a number, without `a`. Bounded, so that no text takes long. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${WORD}|(?:a|an|half a) (?=${SCALE})))(?:[ -]+(?:and )?(?:${WORD}|${SCALE})(?![\\p{L}])){0,6}`;

/** `a`, `half`, `several` too, for lengths of time. */
export const AMOUNT = `(?:half (?:a|an)|a couple of|a (?:few|dozen)|an?|several|some|many|few|${NUMBER})`;

/** Null for several. */
export function amountOf(text: string): number | null {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  if (/^half an?$/.test(words)) return 0.5;
  if (words === "a couple of") return 2;
  if (/^(?:a few|several|some|many|few)$/.test(words)) return null;
  return numberOf(words, ENGLISH_NUMBERS);
}

const ORDINAL_WORDS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, i) => [word, i + 1] as const),
  ...ORDINAL_WORDS.slice(0, 9).map((word, i) => [`twenty-${word}`, 21 + i] as const),
  ["thirtieth", 30],
  ["thirty-first", 31],
]);

/** `3rd`, `third`. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${anyOf(ORDINALS.keys()).replaceAll("-", "[ -]")})`;

export function ordinalOf(text: string): number | null {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, "-");
  return ORDINALS.get(words) ?? (/^\d{1,2}/.test(words) ? Number.parseInt(words, 10) : null);
}
