/** Where this page stands: the site's root, the page's language and the dossier, read from the document and its address. */

import { type AddressBase, dossierIn } from "../state/address";
import { siteConfig } from "./siteConfig";

export interface Place {
  readonly base: AddressBase;
  /** BCP 47 tag of the page. */
  readonly language: string;
  readonly dossierUrl: string;
  /** A foreign dossier has no pages and is checked before it is used. */
  readonly isBundled: boolean;
}

/** `root` is `data-base` of the document, relative to it, so that one build serves below any path. */
export function readPlace(document: Document, location: { readonly href: string }, dev: boolean): Place {
  const html = document.documentElement;
  const language = html.dataset.language ?? (html.lang || rootLanguage()); // a translator changes `lang`
  const url = new URL(location.href);
  const root = dev ? "/" : pathFrom(new URL(html.dataset.base ?? "./", url));
  const named = dossierIn(url);
  const foreign = named === siteConfig().dossier ? null : named;
  return {
    base: { root, languagePath: languagePath(language), hasPages: foreign === null, dossierId: foreign },
    language,
    dossierUrl: `${root}dossiers/${foreign ?? siteConfig().dossier}/dossier.geojson`,
    isBundled: foreign === null,
  };
}

/**
 * As addresses on this host may begin. Many hosts take `//` for `/`, but an address that begins with it names another
 * host: the dot keeps that from happening and goes when the address is resolved (URL Standard, "URL path serializer").
 */
const pathFrom = ({ pathname }: URL) => (pathname.startsWith("//") ? `/.${pathname}` : pathname);

const rootLanguage = () => siteConfig().languages[0] ?? "en";

/** The site's first language is at the root, every other one in a folder of its own. */
export const languagePath = (language: string) => (language === rootLanguage() ? "" : `${language}/`);

/** The same place in another language: a folder of its own or, where one page holds all languages, a query. */
export const inLanguage = (base: AddressBase, language: string): AddressBase =>
  base.language === undefined
    ? { ...base, languagePath: languagePath(language) }
    : { ...base, language: language === rootLanguage() ? null : language };

/** The site's languages in which there are pages of a dossier; the first has some in any case. */
export const pageLanguages = ({ languages }: { readonly languages: readonly string[] }): readonly string[] =>
  siteConfig().languages.filter((tag) => tag === rootLanguage() || languages.includes(tag));
