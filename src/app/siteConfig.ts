/** What a newsroom sets for its own site, in one place. */

import type { TileSource } from "../map/tileSources";

export interface SiteConfig {
  /** Shown in titles and in shared pictures beside the dossier's own name. */
  readonly siteName: string;
  /** The dossier at the site's root; the others are reached by `?dossier=`. */
  readonly dossier: string;
  /** Raster tiles a reader may choose to load from another host; none load by themselves. */
  readonly tileSources: readonly TileSource[];
}

export const siteConfig: SiteConfig = {
  siteName: "Dateline",
  dossier: "baghdad-2020",
  tileSources: [
    {
      id: "osm",
      name: "OpenStreetMap",
      url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png", // as its usage policy asks: this address, no subdomains
      attribution: "© OpenStreetMap contributors",
      maxZoom: 19,
    },
  ],
};
