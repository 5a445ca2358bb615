import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { siteConfig } from "../../../../src/app/siteConfig";
import { createDossier } from "../../../../src/core/createDossier";
import { aliasesOf } from "../../../../src/pages/aliases";
import { contentPolicy, policyTag } from "../../../../src/pages/contentPolicy";
import { feedOf, oembedOf, robotsOf, sitemapOf } from "../../../../src/pages/feeds";
import { headOf } from "../../../../src/pages/head";
import { fillTemplate } from "../../../../src/pages/html";
import { jsonLdOf } from "../../../../src/pages/jsonLd";
import { movedPage, notFoundPage, withdrawnPage } from "../../../../src/pages/plainPages";
import { pageOf, pagesOf, parseSiteUrl, type Site, type SitePage } from "../../../../src/pages/site";
import { harbour } from "../../../fixtures/harbour";
import { messagesIn } from "../../../fixtures/messagesIn";

const languages = ["en", "ar", "fa"].map((tag) => messagesIn(tag));
const dossier = createDossier(harbour);
const policy = policyTag(contentPolicy(siteConfig().tileSources));
const online: Site = {
  dossier,
  languages,
  url: "https://example.org/news/",
  name: "Dateline",
  canEmbed: true,
  policy,
};
const anywhere: Site = { ...online, url: null };
const TEMPLATE = `<!doctype html>
<html lang="en" dir="ltr" data-base="./">
  <head>
    <meta charset="utf-8" />
    <title>Dateline</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body><div id="app"></div></body>
</html>`;

/** The page as a crawler has it: parsed, nothing run, addresses resolved. */
function crawl(page: SitePage, body = "<p>account</p>", at = "https://host.test/deep/") {
  const html = fillTemplate(TEMPLATE, {
    language: page.messages.language,
    direction: page.messages.direction,
    root: page.root,
    slug: page.event?.slug ?? null,
    build: "b1",
    policy,
    head: headOf(page),
    body,
  });
  const { document } = new JSDOM(html, { url: (page.site.url ?? at) + page.path }).window;
  const meta = (name: string) =>
    document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ?? null;
  const links = (selector: string) => [...document.querySelectorAll<HTMLLinkElement>(`link${selector}`)];
  return { document, meta, links };
}

describe.each([
  ["with SITE_URL", online, "https://example.org/news/"],
  ["without SITE_URL", anywhere, "https://host.test/deep/"],
] as const)("every page %s", (_, site, root) => {
  const crawled = pagesOf(site).map((page) => ({ page, ...crawl(page) }));

  test("has its own language, title, description and address", () => {
    expect(crawled).toHaveLength(3 * (1 + dossier.events.length));
    for (const { page, document, meta, links } of crawled) {
      expect(document.documentElement.lang).toBe(page.messages.language);
      expect(document.documentElement.dir).toBe(page.messages.direction);
      expect(document.querySelectorAll("title")).toHaveLength(1);
      expect(document.title.length).toBeGreaterThan(3);
      expect(meta("description")?.length).toBeGreaterThan(10);
      expect(links("[rel=canonical]").map(({ href }) => href)).toEqual([root + page.path]);
    }
    const english = crawled.filter(({ page }) => page.messages.language === "en");
    expect(new Set(english.map(({ document }) => document.title)).size).toBe(english.length);
  });

  test("names all its languages, each of which names it back", () => {
    const alternates = new Map(
      crawled.map(({ page, links }) => [
        root + page.path,
        links("[hreflang]").map((link) => `${link.hreflang} ${link.href}`),
      ]),
    );
    for (const [address, named] of alternates) {
      expect(named.map((line) => line.split(" ")[0]).sort()).toEqual(["ar", "en", "fa", "x-default"]);
      for (const line of named) {
        const other = alternates.get(line.split(" ")[1] ?? "");
        expect(other?.some((back) => back.endsWith(` ${address}`))).toBe(true);
      }
    }
  });

  test("has a picture with its size and words for it", () => {
    for (const { page, document, meta } of crawled) {
      const path = `og/${page.path.replace(/events\/(.*)\/$/, "$1")}`;
      const picture = new URL(meta("og:image") ?? "", document.location.href).href;
      expect(picture).toBe(`${root}${page.event ? path : `${path}index`}.png`);
      expect([meta("og:image:width"), meta("og:image:height")]).toEqual(["1200", "630"]);
      expect(meta("og:image:alt")?.length).toBeGreaterThan(10);
      expect(meta("twitter:card")).toBe("summary_large_image");
    }
  });

  test("finds its scripts and styles from where it stands, and holds no script of its own", () => {
    for (const { document, links } of crawled) {
      const scripts = [...document.querySelectorAll("script")].filter(
        ({ type }) => type !== "application/ld+json",
      );
      expect(scripts.map(({ src, textContent }) => [src, textContent])).toEqual([
        [`${root}assets/index-1.js`, ""],
      ]);
      expect(links("[rel=stylesheet]").map(({ href }) => href)).toEqual([`${root}assets/index-1.css`]);
      expect(document.querySelector("[style], style")).toBeNull();
      expect(new URL(document.documentElement.dataset.base ?? "", document.location.href).href).toBe(root);
    }
  });
});

