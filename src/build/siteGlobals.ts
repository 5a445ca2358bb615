/** The settings of a site for code that runs in Node: set before it begins. A page has the same in a block of JSON. */

import type { PageSettings } from "../app/siteConfig";
import type { SiteConfig } from "../schema/site";
import { ownFiles } from "./siteMessages";

/** By the names that the code asks for. */
export const siteGlobals = (config: SiteConfig) => ({
  __SITE_CONFIG__: config,
  __OWN_LANGUAGES__: ownLanguages(config),
});

/** `messageFiles` are addresses relative to the page. */
export const pageSettings = (
  config: SiteConfig,
  messageFiles: PageSettings["messageFiles"],
): PageSettings => ({ ...config, ownLanguages: ownLanguages(config), messageFiles });

/** Of the site's own files, those that it publishes pages in. */
const ownLanguages = ({ languages, messages }: SiteConfig) =>
  ownFiles(messages)
    .map(({ language }) => language)
    .filter(({ tag }) => languages.includes(tag));
