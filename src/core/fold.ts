/** Text as it is compared when somebody searches: what is typed and what is written differ in marks, signs and spellings of letters. */

/** Signs within a word that readers leave out: apostrophes of all kinds, ayn and hamza as transliterated, tatweel, hamza on the line. */
const DROPPED = /['’‘`´′\u02b9-\u02bf\u0640ء]/g;

/** Persian ezafe after heh, as people type it for ۀ: ه‌ی. */
const HEH_YEH = /ه\u200c[یي](?!\p{L})/gu;

/** Letters that readers type for one another and that Unicode doesn't take apart. */
const SAME_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["ە", "ه"],
  ["ہ", "ه"],
  ["ھ", "ه"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ς", "σ"],
  ...Array.from("٠١٢٣٤٥٦٧٨٩", (digit, i) => [digit, `${i}`] as const),
  ...Array.from("۰۱۲۳۴۵۶۷۸۹", (digit, i) => [digit, `${i}`] as const),
]);
const LETTER = new RegExp(`[${[...SAME_LETTERS.keys()].join("")}]`, "g");

/** Words with two spellings in print, folded: America of Cairo and of Beirut, مسئول and مسؤول. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/اميرك/g, "امريك"],
  [/مسيول/g, "مسوول"],
];

/**
 * Lower-case letters and Latin digits, words parted by one space: without accents, vowel marks, tatweel, joiners and
 * punctuation. Of what is compared, both sides are folded. Folding again changes nothing.
 */
export function fold(text: string): string {
  const letters = text
    .replace(HEH_YEH, "ه")
    .replace(DROPPED, "")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD") // some small letters come apart
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(DROPPED, "")
    .replace(LETTER, (letter) => SAME_LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return SAME_WORDS.reduce((folded, [spelling, same]) => folded.replace(spelling, same), letters);
}
