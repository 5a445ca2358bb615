/** What a newsroom may write into its site's settings, and what is refused. */

import * as v from "valibot";
import { expect, test } from "vitest";
import { SiteConfigSchema } from "../../../src/schema/site";

const least = { name: "The Example", dossier: "market-fire" };
const takes = (settings: object) => v.safeParse(SiteConfigSchema, { ...least, ...settings }).success;
const tiles = (change: object) => ({
  tileSources: [
    { id: "osm", name: "OSM", url: "https://a.example/{z}/{x}/{y}.png", attribution: "© OSM", ...change },
  ],
});
const font = (change: object) => ({
  fonts: { files: [{ family: "Plex", file: "fonts/plex.woff2", ...change }] },
});

test("a name and a dossier are enough: the rest is as docs/publish.md says", () => {
  expect(v.parse(SiteConfigSchema, least)).toEqual({
    name: "The Example",
    address: null,
    dossiers: "src/dossiers",
    dossier: "market-fire",
    languages: ["en"],
    messages: "messages",
    basemap: "public/basemap",
    tileSources: [],
    colours: { light: {}, dark: {} },
    fonts: { files: [] },
    logo: null,
    icon: "icon.svg",
    embed: "everybody",
  });
  expect(v.parse(SiteConfigSchema, { ...least, ...tiles({}), ...font({}) })).toMatchObject({
    tileSources: [{ maxZoom: 19 }],
    fonts: { files: [{ weight: 400 }] },
  });
});

test.each<[what: string, good: object[], bad: object[]]>([
  ["a name", [{ name: " A " }], [{ name: "" }, { name: " " }, { name: 3 }]],
  ["an address", [{ address: null }, { address: "https://a.example/x/" }], [{ address: "a.example" }]],
  [
    "a dossier",
    [{ dossier: "a" }, { dossier: "a-b2-cd" }],
    [
      { dossier: "" },
      { dossier: "-a" },
      { dossier: "a-" },
      { dossier: "a--b" },
      { dossier: "A" },
      { dossier: "a/b" },
    ],
  ],
  [
    "languages",
    [{ languages: ["fa", "kmr"] }],
    [
      { languages: [] },
      { languages: ["f"] },
      { languages: ["pt-BR"] },
      { languages: ["EN"] },
      { languages: ["abcd"] },
    ],
  ],
  [
    "tiles",
    [tiles({}), tiles({ maxZoom: 1 }), tiles({ maxZoom: 22 }), tiles({ id: "a-b1-cd" })],
    [
      tiles({ url: "http://a.example/{z}/{x}/{y}.png" }),
      tiles({ url: "xhttps://a.example/{z}/{x}/{y}.png" }),
      tiles({ url: "https://a.example/{z}/{x}.png" }),
      tiles({ url: "https://a.example/{x}/{y}.png" }),
      tiles({ url: "https://a.example/{z}/{y}.png" }),
      tiles({ maxZoom: 0 }),
      tiles({ maxZoom: 23 }),
      tiles({ maxZoom: 1.5 }),
      tiles({ attribution: " " }),
      tiles({ id: "A" }),
      tiles({ id: "a-" }),
      tiles({ id: "-a" }),
      tiles({ more: true }),
    ],
  ],
  [
    "colours",
    [{ colours: { light: { "mark-circle": "#0f6b62" }, dark: {} } }, { colours: { light: {} } }],
    [
      { colours: { light: { ink: "#FFF" } } },
      { colours: { light: { ink: "x#0f6b62" } } },
      { colours: { light: { ink: "#0f6b62f" } } },
      { colours: { light: { "--ink": "#0f6b62" } } },
      { colours: { light: { "ink;": "#0f6b62" } } },
      { colours: { light: { "1ink": "#0f6b62" } } },
      { colours: { grey: {} } },
    ],
  ],
  [
    "fonts",
    [font({}), font({ weight: 1 }), font({ weight: 1000 }), { fonts: { text: "Serif", headings: "Sans" } }],
    [
      font({ weight: 0 }),
      font({ weight: 1001 }),
      font({ weight: 1.5 }),
      font({ file: "/fonts/a.woff2" }),
      font({ file: "../a.woff2" }),
      font({ file: "fonts/../../a.woff2" }),
      font({ file: "a b.woff2" }),
      font({ file: "a.woff2?x" }),
      font({ family: "" }),
    ],
  ],
  [
    "pictures",
    [{ logo: null }, { logo: "img/logo.svg" }, { icon: "a.svg" }],
    [{ logo: "https://a.example/x" }, { icon: "/a.svg" }],
  ],
  [
    "who may embed",
    [
      { embed: "everybody" },
      { embed: "nobody" },
      { embed: ["https://a.example"] },
      { embed: ["https://*.a.example:8443"] },
    ],
    [
      { embed: "me" },
      { embed: [] },
      { embed: ["http://a.example"] },
      { embed: ["xhttps://a.example"] },
      { embed: ["https://a.example/"] },
      { embed: ["https://a.example:x"] },
      { embed: ["https://a.example; script-src *"] },
    ],
  ],
  ["a field that there is not", [{}], [{ title: "x" }]],
])("%s", (_, good, bad) => {
  for (const settings of good) expect(takes(settings), JSON.stringify(settings)).toBe(true);
  for (const settings of bad) expect(takes(settings), JSON.stringify(settings)).toBe(false);
});
