/** Every page of the build as a crawler has it: fetched, parsed, no script run. */

import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import ICAL from "ical.js";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { languagePath, pageLanguages } from "../../src/app/place";
import { rangeOf } from "../../src/core/order/ranges";
import { languageOf } from "../../src/i18n/languages";
import { at } from "./dateline";
import { compiled, dayAt, dossier } from "./dossier";
import { folder } from "./site";

const languages = pageLanguages(dossier.header);
const pages = languages.flatMap((language) =>
  [null, ...dossier.events].map((event) => ({
    language,
    event,
    path: languagePath(language) + (event ? `events/${event.slug}/` : ""),
  })),
);

/** A text in the dossier's own language, which its files for spreadsheets and calendars are in. */
const own = (text: Readonly<Record<string, string>>) => text[dossier.header.language];

/** A page, parsed where it stands, and what its head says. */
async function crawl(path: string) {
  const response = await fetch(at(path));
  expect(response.status, path).toBe(200);
  expect(response.headers.get("content-type"), path).toContain("text/html");
  const { document } = new JSDOM(await response.text(), { url: response.url }).window;
  const meta = (name: string) =>
    document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ?? "";
  const links = (selector: string) => [...document.querySelectorAll<HTMLLinkElement>(`link${selector}`)];
  const whole = (address: string) => new URL(address, response.url).href;
  return { document, meta, links, whole };
}

const crawled = () => Promise.all(pages.map(async (page) => ({ ...page, ...(await crawl(page.path)) })));

test("every page has its own language, title, description and address", async () => {
  const all = await crawled();
  expect(all).toHaveLength(languages.length * (1 + dossier.events.length));
  for (const { path, language, event, document, meta, links } of all) {
    expect(document.documentElement.lang, path).toBe(language);
    expect(document.documentElement.dir, path).toBe(languageOf(language)?.direction);
    expect(document.querySelectorAll("title, meta[name=description], link[rel=canonical]").length, path).toBe(
      3,
    );
    if (event) expect(document.title, path).toContain(event.title[language]);
    expect(meta("description").length, path).toBeGreaterThan(40);
    expect(links("[rel=canonical]")[0]?.href, path).toBe(at(path));
    expect(document.querySelectorAll("h1"), path).toHaveLength(1);
  }
  for (const what of ["title", "description"] as const) {
    const texts = all.map(({ document, meta }) => (what === "title" ? document.title : meta("description")));
    expect(new Set(texts).size, what).toBe(all.length);
  }
});

test("every page names its other languages, and each of them names it back", async () => {
  const named = new Map(
    (await crawled()).map(({ path, links }) => [
      at(path),
      links("[rel=alternate][hreflang]").map(({ hreflang, href }) => [hreflang, href] as const),
    ]),
  );
  for (const [address, alternates] of named) {
    expect(alternates.map(([tag]) => tag).sort()).toEqual([...languages, "x-default"].sort());
    expect(alternates.some(([, href]) => href === address)).toBe(true);
    for (const [, href] of alternates)
      expect(named.get(href)?.some(([, back]) => back === address)).toBe(true);
  }
});

test("every page can be previewed: its picture exists, is 1200 × 630 and holds a drawing", async () => {
  const seen = new Set<string>();
  for (const { path, event, language, meta, whole } of await crawled()) {
    expect(meta("og:type"), path).toBe("article");
    expect(meta("og:title"), path).toBe(event ? event.title[language] : dossier.header.title[language]);
    expect(meta("twitter:title"), path).toBe(meta("og:title"));
    expect(meta("og:description"), path).toBe(meta("description"));
    expect(meta("og:image:alt").length, path).toBeGreaterThan(20);
    expect(meta("og:locale"), path).toMatch(new RegExp(`^${language}_[A-Z]{2}$`));
    expect(meta("twitter:card"), path).toBe("summary_large_image");
    const address = whole(meta("og:image"));
    expect(whole(meta("twitter:image"))).toBe(address);
    expect(seen.has(address), address).toBe(false);
    seen.add(address);
    const response = await fetch(address);
    expect(response.headers.get("content-type"), address).toBe("image/png");
    const { width, height, ink } = readPng(Buffer.from(await response.arrayBuffer()));
    expect([width, height, meta("og:image:width"), meta("og:image:height")], address).toEqual([
      1200,
      630,
      "1200",
      "630",
    ]);
    expect(ink, address).toBeGreaterThan(0.05);
    expect(ink, address).toBeLessThan(0.9);
  }
});

