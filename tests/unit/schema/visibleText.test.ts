import fc from "fast-check";
import { expect, test } from "vitest";
import {
  hasMarkTower,
  hasVisibleText,
  hiddenCharacter,
  MAX_MARKS,
  withHiddenNamed,
  withoutHidden,
} from "../../../src/schema/visibleText";

test.each([
  ["a letter", "a"],
  ["a digit", "۳"],
  ["a dash", "—"],
  ["a picture", "🔥"],
  ["a family of pictures", "👩‍👩‍👧"],
  ["a letter with its mark", "e\u0301"],
  ["Persian with a joiner", "می‌رود"],
  ["one letter among spaces without width", "\u200b\u200ba\u200b"],
  ["a code point that may be a letter one day", "\u0378"],
])("%s can be seen", (_, text) => {
  expect(hasVisibleText(text)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["spaces, with and without width", " \u00a0\u2003\u200b\u2060\ufeff\t\n"],
  ["joiners", "\u200c\u200d"],
  ["marks without a letter", "\u0301\u064e\u20dd"],
  ["bidi controls", "\u202e\u2066\u2069\u200f\u061c"],
  ["a soft hyphen", "\u00ad"],
  ["letters without ink", "\u3164\u115f\uffa0"],
  ["a blank Braille pattern", "\u2800"],
  ["tags and selectors", "\u{e0041}\ufe0f"],
  ["private use", "\ue000"],
  ["half a character", "\ud800"],
  ["a code point that never is a character", "\uffff\ufff0"],
])("%s can't", (_, text) => {
  expect(hasVisibleText(text)).toBe(false);
});

test.each([
  ["abc\u202egpj", "\u202e", "abc⟨U+202E⟩gpj", "abcgpj"],
  ["a\ufeffb", "\ufeff", "a⟨U+FEFF⟩b", "ab"],
  ["a\u0007b", "\u0007", "a⟨U+0007⟩b", "ab"],
  ["a\ud800b", "\ud800", "a⟨U+D800⟩b", "ab"],
  ["\udd25\ud83d", "\udd25", "⟨U+DD25⟩⟨U+D83D⟩", ""],
  ["🔥 می‌رود\t\n", null, "🔥 می‌رود\t\n", "🔥 می‌رود\t\n"],
])("of %j the first hidden character is %j", (text, character, named, without) => {
  expect([hiddenCharacter(text), withHiddenNamed(text), withoutHidden(text).text]).toEqual([
    character,
    named,
    without,
  ]);
});

const marks = (count: number, between = "") => `a${`\u0301${between}`.repeat(count)}b`;

test("what languages write is no tower", () => {
  for (const text of [marks(MAX_MARKS), "ཧྐྵྨླྺྼྻྂ", "שָׁלֹ֖ום", "Việt Nam".normalize("NFD"), "1️⃣".repeat(20)])
    expect(hasMarkTower(text), text).toBe(false);
});

test.each([
  ["one mark too many", marks(MAX_MARKS + 1), marks(MAX_MARKS), 1],
  ["a thousand", marks(1_000), marks(MAX_MARKS), 1_000 - MAX_MARKS],
  [
    "marks with a joiner after each",
    marks(MAX_MARKS + 2, "\u200d"),
    `${marks(MAX_MARKS, "\u200d").slice(0, -2)}\u200db`,
    2,
  ],
])("%s is a tower, and comes down to what a letter carries", (_, text, low, count) => {
  expect(hasMarkTower(text)).toBe(true);
  expect(withoutHidden(text)).toEqual({ text: low, hidden: 0, marks: count });
});

const anyText = fc.string({
  unit: fc.constantFrom(..."aé \n\u0301\u064e\u200b\u200d\u202e\u3164🔥", "\ud83d", "\udd25"),
});

test("what is left has nothing hidden and no tower, and taking away twice changes nothing", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text } = withoutHidden(raw);
      expect([hiddenCharacter(text), hasMarkTower(text)]).toEqual([null, false]);
      expect(withoutHidden(text)).toEqual({ text, hidden: 0, marks: 0 });
      expect(hasVisibleText(text)).toBe(hasVisibleText(raw));
    }),
    { numRuns: 500 },
  );
});
