/**
 * A text → its sentences. Unicode's rules (UAX 29, in `Intl.Segmenter`) cut where a full stop may end one; here the pieces
 * are joined again where abbreviations, initials and quotations show that it does not.
 */

import { type SentenceWords, sentenceWordsOf } from "./sentenceWords";

export interface Sentence {
  /** In UTF-16 units of the text; `end` is exclusive. No white space at either end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In the order of the text. What has no letter and no digit is in none. `language` is a BCP 47 tag. */
export function sentencesOf(text: string, language: string): Sentence[] {
  const words = sentenceWordsOf(language);
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return blocksOf(text, words).flatMap(([from, to]) => {
    // A line break ends a sentence for Unicode: of those within a block none does.
    const block = text.slice(from, to).replaceAll(/[\n\r\u2028\u2029]/g, " ");
    const sentences: Sentence[] = [];
    let start = 0;
    let last = { segment: "", index: 0 };
    const close = (end: number) => {
      const sentence = trimmed(text, from + start, from + end);
      if (sentence) sentences.push(sentence);
      start = end;
    };
    for (const piece of segmenter.segment(block)) {
      const isItem = last.index === 0 && /^\s*\p{Nd}{1,3}\.\s*$/u.test(last.segment); // the number of one
      if (piece.index > 0 && !isItem && !goesOn(last.segment, piece.segment, words)) close(piece.index);
      last = piece;
    }
    close(block.length);
    return sentences;
  });
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  const raw = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(raw)) return null;
  const start = from + (raw.length - raw.trimStart().length);
  const sentence = raw.trim();
  return { start, end: start + sentence.length, text: sentence };
}

/** Paragraphs, headlines and items of lists: what a line break ends that is not there only to keep lines short. */
function blocksOf(text: string, words: SentenceWords): (readonly [from: number, to: number])[] {
  const blocks: (readonly [number, number])[] = [];
  let start = 0;
  for (const [paragraph, longest] of paragraphsOf(text)) {
    paragraph.forEach((line, i) => {
      const next = paragraph[i + 1];
      if (next && isWrapped(line.text, next.text, longest, words)) return;
      blocks.push([start, line.end]);
      start = line.end;
    });
  }
  return blocks;
}

interface Line {
  readonly text: string;
  /** Behind its line break. */
  readonly end: number;
}

/** Lines that no empty line parts, with the length of the longest. */
function paragraphsOf(text: string): [lines: Line[], longest: number][] {
  const paragraphs: [Line[], number][] = [];
  let lines: Line[] = [];
  let longest = 0;
  const close = () => {
    if (lines.length > 0) paragraphs.push([lines, longest]);
    lines = [];
    longest = 0;
  };
  for (const { 0: whole, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (whole === "") continue;
    const line = whole.trim();
    lines.push({ text: line, end: index + whole.length });
    longest = Math.max(longest, line.length);
    if (line === "") close();
  }
  close();
  return paragraphs;
}

/** Whether the line was broken because the next word had no room, or in the middle of a sentence. */
function isWrapped(line: string, next: string, longest: number, { before }: SentenceWords): boolean {
  const [word = ""] = /^\S*/.exec(next) ?? [];
  if (/^(?:[-–—*•·]|\p{Nd}{1,3}[.)])\s/u.test(next)) return false; // an item of a list
  const [, last = ""] = /(\S+)\.$/.exec(line) ?? [];
  if (before.has(last.toLowerCase())) return true;
  return /^\p{Ll}/u.test(next) || /[,;:،؛\-–—]$/u.test(line) || line.length + 1 + word.length > longest;
}

/** What may stand round a word: quotation marks, brackets, spaces. */
const OPENING = /^[\s\p{Ps}\p{Pi}\p{Pf}"'*_]+/u;
const CLOSING = /[\s\p{Pe}\p{Pi}\p{Pf}"'*_]+$/u;

/** Whether the sentence that ends with `before` for Unicode has its next piece in `after`. */
function goesOn(before: string, after: string, words: SentenceWords): boolean {
  if (!/[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]/u.test(before)) return true;
  if (/\.$/.test(before)) return true; // nothing between the two: ق.م
  const next = after.replace(OPENING, "");
  const isQuoted = /[\p{Pe}\p{Pf}"'”]\s*$/u.test(before);
  const bare = before.replace(CLOSING, "");
  const [word = ""] = /^[\p{L}\p{M}\p{N}\u200c'’]+/u.exec(next) ?? [];
  // “No!” she said.
  if (isQuoted) return next === after && (/^\p{Ll}/u.test(next) || words.said.has(word));
  const [, shortened] = /(?:^|[\s\p{Ps}\p{Pi}"'])((?:[\p{L}\p{M}\u0640.]|\u200d)+)\.$/u.exec(bare) ?? [];
  if (shortened === undefined) return false;
  const known = shortened.toLowerCase();
  const number = /\p{Nd}\s*$/u.test(bare.slice(0, -shortened.length - 1));
  const isCased = /\p{Lu}|\p{Ll}/u.test(word);
  if (!isCased && number && [...shortened].length === 1) return words.continuers.has(word);
  if (words.before.has(known)) return true;
  if (words.shortened.has(known) || isInitial(shortened)) {
    return isCased
      ? !words.starters.has(word.toLowerCase())
      : words.continuers.has(word) || isInitial(shortened);
  }
  return false;
}

/** `J` of “J. Smith”, `U.S`; a letter of a script without capitals. */
const isInitial = (word: string) =>
  /^(?:[\p{Lu}\p{Lo}]\p{M}*\u0640?\.)*[\p{Lu}\p{Lo}]\p{M}*\u0640?$/u.test(word);
