import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { messagesFolder, readSiteConfig } from "../../../src/build/readSiteConfig";
import { themeSheet } from "../../../src/build/themeSheet";
import { frameAncestors } from "../../../src/pages/headersFile";
import { SiteConfigSchema } from "../../../src/schema/site";
import { MARKET_FIRE } from "../../fixtures/marketFire";

const folder = mkdtempSync(join(tmpdir(), "site-"));
afterAll(() => rmSync(folder, { recursive: true }));

function configOf(text: string) {
  const file = join(folder, "dateline.config.yaml");
  writeFileSync(file, text);
  return () => readSiteConfig(file);
}

test("name and dossier are enough", () => {
  expect(configOf("name: The Paper\ndossier: baghdad-2020\n")()).toMatchObject({
    languages: ["en"],
    basemap: "public/basemap",
    tileSources: [],
    embed: "everybody",
  });
});

test("several dossiers have a page that lists them, one has none", () => {
  expect(configOf("name: The Paper\ndossier: baghdad-2020\n")().hasIndex).toBe(true);
  const dossiers = join(folder, "dossiers");
  cpSync(MARKET_FIRE, join(dossiers, "market-fire"), { recursive: true });
  const one = `name: S\ndossier: market-fire\ndossiers: ${JSON.stringify(dossiers)}\n`;
  expect(configOf(one)().hasIndex).toBe(false);
});

test("the site names those whose data map is made of: the world without a basemap of its own, too", () => {
  const config = "name: The Paper\ndossier: baghdad-2020\n";
  expect(configOf(config)().mapCredits).toContain("© OpenStreetMap contributors");
  expect(configOf(`${config}basemap: null\n`)().mapCredits).toEqual([
    "Made with Natural Earth",
    "Made with Natural Earth; names from GeoNames",
  ]);
});

test("every fault is told at once, with its line and what to write instead", () => {
  const read = configOf(
    "name: The Paper\ndossier: no-such\nlanguages: [en, xx]\nbasemap: nowhere\nlogo: none.svg\nfonts: { files: [{ family: A, file: a.woff2 }] }\n",
  );
  expect(read).toThrow(/config\.yaml:2:10.*\n.*no dossier no-such.*\n.*baghdad-2020/);
  expect(read).toThrow(/config\.yaml:3:17.*\n.*does not speak xx/);
  expect(read).toThrow(/config\.yaml:4:10/);
  expect(read).toThrow(/config\.yaml:5:7/);
  expect(read).toThrow(/config\.yaml:6:/);
});

test("a language is one that the program speaks, or one with a message file of the site's own", () => {
  const messages = join(folder, "messages");
  mkdirSync(messages);
  const config = `name: A\ndossier: baghdad-2020\nlanguages: [es, en]\nmessages: ${messages}\n`;
  expect(configOf(config)).toThrow(/config\.yaml:3:13.*\n.*does not speak es\n.*messages.es\.ftl/);
  writeFileSync(join(messages, "es.ftl"), "play = Reproducir\n");
  expect(configOf(config)().languages).toEqual(["es", "en"]);
  expect(messagesFolder(join(folder, "dateline.config.yaml"))).toBe(messages);
  writeFileSync(join(messages, "es.ftl"), "play = Reproducir\nplai = Reproducir\n");
  expect(configOf(config)).toThrow(/es\.ftl:2:1.*messages-undefined/);
});

test("a misspelt setting and a colour in words are told", () => {
  const read = configOf("name: A\ndossier: baghdad-2020\ncolors: {}\ncolours: { light: { ink: black } }\n");
  expect(read).toThrow(/config\.yaml:3:1.*\n.*there is no field "colors"/);
  expect(read).toThrow(/config\.yaml:4:.*\n.*ink/);
});

test("colours and fonts become a sheet that the reader's choice of theme still rules", () => {
  const own = {
    colours: { light: { link: "#005500" }, dark: { link: "#88ff88" } },
    fonts: { text: "Own, sans-serif", files: [{ family: "Own", file: "fonts/own.woff2", weight: 400 }] },
  };
  const sheet = themeSheet(own, (file) => `../${file}`);
  expect(sheet).toContain(':root[data-theme="dark"] { --link: #88ff88; }');
  expect(sheet).toContain("--font-sans: Own, sans-serif;");
  expect(sheet).toContain('url("../fonts/own.woff2")');
  expect(themeSheet({ colours: { light: {}, dark: {} }, fonts: { files: [] } }, String)).toBe("");
});

test.each([
  ["everybody", "frame-ancestors *"],
  ["nobody", "frame-ancestors 'none'"],
  [["https://paper.example"], "frame-ancestors 'self' https://paper.example"],
] as const)("embed: %j is %s", (embed, header) => {
  expect(frameAncestors(embed as Parameters<typeof frameAncestors>[0])).toBe(header);
});

describe("docs/publish.md", () => {
  const page = readFileSync("docs/publish.md", "utf8");

  test("explains every setting, and no other", () => {
    const table = /\| field \| means[\s\S]*?\n\n/.exec(page)?.[0] ?? "";
    const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(SiteConfigSchema.entries).sort());
  });

  test("shows settings that are sound", () => {
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) expect(v.safeParse(SiteConfigSchema, parse(text)).issues).toBeUndefined();
  });
});
