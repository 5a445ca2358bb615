/** Pages without the app: where an event moved to, what was withdrawn, and addresses where nothing is. */

import { languagePath } from "../../app/place";
import type { DossierEvent } from "../../core/dossier";
import { formatDay } from "../../i18n/dates";
import type { Messages } from "../../i18n/messages";
import { findHomeTags } from "./findHome";
import { escapeHtml, styleSheetsOf, tag } from "./html";
import { addressOf, pageOf, rootFrom, type Site, type SitePage, sayOn } from "./site";

export interface Tombstone {
  readonly slug: string;
  /** `2026-11-23` */
  readonly date: string;
  readonly reason: string;
}

/** A former slug of an event: says where it is now and goes there, scripts or not. */
export function movedPage(
  site: Site,
  messages: Messages,
  alias: string,
  event: DossierEvent,
  template: string,
): string {
  const page = {
    ...pageOf(site, messages, event),
    root: rootFrom(`${languagePath(messages.language)}events/${alias}/`),
  };
  const title = sayOn(page)(event.title);
  const relative = page.root + page.path;
  return plainPage(site, messages, template, page.root, {
    title: messages.t("moved-title"),
    head: [
      tag("link", { rel: "canonical", href: addressOf(page, page.path) }),
      tag("meta", { "http-equiv": "refresh", content: `0; url=${relative}` }),
    ],
    body: `<p>${linked(messages.t("moved-to", { event: title }), title, relative)}</p>`,
  });
}

/** A withdrawn slug keeps its page, with the day and the reason. */
export function withdrawnPage(
  site: Site,
  messages: Messages,
  tombstone: Tombstone,
  template: string,
): string {
  const path = `${languagePath(messages.language)}events/${tombstone.slug}/`;
  const home = pageOf(site, messages, null);
  const root = rootFrom(path);
  const date = formatDay(Date.parse(tombstone.date), "UTC", messages);
  const words = messages.t("withdrawn-on", { date, reason: tombstone.reason });
  return plainPage(site, messages, template, root, {
    title: messages.t("withdrawn-title"),
    head: [tag("meta", { name: "robots", content: "noindex" })],
    body: `<p>${escapeHtml(words)}</p>${homeLink(home, root + home.path)}`,
  });
}

/**
 * Hosts show this page at whatever address was wrong, however deep, so nothing in it may be relative:
 * it begins at the root of SITE_URL. Without that the root is looked for by a script, and until then is the host's.
 */
export function notFoundPage(site: Site, template: string): string {
  const root = site.url === null ? "/" : new URL(site.url).pathname;
  const [first] = site.languages;
  if (!first) throw new Error("The site has no language.");
  const sections = site.languages.map((messages) => {
    const home = pageOf(site, messages, null);
    return `<section lang="${messages.language}" dir="${messages.direction}"><h1>${escapeHtml(messages.t("not-found-title"))}</h1><p>${escapeHtml(messages.t("not-found-hint"))}</p>${homeLink(home, root + home.path, home.path)}</section>`;
  });
  return plainPage(site, first, template, root, {
    title: first.t("not-found-title"),
    head: [
      tag("meta", { name: "robots", content: "noindex" }),
      ...(site.url === null ? [findHomeTags()] : []),
    ],
    body: sections.join("\n"),
    heading: false,
  });
}

export function plainPage(
  site: Site,
  { language, direction }: Messages,
  template: string,
  root: string,
  {
    title,
    head,
    body,
    heading = true,
  }: { title: string; head: readonly string[]; body: string; heading?: boolean },
): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
${site.policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head.join("\n")}
${tag("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" })}
${styleSheetsOf(template, root)}
${tag("link", { rel: "stylesheet", href: `${root}plain.css` })}
</head>
<body>
<main class="plain">${heading ? `<h1>${escapeHtml(title)}</h1>` : ""}${body}</main>
</body>
</html>
`;
}

function homeLink(page: SitePage, href: string, fromRoot: string | null = null) {
  const { header } = page.site.dossier;
  const name = sayOn(page)(header.title);
  return `<p>${tag("a", { href, "data-home": fromRoot })}${escapeHtml(page.messages.t("not-found-home"))}</a> (${escapeHtml(name)})</p>`;
}

/** The sentence with its event as a link; the whole sentence where the name isn't found in it. */
function linked(sentence: string, name: string, href: string): string {
  const [before, after] = sentence.includes(name) ? sentence.split(name, 2) : ["", ""];
  const words = sentence.includes(name) ? name : sentence;
  return `${escapeHtml(before ?? "")}${tag("a", { href })}${escapeHtml(words)}</a>${escapeHtml(after ?? "")}`;
}
