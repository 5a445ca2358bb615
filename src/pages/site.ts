/** The pages of the site and where each one stands: one for the dossier and one for each event, in every language. */

import { languagePath } from "../app/place";
import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";

export interface Site {
  readonly dossier: Dossier;
  /** One for each language of the dossier that the interface speaks; the first is the x-default. */
  readonly languages: readonly Messages[];
  /** Where the site will stand, with a slash at the end; null where nobody said. */
  readonly url: string | null;
  readonly name: string;
  /** Somebody may show its pages in a frame. */
  readonly canEmbed: boolean;
  /** The Content-Security-Policy of every page, as its tag. */
  readonly policy: string;
}

export interface SitePage {
  readonly site: Site;
  readonly messages: Messages;
  readonly event: DossierEvent | null;
  /** From the site's root: "", "events/x/", "ar/events/x/". */
  readonly path: string;
  /** From this page back to the site's root: "./", "../../". */
  readonly root: string;
}

export function pagesOf(site: Site): SitePage[] {
  return site.languages.flatMap((messages) =>
    [null, ...site.dossier.events].map((event) => pageOf(site, messages, event)),
  );
}

export function pageOf(site: Site, messages: Messages, event: DossierEvent | null): SitePage {
  const path = languagePath(messages.language) + (event ? `events/${event.slug}/` : "");
  return { site, messages, event, path, root: rootFrom(path) };
}

export const rootFrom = (path: string) => "../".repeat(path.split("/").length - 1) || "./";

/** Absolute where the site's address is known, else relative to the page. */
export const addressOf = ({ site, root }: SitePage, path: string) =>
  site.url === null ? root + path : site.url + path;

/** Names of a page's files below the site's root. */
export const sharePath = (language: string, slug: string | null) =>
  `og/${languagePath(language)}${slug ?? "index"}.png`;
export const oembedPath = (language: string, slug: string | null) =>
  `oembed/${languagePath(language)}${slug ?? "index"}.json`;
export const posterPath = (language: string, dossierId: string) =>
  `${languagePath(language)}dossiers/${dossierId}/poster.svg`;
export const feedPath = (language: string) => `${languagePath(language)}feed.xml`;

/** The dossier's words in the page's language. */
export const sayOn =
  ({ messages, site }: SitePage) =>
  (text: Text) =>
    textIn(text, messages.language, site.dossier.header.language).value;

/** `SITE_URL` as given by a person: with or without a slash at the end. Throws a sentence where it is no web address. */
export function parseSiteUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is "${text}". It must be the site's whole address, such as https://example.org/news/`,
    );
  }
  return url.origin + `${url.pathname}/`.replace(/\/{2,}/g, "/");
}
