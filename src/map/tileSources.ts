/** Raster tiles that a reader may lay over the bundled map. None is asked for anything until they do. */

import type { TileLayerOptions } from "leaflet";

export interface TileSource {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly name: string;
  /** XYZ: with {z}, {x} and {y}. */
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

export const tileOptions = ({ maxZoom }: TileSource): TileLayerOptions => ({
  maxNativeZoom: maxZoom,
  maxZoom: 22,
  // The policy wants a Referer; the site's own headers may withhold one.
  referrerPolicy: "strict-origin-when-cross-origin",
  keepBuffer: 0,
  updateWhenIdle: true,
  updateWhenZooming: false,
});

/** Who is asked for tiles, to be named to the reader. */
export const hostOf = ({ url }: TileSource) => new URL(url.replaceAll(/[{}]/g, ""), location.href).host;
