/**
 * The parts of Leaflet that we use, from its own modules, in place of the whole package (vite.config.ts points
 * `leaflet` here). It saves more than half of it, and popups, tooltips and controls, which write HTML, never ship.
 */

import "leaflet/src/layer/vector/Renderer.getRenderer.js"; // lets the map make a renderer for outlines
import * as DomEvent from "leaflet/src/dom/DomEvent.js";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";

export { Control } from "leaflet/src/control/Control.js";
export { LatLng, toLatLng as latLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds, toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { Bounds, toBounds as bounds } from "leaflet/src/geometry/Bounds.js";
export { Point, toPoint as point } from "leaflet/src/geometry/Point.js";
export { FeatureGroup, featureGroup } from "leaflet/src/layer/FeatureGroup.js";
export { Layer } from "leaflet/src/layer/Layer.js";
export { TileLayer, tileLayer } from "leaflet/src/layer/tile/TileLayer.js";
export { Circle, circle } from "leaflet/src/layer/vector/Circle.js";
export { Polygon, polygon } from "leaflet/src/layer/vector/Polygon.js";
export { Polyline, polyline } from "leaflet/src/layer/vector/Polyline.js";
export { SVG, svg } from "leaflet/src/layer/vector/SVG.js";
export { Map } from "leaflet/src/map/index.js";
export { DomEvent, DomUtil };
