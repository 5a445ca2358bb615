/** A text as rules look at it: of the same length, so that places in it are places in the text. */

/** Digits of all scripts are 0–9, white space is a space, dashes and apostrophes have one form each. */
export function plainText(text: string): string {
  return text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length === 1 ? String(digitOf(digit)) : digit))
    .replace(/[\s\u200e\u200f]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[’ʼ]/g, "'");
}

/** Decimal digits stand in runs of ten that begin at a multiple of ten from the run's zero. */
function digitOf(digit: string): number {
  let zero = digit.charCodeAt(0);
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero--;
  return digit.charCodeAt(0) - zero;
}

/** Matches only between words, in any script; in `source` a space stands for white space. */
export function between(source: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${source.replaceAll(" ", "\\s+")})(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
}

/** Alternatives, the longest first, so that no word hides a longer one. */
export const anyOf = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join("|");
