import { expect, test } from "vitest";
import { preloadsOf } from "../../../../src/app/pages/preloads";

const ASSETS = [
  "sans-arabic-arabic-400",
  "sans-arabic-arabic-600",
  "sans-latin-400",
  "sans-latin-600",
  "serif-latin-600",
]
  .map((cut) => `ibm-plex-${cut}-normal-x.woff2`)
  .concat("card-x.css", "card-x.js");

const hrefsOf = (language: string, hasCard: boolean) =>
  [...preloadsOf(language, "../", ASSETS, hasCard).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test.each([
  ["en", ["sans-latin-400", "serif-latin-600"]],
  ["ar", ["sans-arabic-arabic-400", "sans-arabic-arabic-600", "sans-latin-400", "sans-latin-600"]], // its digits are Latin
  ["fa", ["sans-arabic-arabic-400", "sans-arabic-arabic-600"]],
])("a page in %s asks early for the fonts of its words and of its digits", (language, cuts) => {
  expect(hrefsOf(language, false)).toEqual(cuts.map((cut) => `../assets/ibm-plex-${cut}-normal-x.woff2`));
});

test("a page with a card open asks early for what takes the card over", () => {
  expect(hrefsOf("en", true)).toEqual([...hrefsOf("en", false), "../assets/card-x.js"]);
});
