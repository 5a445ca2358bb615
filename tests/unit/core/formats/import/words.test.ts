import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, fromHtml, headlineOf, toHtml } from "../../../../../src/core/formats/import/plainText";
import { createSlugs, slugOf } from "../../../../../src/core/formats/import/slugs";

test.each([
  ["<p>One.</p><p>Two &amp; three.</p>", "One.\nTwo & three."],
  ['See <a href="https://example.org/x">this</a>.', "See this (https://example.org/x)."],
  ["a < b and c > d", "a < b and c > d"],
  ["<script>alert(1)</script>Words", "Words"],
  ["caf&#233; &#x2014; &unknown;", "café — &unknown;"],
])("%s reads as %s", (html, text) => {
  expect(fromHtml(html).text).toBe(text);
});

test("words survive being written as HTML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const { text } = cleanText(raw);
      expect(fromHtml(toHtml(text)).text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("a headline is the first sentence, or a part of it that says so", () => {
  expect(headlineOf("It rains. It pours.")).toBe("It rains");
  const long = headlineOf("word ".repeat(40));
  expect(long.length).toBeLessThanOrEqual(91);
  expect(long).toMatch(/word…$/);
});

test.each([
  ["Łódź & Straße", "lodz-strasse"],
  ["The Council's answer", "the-councils-answer"],
  ["القاهرة", ""],
  ["  --A--  ", "a"],
])("%s has the slug “%s”", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("slugs hold to the format's form and are never given twice", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (titles) => {
      const slugs = createSlugs();
      const given = titles.map((title) => slugs.claim(slugOf(title)));
      expect(new Set(given).size).toBe(titles.length);
      for (const slug of given) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
    { numRuns: 1000 },
  );
});
