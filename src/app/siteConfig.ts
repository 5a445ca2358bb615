/**
 * The settings of `dateline.config.yaml`, wherever code runs: put into the build, and set in Node before it begins. A page that
 * was made in a browser (`desk/publish/`) brings its own.
 */

import type { SiteConfig } from "../schema/site";

declare const __SITE_CONFIG__: SiteConfig;

/** The id of the page's own settings, a block of JSON. */
export const SETTINGS_BLOCK = "site-settings";

let own: SiteConfig | null = typeof document === "undefined" ? null : settingsIn(document);

function settingsIn(page: Document): SiteConfig | null {
  const block = page.getElementById(SETTINGS_BLOCK);
  return block && JSON.parse(block.textContent);
}

/** From here on, wherever code runs that makes the pages of another site. */
export function takeSiteConfig(config: SiteConfig): void {
  own = config;
}

export const siteConfig = (): SiteConfig => own ?? __SITE_CONFIG__;