test("every page says what it is in schema.org's words, and judges nobody", async () => {
  for (const { path, event, document } of await crawled()) {
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
    expect(blocks, path).toHaveLength(1);
    const graph = JSON.parse(blocks[0]?.textContent ?? "")["@graph"] as Record<string, unknown>[];
    const ofType = (type: string) => graph.filter((node) => node["@type"] === type);
    expect(JSON.stringify(graph), path).not.toMatch(/ClaimReview|Rating|"undefined"|null/);
    expect(ofType("NewsArticle"), path).toHaveLength(1);
    expect(ofType("Claim"), path).toHaveLength(event?.claims.length ?? 0);
    const [node] = ofType("Event");
    expect(node !== undefined, path).toBe(event?.kind.lane === "ground");
    if (!event || !node) continue;
    const { certain, certainty, precision } = event.time;
    expect("startDate" in node, path).toBe(certain !== null && certainty === "certain" && precision === 1);
    if (node.startDate) expect(Date.parse(String(node.endDate)), path).toBeLessThan(Date.parse("2026-01-01"));
  }
});

test("every page is readable before any script: the account in order, the card, the stills", async () => {
  for (const { path, language, event, document } of await crawled()) {
    const account = document.querySelector("#account");
    const lines = [...(account?.querySelectorAll<HTMLAnchorElement>("ol > li h3 > a") ?? [])];
    expect(
      lines.map(({ href }) => href),
      path,
    ).toEqual(dossier.events.map(({ slug }) => at(`${languagePath(language)}events/${slug}/`)));
    const cards = [...(account?.querySelectorAll('[role="article"]') ?? [])];
    expect(cards, path).toHaveLength(event ? 1 : 0);
    if (event) {
      expect(cards[0]?.textContent, path).toContain(event.summary[language]);
      for (const claim of event.claims) {
        expect(cards[0]?.querySelector(`#${claim.id}`)?.textContent, `${path}#${claim.id}`).toContain(
          claim.text[language],
        );
      }
    }
    for (const still of document.querySelectorAll("img")) {
      const response = await fetch(still.src);
      expect(response.headers.get("content-type"), still.src).toBe("image/svg+xml");
    }
    expect(document.querySelectorAll("main img"), path).toHaveLength(2);
    expect(
      document.querySelector(
        "[style], style, [onclick], script:not([src]):not([type='application/ld+json']):not([type='application/json'])",
      ),
      path,
    ).toBeNull();
  }
});

test("whatever a page links to or loads is there", async () => {
  const addresses = new Set<string>();
  for (const { document } of await crawled()) {
    for (const node of document.querySelectorAll<HTMLElement>("[href], [src]")) {
      const url = new URL(
        node.getAttribute("href") ?? node.getAttribute("src") ?? "",
        document.location.href,
      );
      url.hash = "";
      if (url.href.startsWith(at())) addresses.add(url.href);
    }
  }
  expect(addresses.size).toBeGreaterThan(pages.length);
  for (const address of addresses)
    expect((await fetch(address, { method: "HEAD" })).status, address).toBe(200);
});

test("a page without its last slash leads to the page", async () => {
  const slug = dossier.events[0]?.slug;
  const response = await fetch(at(`events/${slug}?t=${dayAt(0.7)}`));
  expect(response.url).toBe(at(`events/${slug}/?t=${dayAt(0.7)}`));
});

test("each page's oEmbed description is where it says, with the page's words", async () => {
  for (const { path, event, language, links, whole } of await crawled()) {
    const [link] = links('[type="application/json+oembed"]');
    const said = await (await fetch(whole(link?.href ?? ""))).json();
    expect(said, path).toMatchObject({
      version: "1.0",
      title: event ? event.title[language] : dossier.header.title[language],
    });
    expect(["rich", "link"], path).toContain(said.type);
  }
});

test("sitemap, feeds and manifests parse and name what is there", async () => {
  const xml = async (path: string) =>
    new JSDOM(await (await fetch(at(path))).text(), { contentType: "application/xml" }).window.document;
  const locations = [...(await xml("sitemap.xml")).getElementsByTagName("loc")].map(
    ({ textContent }) => textContent ?? "",
  );
  expect(locations).toHaveLength(pages.length);
  for (const [i, { path }] of pages.entries()) expect(locations[i]?.endsWith(`/${path}`), path).toBe(true);
  expect(await (await fetch(at("robots.txt"))).text()).toMatch(/^User-agent: \*\nAllow: \/\n/);
  for (const language of languages) {
    const feed = await xml(`${languagePath(language)}feed.xml`);
    expect(feed.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    const entries = [...feed.getElementsByTagName("entry")];
    expect(entries).toHaveLength(dossier.header.changes.length);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated", "content"]) {
        expect(entry.getElementsByTagName(name)[0]?.textContent?.trim(), name).toBeTruthy();
      }
      expect(Date.parse(entry.getElementsByTagName("updated")[0]?.textContent ?? "")).not.toBeNaN();
    }
    const address = at(`${languagePath(language)}manifest.webmanifest`);
    const manifest = await (await fetch(address)).json();
    expect(manifest).toMatchObject({ lang: language, dir: languageOf(language)?.direction });
    expect(new URL(manifest.start_url, address).href).toBe(at(languagePath(language)));
    expect(new URL(manifest.scope, address).href).toBe(at());
    for (const { src } of manifest.icons) expect((await fetch(new URL(src, address))).status, src).toBe(200);
  }
});

