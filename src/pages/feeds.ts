/** What other programs fetch: the map of the site, the feed of changes, oEmbed, the web manifest. */

import { languagePath } from "../app/place";
import { embedCode } from "../app/share/embedCode";
import { SHARE_SIZE } from "../picture/sharePicture";
import { escapeXml } from "../picture/svg";
import { descriptionOf, titleOf } from "./pageWords";
import { addressOf, feedPath, pageOf, type Site, type SitePage, sayOn, sharePath } from "./site";

/** https://www.sitemaps.org/protocol.html wants whole addresses: without SITE_URL they begin at the site's root. */
export function sitemapOf(pages: readonly SitePage[]): string {
  const urls = pages.map((page) => {
    const { site, event } = page;
    const at = (path: string) => escapeXml((site.url ?? "/") + path);
    const alternates = site.languages.map((other) => ({
      lang: other.language,
      path: pageOf(site, other, event).path,
    }));
    const first = alternates[0];
    const links = [...alternates, ...(first ? [{ lang: "x-default", path: first.path }] : [])].map(
      ({ lang, path }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(path)}"/>`,
    );
    const changed = site.dossier.header.changes[0]?.date;
    return `<url><loc>${at(page.path)}</loc>${changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ""}${links.join("")}</url>`;
  });
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

export const robotsOf = ({ url }: Site) =>
  `User-agent: *\nAllow: /\n${url === null ? "" : `Sitemap: ${url}sitemap.xml\n`}`;

/** RFC 4287: the changes of the dossier, corrections marked. `page` is the dossier's page in one language. */
export function feedOf(page: SitePage): string {
  const { site, messages } = page;
  const { header } = site.dossier;
  const say = sayOn(page);
  const id = `urn:dateline:${header.id}:${messages.language}`;
  const at = (path: string) => escapeXml(addressOf(page, path));
  const instantOf = (date: string) => (date.includes("T") ? date : `${date}T00:00:00Z`);
  const entries = header.changes.map((change, i) => {
    const version = messages.t("share-version", { version: change.version });
    const title = change.correction ? `${messages.t("correction")}: ${version}` : version;
    const links = change.events.flatMap((slug) => {
      const event = site.dossier.eventOf(slug);
      return event
        ? [
            `<link rel="related" title="${escapeXml(say(event.title))}" href="${at(pageOf(site, messages, event).path)}"/>`,
          ]
        : [];
    });
    return [
      "<entry>",
      `<id>${id}:${escapeXml(change.version)}:${header.changes.length - i}</id>`,
      `<title>${escapeXml(title)}</title>`,
      `<updated>${escapeXml(instantOf(change.date))}</updated>`,
      `<link href="${at(page.path)}"/>`,
      ...links,
      change.correction ? '<category term="correction"/>' : "",
      `<content type="text">${escapeXml(say(change.text))}</content>`,
      "</entry>",
    ].join("");
  });
  const newest = header.changes[0]?.date ?? header.report.published ?? "1970-01-01"; // Atom wants one
  return [
    `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${messages.language}">`,
    `<id>${id}</id>`,
    `<title>${escapeXml(`${titleOf(page)} · ${messages.t("about-corrections")}`)}</title>`,
    `<updated>${escapeXml(instantOf(newest))}</updated>`,
    `<author><name>${escapeXml(site.name)}</name></author>`,
    `<link rel="self" href="${at(feedPath(messages.language))}"/>`,
    `<link href="${at(page.path)}"/>`,
    ...entries,
    "</feed>\n",
  ].join("\n");
}

/** https://oembed.com: a frame to embed, which needs the site's address; without it a plain link. */
export function oembedOf(page: SitePage) {
  const { site, messages, event } = page;
  const title = event ? sayOn(page)(event.title) : titleOf(page);
  const common = {
    version: "1.0",
    title,
    description: descriptionOf(page),
    provider_name: site.name,
    author_name: site.name,
  };
  if (site.url === null || !site.canEmbed) return { ...common, type: "link" };
  return {
    ...common,
    type: "rich",
    provider_url: site.url,
    url: addressOf(page, page.path),
    thumbnail_url: addressOf(page, sharePath(messages.language, event?.slug ?? null)),
    thumbnail_width: SHARE_SIZE.width,
    thumbnail_height: SHARE_SIZE.height,
    width: 800,
    height: 600,
    html: embedCode(`${addressOf(page, page.path)}?embed=1`, title),
  };
}

/** Below the root of its language, so that an installed app starts there. */
export function manifestOf({ site, messages, root }: SitePage) {
  const { header } = site.dossier;
  const say = (text: Readonly<Record<string, string>>) =>
    text[messages.language] ?? text[header.language] ?? "";
  return {
    name: `${site.name}: ${say(header.shortTitle ?? header.title)}`,
    short_name: site.name,
    description: say(header.summary),
    lang: messages.language,
    dir: messages.direction,
    id: `${languagePath(messages.language)}`,
    start_url: "./",
    scope: root,
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#fbfaf7",
    icons: [
      { src: `${root}icon.svg`, sizes: "any", type: "image/svg+xml" },
      ...[192, 512].map((size) => ({
        src: `${root}icons/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: "any maskable",
      })),
    ],
  };
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
