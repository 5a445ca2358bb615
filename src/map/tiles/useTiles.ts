/** The raster tiles that the reader chose, on the map; a source that gives nothing but errors is taken off again. */

import type { Map as LeafletMap, TileLayer } from "leaflet";
import { useEffect, useState } from "react";
import type { TileSource } from "../../schema/site";
import { tileOptions } from "./tileSources";

/** So many failures before any success, and the source is down. */
const FAILURES = 3;

export function useTiles(map: LeafletMap | null) {
  const [shown, setShown] = useState<TileSource | null>(null);
  const [failed, setFailed] = useState<TileSource | null>(null);

  useEffect(() => {
    if (!map || !shown) return;
    const drop = () => {
      setShown(null);
      setFailed(shown);
    };
    let layer: TileLayer | null = null;
    let isWanted = true;
    import("./tileLayer").then(
      ({ tileLayer }) => {
        if (!isWanted) return;
        layer = watched(tileLayer(shown.url, tileOptions(shown)), drop);
        layer.addTo(map);
      },
      () => isWanted && drop(),
    );
    return () => {
      isWanted = false;
      layer?.off().remove();
    };
  }, [map, shown]);

  const show = (source: TileSource | null) => {
    setFailed(null);
    setShown(source);
  };
  return { shown, failed, show };
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
