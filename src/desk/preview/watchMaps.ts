/** Tells of presses on each map that is made from now on. Imported late: Leaflet asks for the page's Trusted Types policy at once. */

import { Map as LeafletMap, type LeafletMouseEvent } from "leaflet";
import { tellMapPress } from "./mapPress";

/** About a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

export function watchMaps() {
  LeafletMap.addInitHook(function (this: LeafletMap) {
    this.on("click", ({ latlng }: LeafletMouseEvent) => {
      const { lng, lat } = latlng.wrap();
      tellMapPress([rounded(lng), rounded(lat)]);
    });
  });
}
