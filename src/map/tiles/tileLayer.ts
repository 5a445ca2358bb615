/** Leaflet's layer of raster tiles, a part of its own that comes when a reader asks for tiles. */

import type { tileLayer as createTileLayer } from "leaflet";
import { tileLayer as create } from "leaflet/src/layer/tile/TileLayer.js";

export const tileLayer: typeof createTileLayer = create;
