/** leaflet.timeline as its documentation shows it, with circles on a canvas in place of Leaflet's slower pins. */

import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.timeline";
import { EXTENT, titleOf } from "../events";
import { loadEvents, markReady, stage } from "../pages/harness";
import "../pages/stage.css";

/** What the package adds to Leaflet. */
interface WithTimeline {
  timeline(data: GeoJSON.FeatureCollection, options: L.GeoJSONOptions): L.Layer;
  timelineSliderControl(options: object): L.Control & { addTimelines(...layers: L.Layer[]): void };
}
const { timeline, timelineSliderControl } = L as unknown as WithTimeline;

/** An event stays on the map for a tenth of the time, so that a tenth of them is drawn, as by the floor. */
const SHOWN = (EXTENT[1] - EXTENT[0]) / 10;

const events = await loadEvents();
const collection: GeoJSON.FeatureCollection = {
  type: "FeatureCollection",
  features: Array.from({ length: events.count }, (_, i) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [events.longitudes[i]!, events.latitudes[i]!] },
    properties: { title: titleOf(events, i), start: events.starts[i]!, end: events.starts[i]! + SHOWN },
  })),
};

const map = L.map(stage(), { zoomControl: false, attributionControl: false, preferCanvas: true });
const positions = Array.from(events.latitudes, (latitude, i) => L.latLng(latitude, events.longitudes[i]!));
map.fitBounds(L.latLngBounds(positions));
const layer = timeline(collection, { pointToLayer: (_, at) => L.circleMarker(at, { radius: 4 }) });
const control = timelineSliderControl({
  formatOutput: (at: number) => new Date(at).toISOString().slice(0, 10),
  enablePlayback: false,
});
control.addTo(map);
control.addTimelines(layer);
layer.addTo(map);
requestAnimationFrame(markReady);
