/** Pages without the app: where an event moved to, what was withdrawn, and addresses where nothing is. */

import { languagePath } from "../app/place";
import type { DossierEvent } from "../core/dossier";
import { formatDay } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import { escapeHtml, styleSheetsIn, tag } from "./html";
import { addressOf, pageOf, rootFrom, type Site, type SitePage, sayOn } from "./site";

export interface Tombstone {
  readonly slug: string;
  /** `2026-11-23` */
  readonly date: string;
  readonly reason: string;
}

/** The style sheet of these pages, at the site's root. */
export const PLAIN_SHEET = "plain.css";
/** The script of the page for wrong addresses, at the site's root: src/app/notFound.ts. */
export const NOT_FOUND_SCRIPT = "not-found.js";

/** The sheet: the app's own of the built page, and what these pages `add`. A browser reads what it imports from its own folder. */
export const plainSheet = (template: string, add: string) =>
  styleSheetsIn(template)
    .map((path) => `@import "./${path}";\n`)
    .join("") + add;

/** As many folders below the root a wrong address may lie and still find what stands there. */
const DEEPEST = 6;

/** A former slug of an event: says where it is now and goes there, scripts or not. */
export function movedPage(site: Site, messages: Messages, alias: string, event: DossierEvent): string {
  const page = {
    ...pageOf(site, messages, event),
    root: rootFrom(`${languagePath(messages.language)}events/${alias}/`),
  };
  const title = sayOn(page)(event.title);
  const relative = page.root + page.path;
  return plainPage(site, messages, page.root, {
    title: messages.t("moved-title"),
    head: [
      tag("link", { rel: "canonical", href: addressOf(page, page.path) }),
      tag("meta", { "http-equiv": "refresh", content: `0; url=${relative}` }),
    ],
    body: `<p>${linked(messages.t("moved-to", { event: title }), title, relative)}</p>`,
  });
}

/** A withdrawn slug keeps its page, with the day and the reason. */
export function withdrawnPage(site: Site, messages: Messages, tombstone: Tombstone): string {
  const path = `${languagePath(messages.language)}events/${tombstone.slug}/`;
  const home = pageOf(site, messages, null);
  const root = rootFrom(path);
  const date = formatDay(Date.parse(tombstone.date), "UTC", messages);
  const words = messages.t("withdrawn-on", { date, reason: tombstone.reason });
  return plainPage(site, messages, root, {
    title: messages.t("withdrawn-title"),
    head: [tag("meta", { name: "robots", content: "noindex" })],
    body: `<p>${escapeHtml(words)}</p>${homeLink(home, root + home.path)}`,
  });
}

/**
 * Hosts show this page at whatever address was wrong, however deep. What it loads is asked for at the root of SITE_URL;
 * without that in the folder of the address and in each one above it. Its links lead to that root, or to the host's
 * until the script has found the site's.
 */
export function notFoundPage(site: Site): string {
  const root = site.url === null ? "/" : new URL(site.url).pathname;
  const folders =
    site.url === null ? Array.from({ length: DEEPEST + 1 }, (_, up) => "../".repeat(up)) : [root];
  const [first] = site.languages;
  if (!first) throw new Error("The site has no language.");
  const sections = site.languages.map((messages) => {
    const home = pageOf(site, messages, null);
    const say = (id: "not-found-title" | "not-found-hint" | "notice-event-nearest") =>
      escapeHtml(messages.t(id));
    return `${tag("section", { lang: messages.language, dir: messages.direction, "data-language": home.path })}
<h1>${say("not-found-title")}</h1>
<div data-offer hidden><p>${say("notice-event-nearest")}</p><ul></ul></div>
<p>${say("not-found-hint")}</p>
${homeLink(home, root + home.path, home.path)}
</section>`;
  });
  return plainPage(site, first, root, {
    title: first.t("not-found-title"),
    head: [
      tag("meta", { name: "robots", content: "noindex" }),
      ...folders.map((folder) => `${tag("script", { src: folder + NOT_FOUND_SCRIPT, defer: "" })}</script>`),
    ],
    sheets: folders,
    body: sections.join("\n"),
    heading: false,
  });
}

interface PlainPage {
  readonly title: string;
  readonly head: readonly string[];
  readonly body: string;
  readonly heading?: boolean;
  /** Where the style sheet may be, with a slash at the end; the site's root where it is left out. */
  readonly sheets?: readonly string[];
}

export function plainPage(
  site: Site,
  { language, direction }: Messages,
  root: string,
  { title, head, body, heading = true, sheets = [root] }: PlainPage,
): string {
  const home = languagePath(language);
  return `<!doctype html>
${tag("html", { lang: language, dir: direction, "data-dossier": site.dossier.header.id })}
<head>
<meta charset="utf-8">
${site.policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head.join("\n")}
${tag("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml", "data-home": "icon.svg" })}
${sheets.map((folder) => tag("link", { rel: "stylesheet", href: folder + PLAIN_SHEET })).join("\n")}
</head>
<body>
<header class="plain-header">${tag("a", { href: root + home, "data-home": home })}${escapeHtml(site.name)}</a></header>
<main class="plain">${heading ? `<h1>${escapeHtml(title)}</h1>` : ""}${body}</main>
</body>
</html>
`;
}

function homeLink(page: SitePage, href: string, fromRoot: string | null = null) {
  const { header } = page.site.dossier;
  const name = sayOn(page)(header.title);
  return `<p>${tag("a", { href, "data-home": fromRoot })}${escapeHtml(page.messages.t("not-found-home"))}</a><br><span class="plain-aside">${escapeHtml(name)}</span></p>`;
}

/** The sentence with its event as a link; the whole sentence where the name isn't found in it. */
function linked(sentence: string, name: string, href: string): string {
  const [before, after] = sentence.includes(name) ? sentence.split(name, 2) : ["", ""];
  const words = sentence.includes(name) ? name : sentence;
  return `${escapeHtml(before ?? "")}${tag("a", { href })}${escapeHtml(words)}</a>${escapeHtml(after ?? "")}`;
}
