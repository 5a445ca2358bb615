import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextFinder, joinTexts, packTexts, textAt } from "../../../../src/core/columns/packedText";

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
      const find = createTextFinder(packTexts(all));
      for (const text of [...all, other]) expect(find(text)).toBe(all.indexOf(text));
    }),
  );
});