describe("JSON-LD", () => {
  const nodesOf = (slug: string | null, site = online) => {
    const event = slug === null ? null : (dossier.eventOf(slug) ?? null);
    const { document } = crawl(pageOf(site, languages[0]!, event));
    const text = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
    return JSON.parse(text)["@graph"] as Record<string, unknown>[];
  };
  const ofType = (slug: string, type: string) => nodesOf(slug).filter((node) => node["@type"] === type);

  test("gives an event a day only where the report states one", () => {
    for (const event of dossier.events.filter(({ kind }) => kind.lane === "ground")) {
      const [node] = ofType(event.slug, "Event");
      const isStated =
        event.time.certain !== null && event.time.precision === 1 && event.time.certainty === "certain";
      expect(Boolean(node?.startDate), event.slug).toBe(isStated);
    }
  });

  test("names the speaker of every claim and judges none", () => {
    const claims = ofType("fire-at-quay", "Claim");
    expect(claims.length).toBe(dossier.eventOf("fire-at-quay")?.claims.length);
    expect(claims.every(({ author, appearance }) => author && appearance)).toBe(true);
    expect(JSON.stringify(nodesOf("fire-at-quay"))).not.toMatch(/ClaimReview|Rating/);
  });

  test("cannot be broken out of by words of the dossier", () => {
    const evil = structuredClone(harbour);
    const event = evil.features.find(({ properties }) => properties.role === "event");
    if (event && "summary" in event.properties)
      event.properties.summary = { en: '</script><script>alert(1)</script><!-- "' };
    const site = { ...online, dossier: createDossier(evil) };
    const page = pageOf(site, languages[0]!, site.dossier.events[0] ?? null);
    const { document, meta } = crawl(page);
    expect(document.querySelectorAll("script")).toHaveLength(2);
    expect(meta("description")).toContain("</script><script>alert(1)</script>");
    expect(JSON.stringify(jsonLdOf(page))).toContain("</script>");
  });
});

describe("a slug that is no longer an event's", () => {
  const first = dossier.eventOf("fire-at-quay")!;

  test("an alias leads to the event, with and without scripts", () => {
    expect(aliasesOf(harbour).get("quay-fire")).toBe("fire-at-quay");
    for (const messages of languages) {
      const html = movedPage(online, messages, "quay-fire", first);
      const path = pageOf(online, messages, first).path;
      const { document } = new JSDOM(html, {
        url: `https://example.org/news/${path.replace("fire-at-quay", "quay-fire")}`,
      }).window;
      const target = `https://example.org/news/${path}`;
      expect(document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href).toBe(target);
      expect(document.querySelector<HTMLAnchorElement>("main a")?.href).toBe(target);
      const refresh = document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content") ?? "";
      expect(new URL(refresh.split("url=")[1] ?? "", document.location.href).href).toBe(target);
      expect(document.querySelector("script")).toBeNull();
    }
  });

  test("a withdrawn one says when and why, and stays out of search", () => {
    const html = withdrawnPage(online, languages[0]!, {
      slug: "gone",
      date: "2026-11-23",
      reason: "It was <wrong>.",
    });
    const { document } = new JSDOM(html).window;
    expect(document.querySelector("main")?.textContent).toContain("23 November 2026. It was <wrong>.");
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
  });
});

