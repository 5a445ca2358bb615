/** One basemap, ours or Leaflet's own GeoJSON layer with the same features, on an otherwise bare map. */

import * as L from "leaflet";
import "leaflet/dist/leaflet.css";
import { type BasemapFeature, decodeBasemap } from "../../../src/geo/basemap";
import { createBasemapLayer } from "../../../src/map/basemap/BasemapLayer";
import "../../../src/map/basemap/basemap.css";
import "../../../src/ui/tokens.css";
import { markReady, stage } from "./harness";
import "./stage.css";

const BASE = new URL("../../basemap/", location.href).href;
const FILES = ["country", "city", "centre"] as const;
/** Near enough for every file to have something to show. */
const ZOOM = 13;

async function readBasemaps() {
  return Promise.all(
    FILES.map(async (file) => decodeBasemap(await (await fetch(`${BASE}${file}.json`)).json())),
  );
}

const map = L.map(stage(), { zoomControl: false, attributionControl: false, zoomSnap: 0.25 });

if (new URLSearchParams(location.search).get("layer") === "ours") {
  const [west, south, east, north] = (await readBasemaps())[1]!.bounds;
  map.setView([(south + north) / 2, (west + east) / 2], ZOOM);
  let waiting = FILES.length;
  const layer = createBasemapLayer({
    files: FILES.map((scale) => ({ scale, url: `${BASE}${scale}.json`, bounds: null })),
    language: "en",
  });
  layer.on("load", () => {
    waiting--;
    if (waiting === 0) layer.once("painted", markReady);
  });
  layer.addTo(map);
} else {
  const basemaps = await readBasemaps();
  const [west, south, east, north] = basemaps[1]!.bounds;
  map.setView([(south + north) / 2, (west + east) / 2], ZOOM);
  const features = basemaps.flatMap(({ layers }) => [...layers.values()].flatMap((layer) => layer.features));
  const renderer = L.canvas();
  L.geoJSON(toCollection(features), {
    style: () => ({ weight: 1, renderer }),
    pointToLayer: (_, latLng) => L.circleMarker(latLng, { radius: 2, renderer }),
  }).addTo(map);
  requestAnimationFrame(markReady);
}

/** Ours are read-only and hold nothing else that GeoJSON does not know. */
function toCollection(features: readonly BasemapFeature[]) {
  return { type: "FeatureCollection", features } as unknown as GeoJSON.FeatureCollection;
}
