/** About how wide a text is. Reckoned rather than measured: no layout is read, and server and tests agree. */

const NARROW = /[ijlIrft.,:;'’|!()\u0640\u0627 ]/;
const WIDE = /[mwMW%@—]/;
const CAPITAL = /[\p{Lu}\p{Nd}]/u;
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uffef]/;
const INVISIBLE = /[\p{M}\u200b-\u200f\u2066-\u2069]/u;

/** Pixels at `size` pixels; errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (INVISIBLE.test(character)) continue;
    if (FULL.test(character)) ems += 1;
    else if (WIDE.test(character)) ems += 0.92;
    else if (NARROW.test(character)) ems += 0.35;
    else ems += CAPITAL.test(character) ? 0.65 : 0.57;
  }
  return Math.ceil(ems * size);
}
