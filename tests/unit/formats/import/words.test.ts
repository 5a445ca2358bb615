import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, fromHtml, headlineOf, toHtml } from "../../../../src/formats/import/plainText";
import { createSlugs, slugOf } from "../../../../src/formats/import/slugs";

test.each([
  ["<p>One.</p><p>Two &amp; three.</p>", "One.\nTwo & three."],
  ['See <a href="https://example.org/x">this</a>.', "See this (https://example.org/x)."],
  ["a < b and c > d", "a < b and c > d"],
  ["<script>alert(1)</script>Words", "Words"],
  ["caf&#233; &#x2014; &unknown;", "café — &unknown;"],
  ["a &#xD800; b &#55357; c", "a &#xD800; b &#55357; c"],
  ["&#x202e;a&#x200b; &ZeroWidth;", "a\u200b &ZeroWidth;"],
  ["&#x200b;&#x3164;", ""],
  ["&#0; &#x110000; &#x10FFFF; &NBSP;&shy;.", "&#0; &#x110000; \u{10ffff}  ."],
  ["One<br>two<BR/>three", "One\ntwo\nthree"],
  ["<p>One.</p> \t\n \n <p>Two.</p>", "One.\nTwo."],
  ["One \n  two", "One \n  two"],
  [
    "<a href=http://example.org/a>x</a> <a href = 'https://example.org/b'>y</a>",
    "x (http://example.org/a) y (https://example.org/b)",
  ],
  ["<a name=top>x</a> <a href='mailto:a@b.c'>y</a></a>", "x y"],
  ["<style type='text/css'>p { a: b }</style ><script>\n1 < 2\n</script >Words", "Words"],
])("%s reads as %s", (html, text) => {
  expect(fromHtml(html).text).toBe(text);
});

test("markup is told of, and only markup", () => {
  for (const html of ["<b>a</b>", "<br>", "<p>a"]) expect(fromHtml(html).changed).toBe(true);
  for (const text of ["a", "a < b", "&amp;", "a\r\nb"]) expect(fromHtml(text).changed).toBe(false);
});

test.each([
  ["a\rb\r\nc", "a\nb\nc", 0, 0],
  [" \ta\u200eb\u0007 ", "ab", 2, 0],
  ["a\tb", "a\tb", 0, 0],
  ["a\ud800", "a", 1, 0],
  [" \u200b\u3164\u202e ", "", 3, 0],
  [`a${"\u0301".repeat(12)}`, `a${"\u0301".repeat(10)}`, 0, 2],
  ["\u0301".repeat(12), "", 12, 0],
  [" \n ", "", 0, 0],
])("%j is cleaned to %j, and %i characters and %i marks are counted", (raw, text, removed, marks) => {
  expect(cleanText(raw)).toEqual({ text, removed, marks });
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
  ["U.S. troops leave.", "U.S"],
  ["v1.2 is out.", "v1.2 is out"],
  ["Why? Nobody knows.", "Why?"],
  ["Line one\nline two", "Line one"],
  [" ", ""],
  ["a".repeat(90), "a".repeat(90)],
  ["a".repeat(91), `${"a".repeat(45)}…`],
  [`${"a".repeat(20)} ${"b".repeat(80)}`, `${"a".repeat(20)} ${"b".repeat(24)}…`],
  [`${"a".repeat(60)} ${"b".repeat(80)}`, `${"a".repeat(60)}…`],
])("the headline of %j", (text, headline) => {
  expect(headlineOf(text)).toBe(headline);
});

test.each([
  ["Łódź & Straße", "lodz-strasse"],
  ["The Council's answer", "the-councils-answer"],
  ["القاهرة", ""],
  ["  --A--  ", "a"],
  ["a".repeat(60), "a".repeat(60)],
  ["a".repeat(61), "a".repeat(60)],
  [`${"a".repeat(50)} ${"b".repeat(9)}`, `${"a".repeat(50)}-${"b".repeat(9)}`],
  [`${"a".repeat(50)} ${"b".repeat(9)} c`, `${"a".repeat(50)}-${"b".repeat(9)}`],
  [`${"a".repeat(50)} ${"b".repeat(11)}`, "a".repeat(50)],
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

test.each([
  ["a <script>alert(1)</script>b", "a b"],
  ["<SCRIPT type=x>1</script ><style>p{}</style>a<script>2</script>b", "ab"],
  ["<script>a</style>b", "a" + "b"],
  ["<script><script>a</script>b</script>c", "bc"],
  ["<p>a</p> \n\n <p>b <br> c", "a\nb\nc"],
  ["a <b", "a <b"],
  ["<i>a</i> <b and <c", "a <b and <c"],
  ['<a href="https://x.example/">a</a> < b', "a (https://x.example/) < b"],
])("%j reads %j", (html, words) => {
  expect(fromHtml(html).text).toBe(words);
});

test("no entry is called what Windows keeps for itself", () => {
  expect(["con", "nul", "com1", "fire"].map((title) => createSlugs().claim(title))).toEqual([
    "con-2",
    "nul-2",
    "com1-2",
    "fire",
  ]);
});
