import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { siteConfig } from "../../../../src/app/siteConfig";
import { checkDossier } from "../../../../src/build/checkDossier";
import { writeSite } from "../../../../src/build/pages/writeSite";
import { createDossier } from "../../../../src/core/createDossier";
import { aliasesOf } from "../../../../src/pages/aliases";
import { PublishedFile } from "../../../../src/schema/sourceContext";
import { harbour } from "../../../fixtures/harbour";
import { messagesIn } from "../../../fixtures/messagesIn";

const english = messagesIn("en");
const distDir = mkdtempSync(join(tmpdir(), "pages-"));

const onlineDir = mkdtempSync(join(tmpdir(), "pages-"));

beforeAll(async () => {
  const template =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="./assets/index-1.css"></head><body><div id="app"></div></body></html>';
  const copy = structuredClone(harbour);
  copy.features = copy.features.filter(({ id }) => id === "quay" || id === "fire-at-quay"); // one event: pictures take time
  for (const [folder, siteUrl] of [
    [distDir, null],
    [onlineDir, "https://example.org/news/"],
  ] as const) {
    mkdirSync(join(folder, "assets"));
    await writeSite({
      distDir: folder,
      dossier: createDossier(copy),
      compiled: copy,
      messages: [english],
      basemaps: [],
      tombstones: [{ slug: "gone", date: "2026-11-23", reason: "Told twice." }],
      aliases: aliasesOf(copy),
      siteUrl,
      config: siteConfig(),
      others: [],
      renderBody: ({ slug }) => `<p>body of ${slug ?? "all"}</p>`,
      assets: [
        "ibm-plex-sans-latin-400-normal-x.woff2",
        "ibm-plex-serif-latin-600-normal-x.woff2",
        ...["react", "page", "card", "en", "map"].map((part) => `${part}-x.js`),
        "map-x.css",
      ],
      icon: readFileSync("public/icon.svg", "utf8"),
      template,
      settingsHead: (root) => `<!-- settings from ${root} -->`,
    });
  }
});

afterAll(() => {
  for (const folder of [distDir, onlineDir]) rmSync(folder, { recursive: true });
});

test("with SITE_URL what others read is whole addresses, and nothing has to look for home", () => {
  const read = (path: string) => readFileSync(join(onlineDir, path), "utf8");
  const root = "https://example.org/news/";
  const page = read("events/fire-at-quay/index.html");
  expect(page).toContain(`<link rel="canonical" href="${root}events/fire-at-quay/">`);
  expect(page).toContain(`content="${root}og/fire-at-quay.png"`);
  expect(read("robots.txt")).toContain(`Sitemap: ${root}sitemap.xml`);
  expect(read("sitemap.xml")).toContain(`<loc>${root}events/fire-at-quay/</loc>`);
  expect(JSON.parse(read("oembed/fire-at-quay.json"))).toMatchObject({
    type: "rich",
    url: `${root}events/fire-at-quay/`,
  });
  expect(read("404.html").match(/<script[^>]*>/g)).toEqual(['<script src="/news/not-found.js" defer="">']);
  expect(read("404.html").match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
    '<link rel="stylesheet" href="/news/plain.css">',
  ]);
  expect(read("404.html")).toContain('href="/news/"');
});

test("without it the page for wrong addresses looks for home in every folder above", () => {
  const page = readFileSync(join(distDir, "404.html"), "utf8");
  expect(page).toContain('src="../../../not-found.js"');
  expect(page).toContain('href="../../../plain.css"');
  expect(readFileSync(join(distDir, "plain.css"), "utf8")).toMatch(/^@import "\.\/assets\/index-1\.css";\n/);
});

test("every file that the contract names is written", () => {
  const files = readdirSync(distDir, { recursive: true, encoding: "utf8" });
  for (const file of [
    "index.html",
    "events/fire-at-quay/index.html",
    "events/quay-fire/index.html",
    "events/gone/index.html",
    "og/index.png",
    "og/fire-at-quay.png",
    "stills/en/index-map.svg",
    "stills/en/fire-at-quay-timeline.svg",
    "oembed/fire-at-quay.json",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "404.html",
    "manifest.webmanifest",
    "icons/icon-192.png",
  ])
    expect(files).toContain(file);
});

test("a page holds what was rendered for it, an alias and a tombstone hold no app", () => {
  const read = (slug: string) => readFileSync(join(distDir, `events/${slug}/index.html`), "utf8");
  expect(read("fire-at-quay")).toContain('<div id="app"><p>body of fire-at-quay</p></div>');
  expect(read("quay-fire")).toContain("url=../../events/fire-at-quay/");
  expect(read("gone")).toContain("Told twice.");
});

test("no slug that was ever published is without a page", () => {
  const folder = `src/dossiers/${siteConfig().dossier}`;
  const { dossier } = checkDossier(folder);
  if (!dossier) throw new Error("The bundled dossier does not compile.");
  const published = v.parse(PublishedFile, parse(readFileSync(`${folder}/published.yaml`, "utf8")));
  const pages = new Set([
    ...dossier.features.map(({ id }) => id),
    ...aliasesOf(dossier).keys(),
    ...published.tombstones.map(({ slug }) => slug),
  ]);
  expect(published.slugs.filter((slug) => !pages.has(slug))).toEqual([]);
});
