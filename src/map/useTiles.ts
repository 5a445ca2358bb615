/** The chosen raster tiles on the map; a source that gives nothing but errors is taken off again. */

import { type Map as LeafletMap, tileLayer } from "leaflet";
import { useEffect } from "react";
import { type TileSource, tileOptions } from "./tileSources";

/** So many failures before any success, and the source is down. */
const FAILURES = 3;

export function useTiles(
  map: LeafletMap | null,
  source: TileSource | null,
  onFailure: (source: TileSource) => void,
) {
  useEffect(() => {
    if (!map || !source) return;
    let failures = 0;
    let hasLoaded = false;
    const layer = tileLayer(source.url, tileOptions(source));
    layer.on("tileload", () => {
      hasLoaded = true;
    });
    layer.on("tileerror", () => {
      failures += 1;
      if (!hasLoaded && failures === FAILURES) onFailure(source);
    });
    layer.addTo(map);
    return () => {
      layer.off();
      layer.remove();
    };
  }, [map, source, onFailure]);
}
