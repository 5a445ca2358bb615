/** Leaflet as the map's driver sees it. The only place that calls its view methods. */

import type { Map as LeafletMap, ZoomPanOptions } from "leaflet";
import { toLatLng, toPosition } from "../latLng";
import type { MapSurface } from "./mapDriver";

export const prefersReducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const FLIGHT_SECONDS = 0.25; // Leaflet's own zoom takes as long

/** Its types don't know `reset`. Without it Leaflet goes a short way in whole pixels. */
const AT_ONCE: ZoomPanOptions & { readonly reset: true } = { reset: true };

export function createLeafletSurface(map: LeafletMap): MapSurface {
  /** A call of ours is running: what Leaflet tells meanwhile is no news. */
  let isOurs = false;
  /** Leaflet begins an animated zoom with the next frame. */
  let isZoomDue = false;

  function ours(act: () => void) {
    isOurs = true;
    act();
    isOurs = false;
  }

  return {
    view: () => ({ center: toPosition(map.getCenter()), zoom: map.getZoom() }),
    cut: ({ center, zoom }) => ours(() => map.setView(toLatLng(center), zoom, AT_ONCE)),
    fly({ center, zoom }) {
      let isThere = false;
      const arrive = () => {
        isThere = true; // it was too short or too far for an animation
      };
      map.once("moveend", arrive);
      ours(() => map.setView(toLatLng(center), zoom, { animate: true, duration: FLIGHT_SECONDS }));
      map.off("moveend", arrive);
      isZoomDue = !isThere && map.getZoom() !== zoom;
      return !isThere;
    },
    canFly: () => !prefersReducedMotion() && !document.hidden,
    resize() {
      const before = map.getSize();
      ours(() => map.invalidateSize({ animate: false, pan: false }));
      return !map.getSize().equals(before);
    },
    listen(onReaderStart, onRest) {
      let starts = 0;
      let ended = -1;
      const begin = () => {
        if (isOurs) return;
        starts++;
        if (!isZoomDue) onReaderStart();
        isZoomDue = false;
      };
      // Where one move cuts another short, the end of the first is told only after the second is known to have begun.
      const end = () => {
        if (isOurs) return;
        ended = starts;
        queueMicrotask(() => {
          if (ended !== starts) return;
          ended = -1; // Leaflet may tell an end twice
          onRest();
        });
      };
      map.on("movestart", begin).on("moveend", end);
      return () => {
        map.off("movestart", begin).off("moveend", end);
      };
    },
  };
}
