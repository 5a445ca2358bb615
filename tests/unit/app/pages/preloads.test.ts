import { expect, test } from "vitest";
import { preloadsOf } from "../../../../src/app/pages/preloads";

const ASSETS = [
  "sans-arabic-arabic-400",
  "sans-arabic-arabic-600",
  "sans-latin-400",
  "sans-latin-600",
  "serif-latin-600",
].map((cut) => `ibm-plex-${cut}-normal-x.woff2`);

test.each([
  ["en", ["sans-latin-400", "serif-latin-600"]],
  ["ar", ["sans-arabic-arabic-400", "sans-arabic-arabic-600", "sans-latin-400", "sans-latin-600"]], // its digits are Latin
  ["fa", ["sans-arabic-arabic-400", "sans-arabic-arabic-600"]],
])("a page in %s asks early for the fonts of its words and of its digits", (language, cuts) => {
  const hrefs = [...preloadsOf(language, "../", ASSETS).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual(cuts.map((cut) => `../assets/ibm-plex-${cut}-normal-x.woff2`));
});
