/** The built sites that the journeys run on, by the name of the Playwright project. */

import { existsSync } from "node:fs";
import { readSiteConfig } from "../../src/compiler/readSiteConfig";
import type { SiteConfig } from "../../src/schema/site";

export interface BuiltSite {
  readonly folder: string;
  readonly url: string;
  readonly config: SiteConfig;
}

const SITES = {
  dateline: { folder: "dist", config: "dateline.config.yaml", address: "DATELINE_URL" },
  south: {
    folder: ".cache/sites/south",
    config: "tests/fixtures/sites/south/dateline.config.yaml",
    address: "DATELINE_SOUTH_URL",
  },
} as const;

export const SOUTH = SITES.south;

export function builtSite(project: string): BuiltSite {
  const site = new Map(Object.entries(SITES)).get(project);
  if (!site || !existsSync(site.folder))
    throw new Error(`Build it first: npm run build${project === "south" ? ":south" : ""}`);
  return { folder: site.folder, url: process.env[site.address] ?? "", config: readSiteConfig(site.config) };
}
