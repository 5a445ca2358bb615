/** What a page tells those who only read its head: search engines, chats that make a preview, feed readers. */

import { languagePath } from "../app/place";
import { SHARE_SIZE } from "../picture/sharePicture";
import { escapeHtml, jsonBlock, tag } from "./html";
import { jsonLdOf } from "./jsonLd";
import { descriptionOf, titleOf } from "./pageWords";
import { addressOf, feedPath, oembedPath, pageOf, type SitePage, sayOn, sharePath } from "./site";

export function headOf(page: SitePage): string {
  const { site, messages, event, root } = page;
  const { header } = site.dossier;
  const title = titleOf(page);
  const description = descriptionOf(page);
  const slug = event?.slug ?? null;
  const picture = addressOf(page, sharePath(messages.language, slug));
  const alternates = site.languages.map((other) => ({
    lang: other.language,
    href: addressOf(page, pageOf(site, other, event).path),
  }));
  const meta = (name: string, content: string) => tag("meta", { name, content });
  const og = (property: string, content: string | null) =>
    content === null ? "" : tag("meta", { property, content });
  const dataset = (type: string, file: string) =>
    tag("link", { rel: "alternate", type, href: `${root}dossiers/${header.id}/${file}` });
  const name = event ? sayOn(page)(event.title) : title;
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta("description", description),
    tag("link", { rel: "canonical", href: addressOf(page, page.path) }),
    ...alternates.map(({ lang, href }) => tag("link", { rel: "alternate", hreflang: lang, href })),
    tag("link", {
      rel: "alternate",
      hreflang: "x-default",
      href: alternates[0]?.href ?? addressOf(page, page.path),
    }),
    og("og:type", "article"),
    og("og:site_name", site.name),
    og("og:title", name),
    og("og:description", description),
    og("og:url", site.url === null ? null : addressOf(page, page.path)),
    og("og:image", picture),
    og("og:image:type", "image/png"),
    og("og:image:width", String(SHARE_SIZE.width)),
    og("og:image:height", String(SHARE_SIZE.height)),
    og("og:image:alt", `${name}. ${description}`),
    og("og:locale", openGraphLocale(messages.locale)),
    ...site.languages
      .filter((other) => other !== messages)
      .map((other) => og("og:locale:alternate", openGraphLocale(other.locale))),
    og("article:modified_time", header.changes[0]?.date ?? null),
    meta("twitter:card", "summary_large_image"),
    meta("twitter:title", name),
    meta("twitter:description", description),
    meta("twitter:image", picture),
    meta("twitter:image:alt", `${name}. ${description}`),
    tag("link", {
      rel: "alternate",
      type: "application/json+oembed",
      href: addressOf(page, oembedPath(messages.language, slug)),
      title: name,
    }),
    tag("link", {
      rel: "alternate",
      type: "application/atom+xml",
      href: root + feedPath(messages.language),
      title: messages.t("about-corrections"),
    }),
    dataset("application/geo+json", "dossier.geojson"),
    dataset("text/csv", "events.csv"),
    dataset("text/calendar", "events.ics"),
    tag("link", { rel: "manifest", href: `${root}${languagePath(messages.language)}manifest.webmanifest` }),
    tag("link", { rel: "apple-touch-icon", href: `${root}icons/icon-180.png` }),
    tag("meta", { name: "theme-color", content: "#fbfaf7", media: "(prefers-color-scheme: light)" }),
    tag("meta", { name: "theme-color", content: "#15171a", media: "(prefers-color-scheme: dark)" }),
    jsonBlock("application/ld+json", jsonLdOf(page)),
  ]
    .filter((line) => line !== "")
    .map((line) => `    ${line}`)
    .join("\n");
}

/** "ar-IQ-u-ca-gregory" → "ar_IQ"; that protocol wants a territory, so a language of no country in particular gets its likeliest. */
function openGraphLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}