test("the dossier's GeoJSON holds to RFC 7946", () => {
  expect(compiled.type).toBe("FeatureCollection");
  expect("crs" in compiled).toBe(false);
  const positions = (value: unknown): number[][] =>
    Array.isArray(value)
      ? typeof value[0] === "number"
        ? [value as number[]]
        : value.flatMap(positions)
      : [];
  for (const feature of compiled.features) {
    expect(feature.type).toBe("Feature");
    if (!feature.geometry) continue;
    expect(["Point", "LineString", "Polygon", "MultiPolygon"]).toContain(feature.geometry.type);
    for (const [lon = Number.NaN, lat = Number.NaN] of positions(feature.geometry.coordinates)) {
      expect(Math.abs(lon), feature.id).toBeLessThanOrEqual(180);
      expect(Math.abs(lat), feature.id).toBeLessThanOrEqual(90);
    }
    if (feature.geometry.type !== "Polygon") continue;
    for (const [i, ring] of feature.geometry.coordinates.entries()) {
      expect(ring.length, feature.id).toBeGreaterThanOrEqual(4);
      expect(ring[0], feature.id).toEqual(ring.at(-1));
      expect(
        Math.sign(areaOf(ring as number[][])),
        `${feature.id}: §3.1.6, outer rings run anticlockwise`,
      ).toBe(i === 0 ? 1 : -1);
    }
  }
});

test("the table of events parses, one row an event, and starts no formula", () => {
  const text = readFileSync(`${folder}/dossiers/${dossier.header.id}/events.csv`, "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(dossier.events.length);
  for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/);
  expect(text).toContain(own(dossier.events[0]!.title));
});

test("the calendar parses, holds every entry and dates nothing finer than the report does", () => {
  const text = readFileSync(`${folder}/dossiers/${dossier.header.id}/events.ics`, "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
  const timed = dossier.events.filter(({ time }) => rangeOf(time, true) !== null);
  expect(entries.map(({ uid }) => uid.split("@")[0])).toEqual(timed.map(({ slug }) => slug));
  for (const [place, entry] of entries.entries()) {
    const { title, time, layer } = timed[place]!;
    const isKnown = time.precision === 1 && layer === "report";
    expect(entry.component.getFirstPropertyValue("status"), entry.uid).toBe(
      isKnown ? "CONFIRMED" : "TENTATIVE",
    );
    expect(entry.summary, entry.uid).toContain(own(title) ?? "");
    expect(entry.summary === own(title), entry.summary).toBe(isKnown);
    expect(entry.startDate.isDate, entry.uid).toBe(!isKnown || !time.edtf?.includes("T")); // an hour only by the report's own clock
  }
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("a wrong address leads home from any depth, whatever path the site stands under", async ({
  browser,
}) => {
  for (const [path, language] of [
    ["nothing-here", languages[0]!],
    ["events/no-such-event/", languages[0]!],
    ["ar/events/a/b/c/d", "ar"],
  ] as const) {
    const page = await browser.newPage();
    const response = await page.goto(at(path));
    expect(response?.status(), path).toBe(404);
    await expect(page.locator("html[data-home]")).toHaveCount(1);
    const homes = page.locator("main a");
    expect(
      await homes.evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href)),
    ).toEqual([language, ...languages.filter((tag) => tag !== language)].map((tag) => at(languagePath(tag))));
    await homes.first().click();
    await page.waitForURL(at(languagePath(language)));
    await page.close();
  }
});

/** What share of the picture isn't its commonest colour. Ours are palette pictures without filters. */
function readPng(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(png.subarray(24, 29)).toEqual(Buffer.from([8, 3, 0, 0, 0]));
  const data: Buffer[] = [];
  for (let place = 8; place < png.length; ) {
    const length = png.readUInt32BE(place);
    if (png.toString("latin1", place + 4, place + 8) === "IDAT")
      data.push(png.subarray(place + 8, place + 8 + length));
    place += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(data));
  const counts = new Array<number>(256).fill(0);
  for (const [i, index] of rows.entries())
    if (i % (width + 1) !== 0) counts[index] = (counts[index] ?? 0) + 1;
  return { width, height, ink: 1 - Math.max(...counts) / (width * height) };
}

/** Twice the signed area: positive for anticlockwise rings. */
const areaOf = (ring: readonly number[][]) =>
  ring
    .slice(1)
    .reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0);
