// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, MOST_WORDS } from "../../../src/core/rules/quotes";
import { createQuoter } from "../../../src/desk/draft/quoteOf";
import { foldSpace, offsetsOf } from "../../../src/reading/verify";

const word = fc.constantFrom("the", "dam", "broke", "at", "dawn,", "“no”", "12", "سد", "—");
const text = fc
  .array(fc.tuple(word, fc.constantFrom(" ", "\n", "\n\n", "  ")), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flat().join(""));

test("a quote stands in the report once, has at most 15 words, and is found where it was taken", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (report, a, b) => {
      const [start, end] = [a % report.length, b % report.length].sort((x, y) => x - y) as [number, number];
      const quoter = createQuoter(report);
      const quote = quoter.quote(start, end + 1);
      if (quote === null) {
        expect(
          countWords(
            foldSpace(report.slice(start, end + 1))
              .split(" ")
              .slice(0, MOST_WORDS)
              .join(" "),
          ),
        ).toBe(0);
        return;
      }
      const evidence = typeof quote === "string" ? { exact: quote } : quote;
      expect(countWords(evidence.exact)).toBeLessThanOrEqual(MOST_WORDS);
      expect(offsetsOf(foldSpace(report), evidence)).toHaveLength(1);
      const found = quoter.find(quote)!;
      expect(found.start).toBeGreaterThanOrEqual(Math.max(0, start - 1));
      expect(found.end).toBeLessThanOrEqual(end + 2);
      expect(foldSpace(report.slice(found.start, found.end))).toBe(evidence.exact);
    }),
    { numRuns: 500 },
  );
});

test("words that stand there twice get those around them", () => {
  const quoter = createQuoter("So the dam broke. Later the dam broke again.");
  expect(quoter.quote(24, 37)).toEqual({ exact: "the dam broke", prefix: expect.any(String) });
  expect(quoter.quote(18, 23)).toBe("Later");
});

test("line breaks within words are spaces of the quote", () => {
  expect(createQuoter("A wall\nof water came.").quote(2, 15)).toBe("wall of water");
});
