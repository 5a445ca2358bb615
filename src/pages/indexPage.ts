/** The page that lists the site's dossiers: the one at the root first, the others by their addresses. */

import { languagePath } from "../app/place";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Header } from "../schema/dossier";
import { escapeHtml, tag } from "./html";
import { plainPage } from "./plainPages";
import { rootFrom, type Site } from "./site";

export function indexPage(site: Site, messages: Messages, others: readonly Header[]): string {
  const path = `${languagePath(messages.language)}dossiers/`;
  const root = rootFrom(path);
  const home = root + languagePath(messages.language);
  const entry = (header: Header, href: string) => {
    const said = (text: Header["title"], name: string) => {
      const { value, lang } = textIn(text, messages.language, header.language);
      return `${tag(name, { lang: lang === messages.language ? null : lang, dir: "auto" })}${escapeHtml(value)}</${name}>`;
    };
    return `<li><h2>${tag("a", { href })}${said(header.title, "span")}</a></h2>${said(header.summary, "p")}</li>`;
  };
  const entries = [
    entry(site.dossier.header, home),
    ...others.map((header) => entry(header, `${home}?dossier=${header.id}`)),
  ];
  return plainPage(site, messages, root, {
    title: messages.t("all-dossiers-of", { site: site.name }),
    head: [],
    body: `<ul>${entries.join("\n")}</ul>`,
  });
}
