/** What was drawn for one zoom, put where it belongs while the map shows another, also on the way there. */

import { DomUtil, type LatLng, type Map as LeafletMap, point } from "leaflet";

export interface Drawn {
  readonly zoom: number;
  /** The upper left corner, in pixels of the whole world at that zoom. */
  readonly topLeft: readonly [x: number, y: number];
}

/** `element` stands in a pane of the map; Leaflet's class for zooming gives it the same transition as the rest. */
export function placeOnGround(
  map: LeafletMap,
  element: HTMLElement | SVGElement,
  { zoom: drawnZoom, topLeft: [x, y] }: Drawn,
  center: LatLng = map.getCenter(),
  zoom: number = map.getZoom(),
): void {
  const scale = map.getZoomScale(zoom, drawnZoom);
  const pane = DomUtil.getPosition(map.getPane("mapPane") as HTMLElement) ?? point(0, 0);
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
  // Its type knows only HTML; style.transform is all that is written.
  DomUtil.setTransform(element as HTMLElement, point(x, y).multiplyBy(scale).subtract(origin), scale);
}