test("a wrong address finds the way home from any depth, in every language", () => {
  const { document } = new JSDOM(notFoundPage(online), { url: "https://example.org/news/a/b/c/d" }).window;
  const homes = [...document.querySelectorAll<HTMLAnchorElement>("main a")].map(({ href }) => href);
  expect(homes).toEqual([
    "https://example.org/news/",
    "https://example.org/news/ar/",
    "https://example.org/news/fa/",
  ]);
});

test("the sitemap holds every page with all its languages", () => {
  const xml = new JSDOM(sitemapOf(pagesOf(online)), { contentType: "application/xml" }).window.document;
  const addresses = [...xml.getElementsByTagName("loc")].map(({ textContent }) => textContent);
  expect(addresses).toEqual(pagesOf(online).map(({ path }) => `https://example.org/news/${path}`));
  expect(xml.getElementsByTagName("xhtml:link")).toHaveLength(addresses.length * 4);
});

test("robots.txt names the sitemap only where its address is known", () => {
  expect(robotsOf(online)).toContain("Sitemap: https://example.org/news/sitemap.xml");
  expect(robotsOf(anywhere)).not.toContain("Sitemap");
});

test("the feed is Atom, with corrections marked and dated", () => {
  const changed = structuredClone(harbour);
  changed.dossier.changes = [
    {
      date: "2026-12-02",
      version: "1.0.1",
      text: { en: "Four boats, not five & a half" },
      correction: true,
      events: ["fire-at-quay"],
    },
    {
      date: "2026-11-23",
      version: "1.0.0",
      text: { en: "First publication." },
      correction: false,
      events: [],
    },
  ];
  const site = { ...online, dossier: createDossier(changed) };
  const xml = new JSDOM(feedOf(pageOf(site, languages[0]!, null)), { contentType: "application/xml" }).window
    .document;
  const entries = [...xml.getElementsByTagName("entry")];
  expect(entries).toHaveLength(2);
  expect(entries[0]?.getElementsByTagName("title")[0]?.textContent).toBe("Correction: version 1.0.1");
  expect(entries[0]?.getElementsByTagName("content")[0]?.textContent).toBe("Four boats, not five & a half");
  expect(new Set(entries.map((entry) => entry.getElementsByTagName("id")[0]?.textContent)).size).toBe(2);
  expect(xml.getElementsByTagName("updated")[0]?.textContent).toBe("2026-12-02T00:00:00Z");
});

test("oEmbed gives a frame where the site's address is known, and a link elsewhere", () => {
  const event = dossier.eventOf("fire-at-quay")!;
  const rich = oembedOf(pageOf(online, languages[0]!, event));
  expect(rich).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 600 });
  expect("html" in rich && rich.html).toContain(
    'src="https://example.org/news/events/fire-at-quay/?embed=1"',
  );
  expect(oembedOf(pageOf(anywhere, languages[0]!, event))).toMatchObject({ type: "link" });
});

test.each([
  [undefined, null],
  ["", null],
  ["https://example.org", "https://example.org/"],
  ["https://example.org/news?x=1#y", "https://example.org/news/"],
  ["https://example.org//news//", "https://example.org/news/"],
])("SITE_URL %s becomes %s", (text, url) => expect(parseSiteUrl(text)).toBe(url));

test("a SITE_URL that is no web address is refused with a sentence", () => {
  expect(() => parseSiteUrl("example.org")).toThrow(/whole address/);
  expect(() => parseSiteUrl("javascript:alert(1)")).toThrow(/whole address/);
});
