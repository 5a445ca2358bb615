/** What a newsroom sets for its own site, in one place. */

export interface SiteConfig {
  /** Shown in titles and in shared pictures beside the dossier's own name. */
  readonly siteName: string;
  /** The dossier at the site's root; the others are reached by `?dossier=`. */
  readonly dossier: string;
  /** Raster tiles a reader may choose to load from another host; none load by themselves. */
  readonly tileSources: readonly TileSource[];
}

export interface TileSource {
  readonly id: string;
  readonly name: string;
  /** With {z}, {x} and {y}. */
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

export const siteConfig: SiteConfig = {
  siteName: "Dateline",
  dossier: "baghdad-2020",
  tileSources: [],
};
