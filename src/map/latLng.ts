/** Positions ([lon, lat], as in GeoJSON) into Leaflet's order and back. Nowhere else is a latLng made. */

import { type LatLng, type Map as LeafletMap, latLng, type Point } from "leaflet";
import type { Position } from "../schema/dossier";

export const toLatLng = ([lon = 0, lat = 0]: Position): LatLng => latLng(lat, lon);

export const toPosition = ({ lat, lng }: LatLng): Position => [lng, lat];

/** Where a position stands on a map of this centre and zoom, in pixels from the centre. */
export function offsetFromCenter(map: LeafletMap, position: Position, center: Position, zoom: number): Point {
  return map.project(toLatLng(position), zoom).subtract(map.project(toLatLng(center), zoom));
}
