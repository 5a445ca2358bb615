import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../src/core/fold";

test.each([
  ["letters with and without accents", "Médiation", "mediation"],
  ["alef with and without hamza", "أحمد", "احمد"],
  ["Persian and Arabic yeh and kaf", "کیف", "كيف"],
  ["teh marbuta and heh", "سفارة", "سفاره"],
  ["vowel marks and tatweel", "قُتِلَ", "قتـل"],
  ["a half-space and none", "می\u200cشود", "میشود"],
  ["Persian, Arabic and Latin digits", "۲۰۲۰ ٢٠١٩", "2020 2019"],
  ["a typed and a printed apostrophe", "Iran’s", "iran's"],
  [
    "an apostrophe of any kind and none",
    "Kata'ib Kata`ib Kataʾib Kataʿib Kata´ib",
    "kataib kataib kataib kataib kataib",
  ],
  ["every form of alef, yeh, waw", "أإآٱىیئؤ", "اااايييو"],
  ["every way to write heh with ezafe", "خانۀ خانهٔ خانه\u200cی خانه", "خانه خانه خانه خانه"],
  ["hamza at the end of a word and none", "شهداء", "شهدا"],
  ["America as Cairo and Beirut write it", "أمريكا الأمريكية", "أميركا الأميركية"],
  ["the two seats of a hamza", "مسئول", "مسؤول"],
  ["all digits of both scripts", "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"],
  ["marks of direction and width", "a\u200bb\u200fc\u2066", "abc\u2066"],
  ["letters that join two", "Straße œuvre Æsir", "strasse oeuvre aesir"],
  ["strokes through letters", "Łódź Đồng Ørsted Ħal", "lodz dong orsted hal"],
  ["I with and without its dot", "İstanbul Iğdır", "istanbul igdir"],
  ["sigma within and at the end", "ΟΔΟΣ", "οδος"],
  ["punctuation, hyphens and spaces", "  air-strike: “hits”,\n(twice) ", "air strike hits twice"],
])("a search takes %s as the same", (_, written, typed) => {
  expect(fold(written)).toBe(fold(typed));
});

test("other letters stay apart", () => {
  expect(fold("بار")).not.toBe(fold("باز"));
  expect(fold("site")).not.toBe(fold("sites"));
  expect(fold("a b")).not.toBe(fold("ab"));
});

const ODD = [
  "اميرك",
  "أميرك",
  "مسئول",
  "ه\u200cی",
  "ۀ",
  "ß",
  "İ",
  "ς",
  "Σ",
  "'",
  "´",
  "ـ",
  "\u0301",
  "-",
  " ",
  "½",
  "ﷺ",
  "ء",
];
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.oneof(fc.constantFrom(...ODD), fc.constantFrom(..."اميركمسولءئab")), { maxLength: 12 })
    .map((all) => all.join("")),
);

test("folding again changes nothing, and what is left are letters and digits in words", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
    { numRuns: 3000 },
  );
});
