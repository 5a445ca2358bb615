/** How wide a line of text is, without a browser and without its font: the advances of the faces that we use. */

export type Face = "sans" | "sans-strong" | "serif-strong";

/** A picture shown as a file has the device's fonts, which are wider by up to a fifth: lines are set to this part of their room. */
export const OTHER_FONTS = 0.82;

/** Pixels, to a few per cent: kerning and the finer joins of Arabic script are left out. */
export function textWidth(text: string, size: number, face: Face): number {
  let sum = 0;
  const letters = [...text.normalize("NFC").replace(/[\u200e\u200f\u2066-\u2069]/g, "")];
  for (const [i, letter] of letters.entries()) sum += advance(letter, letters[i + 1], face);
  return (sum / 1000) * size;
}

/** Lines of at most `width` pixels, broken at spaces; a word that is wider alone is cut and goes on in the next line. */
export function wrap(text: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).flatMap((word) => cut(word, width, size, face))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The text in at most `most` lines at the largest of `sizes` that allows it; cut with an ellipsis where none does. */
export function fitLines(
  text: string,
  width: number,
  most: number,
  sizes: readonly [number, ...number[]],
  face: Face,
): { readonly lines: readonly string[]; readonly size: number } {
  for (const size of sizes) {
    const lines = wrap(text, width, size, face);
    if (lines.length <= most) return { lines: balanced(text, lines, width, size, face), size };
  }
  const size = sizes.at(-1) ?? sizes[0];
  const lines = wrap(text, width, size, face).slice(0, most);
  const last = lines.at(-1) ?? "";
  return { lines: [...lines.slice(0, -1), shorten(last, width, size, face, true)], size };
}

/** The text cut at a word so that it ends in an ellipsis within `width`; unchanged where it fits and `always` is off. */
export function shorten(text: string, width: number, size: number, face: Face, always = false): string {
  if (!always && textWidth(text, size, face) <= width) return text;
  let end = text;
  while (end !== "" && textWidth(`${end}…`, size, face) > width) {
    const space = end.lastIndexOf(" ");
    end = space > 0 ? end.slice(0, space) : [...end].slice(0, -1).join("");
  }
  return `${end}…`;
}

/** The narrowest column with as many lines: no single word alone in the last one. */
function balanced(text: string, lines: string[], width: number, size: number, face: Face): string[] {
  let best = lines;
  for (let narrow = width * 0.96; narrow > width * 0.6; narrow -= width * 0.04) {
    const tried = wrap(text, narrow, size, face);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

function cut(word: string, width: number, size: number, face: Face): string[] {
  if (textWidth(word, size, face) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, size, face) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function advance(letter: string, next: string | undefined, face: Face): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 127) return LATIN[face][code - 32] ?? 0;
  if (code === 0x200c || code === 0x200d || /\p{M}/u.test(letter)) return 0;
  const joined = next !== undefined && ARABIC_INNER.has(next) && /\p{L}/u.test(next);
  const arabic = (joined ? ARABIC_INNER : ARABIC_FINAL).get(letter) ?? ARABIC_INNER.get(letter);
  if (arabic !== undefined) return arabic * JOINING;
  const plain = letter.normalize("NFD").codePointAt(0) ?? 0;
  if (plain < 127) return LATIN[face][plain - 32] ?? 0;
  if (letter === "…") return 800;
  return /[‘’·]/.test(letter) ? 280 : /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 1000 : 620;
}

/** Joined letters take a little more room than their table says; rather too short a line than one cut off. */
const JOINING = 1.08;

const numbers = (list: string) => list.split(" ").map(Number);
const byLetter = (list: string) =>
  new Map(list.split(" ").map((item) => [[...item][0] ?? "", Number([...item].slice(1).join(""))]));

/** IBM Plex Sans 400, thousandths of an em, U+0020 to U+007E. */
const SANS =
  "236 284 419 713 598 927 694 242 335 335 450 600 272 399 272 383 600 600 600 600 600 600 600 600 600 " +
  "600 292 292 600 600 600 477 891 641 653 621 671 583 559 695 707 400 510 634 501 812 707 708 606 708 " +
  "640 581 572 678 609 891 613 593 580 317 383 317 600 565 600 534 580 503 580 549 324 528 568 250 250 " +
  "527 272 873 568 560 580 580 367 487 351 568 492 768 507 499 464 343 314 343 600";

/** IBM Plex Sans 600. */
const SANS_STRONG =
  "236 309 471 656 600 960 713 260 337 337 556 600 299 402 299 437 600 600 600 600 600 600 600 600 600 " +
  "600 319 319 600 600 600 493 899 672 663 642 689 600 577 712 719 423 545 678 521 817 719 712 641 712 " +
  "664 611 580 689 638 949 655 632 599 329 437 329 600 559 600 559 600 513 600 558 350 545 588 275 275 " +
  "562 294 888 588 563 600 600 393 499 374 588 524 819 544 524 502 363 376 363 600";

/** IBM Plex Serif 600. */
const SERIF_STRONG =
  "232 304 459 656 594 921 736 257 345 345 547 600 278 396 278 411 600 600 600 600 600 600 600 600 600 " +
  "600 298 299 600 600 600 511 909 695 694 661 741 652 634 759 804 372 498 749 612 888 787 748 665 748 " +
  "716 616 692 758 684 1010 710 668 648 332 410 331 600 560 600 560 616 528 623 552 436 570 643 329 317 " +
  "610 318 965 654 576 625 615 478 502 367 640 556 841 582 559 512 366 353 366 600";

/** IBM Plex Sans Arabic 600: each letter between two others, and digits and signs. */
const INNER =
  "ء1019 آ231 أ231 ؤ438 إ238 ئ324 ا238 ب324 ة468 ت324 ث324 ج669 ح669 خ669 د541 ذ541 ر282 ز282 س841 ش841 " +
  "ص906 ض906 ط719 ظ719 ع499 غ499 ف470 ق470 ك486 ل325 م583 ن324 ه499 و438 ى324 ي324 پ324 چ669 ژ282 ک486 " +
  "گ486 ی324 ۀ468 ۰367 ۱351 ۲576 ۳709 ۴651 ۵670 ۶604 ۷617 ۸617 ۹613 ٠367 ١351 ٢576 ٣709 ٤588 ٥628 ٦582 " +
  "٧617 ٨617 ٩613 ،374 ؛374 ؟568";

/** The same letters at the end of a word. */
const FINAL =
  "ء958 آ223 أ185 ؤ372 إ174 ئ548 ا139 ب830 ة400 ت830 ث830 ج546 ح546 خ546 د476 ذ476 ر267 ز267 س1114 " +
  "ش1114 ص1199 ض1199 ط680 ظ680 ع501 غ501 ف899 ق630 ك830 ل603 م566 ن565 ه400 و372 ى524 ي524 پ830 چ546 " +
  "ژ267 ک884 گ884 ی524 ۀ400";

const LATIN: Readonly<Record<Face, readonly number[]>> = {
  sans: numbers(SANS),
  "sans-strong": numbers(SANS_STRONG),
  "serif-strong": numbers(SERIF_STRONG),
};
const ARABIC_INNER = byLetter(INNER);
const ARABIC_FINAL = byLetter(FINAL);
