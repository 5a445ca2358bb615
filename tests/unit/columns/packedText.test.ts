import fc from "fast-check";
import { expect, test } from "vitest";
import { joinTexts, packTexts, textAt } from "../../../src/columns/packedText";
import { joinRepeated, packRepeated, repeatedAt } from "../../../src/columns/repeatedText";
import { findText, hashTexts } from "../../../src/columns/textFinder";

const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 80 });

test("texts come out of the packing as they went in, also of several put together", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), (parts) => {
      const packed = joinTexts(parts.map(packTexts));
      expect(parts.flat().map((_, i) => textAt(packed, i))).toEqual(parts.flat());
    }),
  );
});

test("a text is found at its first place, and none that isn't there", () => {
  fc.assert(
    fc.property(texts, fc.string(), (all, other) => {
      const packed = packTexts(all);
      const slots = hashTexts(packed);
      for (const text of [...all, other]) expect(findText(packed, slots, text)).toBe(all.indexOf(text));
    }),
  );
});

test("a text of any length is packed, and lengths take no more than they need", () => {
  const lengthsOf = (text: string) => packTexts(["", text, "b"]).lengths;
  for (const length of [255, 256, 65_536]) {
    const packed = packTexts(["", "a".repeat(length), "b"]);
    expect([textAt(packed, 0), textAt(packed, 1).length, textAt(packed, 2)]).toEqual(["", length, "b"]);
  }
  expect([
    lengthsOf("a".repeat(255)).BYTES_PER_ELEMENT,
    lengthsOf("a".repeat(256)).BYTES_PER_ELEMENT,
  ]).toEqual([1, 2]);
});

test("of texts that are the same one is kept, also of several lists put together", () => {
  const few = fc.array(fc.constantFrom("", "2020-01-02", "[2020-01-02..2020-01-05]"), { maxLength: 80 });
  fc.assert(
    fc.property(fc.array(few, { minLength: 1 }), (parts) => {
      const joined = joinRepeated(parts.map(packRepeated));
      const all = parts.flat();
      expect(all.map((_, i) => repeatedAt(joined, i))).toEqual(all);
      expect(joined.texts.lengths.length).toBe(new Set(all).size);
    }),
  );
});
