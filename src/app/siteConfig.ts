/** The settings of `dateline.config.yaml`, wherever code runs: a block of JSON in each page, and set in Node before it begins. */

import { type SiteLanguages, takeSiteLanguages } from "../i18n/languages";
import type { SiteConfig } from "../schema/site";

declare const __SITE_CONFIG__: SiteConfig;

/** The id of the block. */
export const SETTINGS_BLOCK = "site-settings";

/** The settings that a page carries in its block of JSON. Message files are named by addresses relative to the page. */
export type PageSettings = SiteConfig & SiteLanguages;

let own: SiteConfig | null = typeof document === "undefined" ? null : settingsIn(document);

function settingsIn(page: Document): SiteConfig | null {
  const block = page.getElementById(SETTINGS_BLOCK);
  if (!block) return null;
  const settings: PageSettings = JSON.parse(block.textContent);
  // Now, because the address of the page changes later.
  const absolute = Object.entries(settings.messageFiles).map(
    ([tag, file]) => [tag, new URL(file, page.baseURI).href] as const,
  );
  takeSiteLanguages({
    ownLanguages: settings.ownLanguages,
    messageFiles: Object.fromEntries(absolute),
  });
  return settings;
}

/** From here on, wherever code runs that makes the pages of another site. */
export function takeSiteConfig(config: SiteConfig): void {
  own = config;
}

export const siteConfig = (): SiteConfig => own ?? __SITE_CONFIG__;
