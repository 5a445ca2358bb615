/** The settings of `dateline.config.yaml`, wherever code runs: put into the build, and set in Node before it begins. */

import type { SiteConfig } from "../schema/site";

declare const __SITE_CONFIG__: SiteConfig;

export const siteConfig = (): SiteConfig => __SITE_CONFIG__;
