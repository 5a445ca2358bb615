/** What of a text a reader can see: one answer for the schema, the rules, the importers and messages. */

/**
 * Unicode bidi controls, the byte order mark, control characters other than tab and line ends, and lone surrogates, which
 * no file in UTF-8 can hold. Joiners stay: Persian needs them.
 */
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, "gu");

/**
 * Marks that one letter may carry. The largest stack in use is Tibetan, of eight; what is higher is written over the
 * lines around it.
 */
export const MAX_MARKS = 10;
const MARK = String.raw`\p{Cf}*\p{M}`;
const TOWER = new RegExp(`\\p{M}(?:${MARK}){${MAX_MARKS}}`, "u");
const EACH_TOWER = new RegExp(`(\\p{M}(?:${MARK}){${MAX_MARKS - 1}})((?:${MARK})+)`, "gu");

/**
 * A letter, digit, sign or picture: no space, control or format character, mark without a letter, or private use, and none
 * of the symbols and letters that Unicode gives no ink. Code points that this engine does not know yet may be new letters.
 */
const INK =
  /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]|(?![\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}])\p{Cn}/u;

/** Most texts are plain ASCII, which this tells several times as fast as the others. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Whether anything of it can be seen. */
export const hasVisibleText = (text: string): boolean => INK.test(text);

/** The first character that changes what is read without being seen; null where there is none. */
export function hiddenCharacter(text: string): string | null {
  return PLAIN.test(text) ? null : (HIDDEN.exec(text)?.[0] ?? null);
}

/** Whether a letter carries more than `MAX_MARKS` combining marks. */
export const hasMarkTower = (text: string): boolean => !PLAIN.test(text) && TOWER.test(text);

/** `U+202E` */
export const codeOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** With each hidden character written as its code, `⟨U+202E⟩`. */
export const withHiddenNamed = (text: string) =>
  PLAIN.test(text) ? text : text.replace(EACH_HIDDEN, (character) => `⟨${codeOf(character)}⟩`);

/** Without hidden characters and without the marks of a tower beyond `MAX_MARKS`, and how many of both there were. */
export function withoutHidden(text: string): {
  readonly text: string;
  readonly hidden: number;
  readonly marks: number;
} {
  if (PLAIN.test(text)) return { text, hidden: 0, marks: 0 };
  let [hidden, marks] = [0, 0];
  const seen = text.replace(EACH_HIDDEN, () => {
    hidden += 1;
    return "";
  });
  const low = seen.replace(EACH_TOWER, (_, kept: string, rest: string) => {
    marks += rest.match(/\p{M}/gu)?.length ?? 0;
    return kept;
  });
  return { text: low, hidden, marks };
}
