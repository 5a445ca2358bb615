/** Seeking many texts at once finds what seeking each by itself does. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { seekAll } from "../../../../src/core/rules/occurrences";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

test("every occurrence of every text is found, and nothing else", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("a", "b", "c") }),
      (texts, within) => {
        const found = [...seekAll(texts)(within)].map(({ index, start, end }) => `${index} ${start} ${end}`);
        const expected = texts.flatMap((text, index) =>
          [...within].flatMap((_, start) =>
            text !== "" && within.startsWith(text, start) ? [`${index} ${start} ${start + text.length}`] : [],
          ),
        );
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
  );
});

test("of equal texts the first is told, and an empty one never", () => {
  expect([...seekAll(["", "ab", "ab"])("xab")]).toEqual([{ index: 1, start: 1, end: 3 }]);
});
