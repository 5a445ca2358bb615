import { expect, test } from "vitest";
import { preloadsOf } from "../../../../src/pages/preloads";

const ASSETS = [
  "sans-arabic-arabic-400",
  "sans-arabic-arabic-600",
  "sans-latin-400",
  "sans-latin-600",
  "serif-latin-600",
]
  .map((cut) => `ibm-plex-${cut}-normal-x.woff2`)
  .concat("react-x.js", "page-x.js", "page-x.css", "card-x.css", "card-x.js", "map-x.css", "map-x.js")
  .concat("en-x.js", "ar-x.js", "fa-x.js");

/** What is asked for with the page, and what after its first paint. */
function hrefsOf(language: string, hasCard = false) {
  const head = preloadsOf({ language, root: "../", dossier: "story", assets: ASSETS, hasCard });
  const [now = "", next = ""] = head.split("<template");
  return [now, next].map((part) => [...part.matchAll(/href="([^"]*)"/g)].map(([, href]) => href));
}

test.each([
  ["en", ["sans-latin-400", "serif-latin-600"]],
  ["ar", ["sans-arabic-arabic-400", "sans-arabic-arabic-600", "sans-latin-400", "sans-latin-600"]], // its digits are Latin
  ["fa", ["sans-arabic-arabic-400", "sans-arabic-arabic-600"]],
])("a page in %s asks early for the fonts of its words and of its digits", (language, cuts) => {
  expect(hrefsOf(language)[0]).toEqual(cuts.map((cut) => `../assets/ibm-plex-${cut}-normal-x.woff2`));
});

test("after its first paint a page asks for all that the app is made of", () => {
  expect(hrefsOf("ar")[1]).toEqual([
    "../assets/react-x.js",
    "../assets/page-x.js",
    "../assets/ar-x.js",
    "../dossiers/story/dossier.geojson",
    "../assets/map-x.js",
    "../assets/map-x.css",
  ]);
});

test("a page with a card open asks for what takes the card over, too", () => {
  const [now, next = []] = hrefsOf("en", true);
  expect(now).toEqual(hrefsOf("en")[0]);
  expect(next.filter((href) => !hrefsOf("en")[1]?.includes(href))).toEqual(["../assets/card-x.js"]);
});

test("a file that the build lacks is named", () => {
  const page = { language: "en", root: "", dossier: "story", hasCard: false };
  expect(() => preloadsOf({ ...page, assets: ASSETS.filter((name) => name !== "map-x.js") })).toThrow(
    "map.js",
  );
});
