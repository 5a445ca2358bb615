/** Raster tiles that a reader may lay over the bundled map. None is asked for anything until they do. */

import type { TileLayerOptions } from "leaflet";
import type { TileSource } from "../../schema/site";

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
