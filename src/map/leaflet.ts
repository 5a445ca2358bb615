/**
 * The parts of Leaflet that we use, from its own modules, in place of the whole package (vite.config.ts points
 * `leaflet` here): a map that is dragged, wheeled, pinched and double-clicked, and layers that draw themselves.
 * Popups, tooltips and controls, which write HTML, never ship; tiles come with tileLayer.ts when a reader asks.
 */

import * as DomEvent from "leaflet/src/dom/DomEvent.js";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";
// Each puts its handler on the map. Its own keys, box and long press are not among them: ours stand in MapControls.
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

export { LatLng, toLatLng as latLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds, toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { Bounds, toBounds as bounds } from "leaflet/src/geometry/Bounds.js";
export { Point, toPoint as point } from "leaflet/src/geometry/Point.js";
export { Layer } from "leaflet/src/layer/Layer.js";
export { Map } from "leaflet/src/map/Map.js";
export { DomEvent, DomUtil };
