/** The chosen raster tiles on the map; a source that gives nothing but errors is taken off again. */

import type { Map as LeafletMap, TileLayer } from "leaflet";
import { useEffect } from "react";
import type { TileSource } from "../schema/site";
import { tileOptions } from "./tileSources";

/** So many failures before any success, and the source is down. */
const FAILURES = 3;

export function useTiles(
  map: LeafletMap | null,
  source: TileSource | null,
  onFailure: (source: TileSource) => void,
) {
  useEffect(() => {
    if (!map || !source) return;
    let layer: TileLayer | null = null;
    let isWanted = true;
    import("./tileLayer").then(
      ({ tileLayer }) => {
        if (!isWanted) return;
        layer = watched(tileLayer(source.url, tileOptions(source)), () => onFailure(source));
        layer.addTo(map);
      },
      () => isWanted && onFailure(source),
    );
    return () => {
      isWanted = false;
      layer?.off().remove();
    };
  }, [map, source, onFailure]);
}

function watched(layer: TileLayer, onFailure: () => void): TileLayer {
  let failures = 0;
  let hasLoaded = false;
  layer.on("tileload", () => {
    hasLoaded = true;
  });
  layer.on("tileerror", () => {
    failures += 1;
    if (!hasLoaded && failures === FAILURES) onFailure();
  });
  return layer;
}
