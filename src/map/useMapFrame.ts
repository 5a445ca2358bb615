/** The part of the world on screen, as React state: renewed when a move ends, so that a drag renders nothing. */

import type { LatLng, LeafletEvent, Map as LeafletMap, ZoomAnimEvent } from "leaflet";
import { startTransition, useEffect, useState } from "react";
import type { Point, Size } from "../geo/box";
import type { Position } from "../schema/dossier";
import { offsetFromCenter, toLatLng, toPosition } from "./latLng";

export interface MapFrame extends Size {
  readonly center: Position;
  readonly zoom: number;
  readonly pointOf: (position: Position) => Point;
  readonly metersPerPixel: number;
}

interface FrameOnScreen {
  readonly frame: MapFrame | null;
  /** The map is on its way to that frame; what stands on it goes along. */
  readonly isZooming: boolean;
}

export function useMapFrame(map: LeafletMap | null): FrameOnScreen {
  const [onScreen, setOnScreen] = useState<FrameOnScreen>({ frame: null, isZooming: false });
  useEffect(() => {
    if (!map) return;
    const show = (center: LatLng, zoom: number, isZooming: boolean) =>
      setOnScreen((last) => {
        const frame = isShownBy(last.frame, map, center, zoom)
          ? last.frame
          : toFrame(map, toPosition(center), zoom);
        return frame === last.frame && isZooming === last.isZooming ? last : { frame, isZooming };
      });
    const arrive = () => show(map.getCenter(), map.getZoom(), false);
    const approach = (event: LeafletEvent) => {
      const { center, zoom } = event as ZoomAnimEvent;
      show(center, zoom, true);
    };
    const isReady = map.getContainer().isConnected;
    if (isReady) map.whenReady(() => startTransition(arrive)); // what stands on it is rendered in slices
    map.on("moveend zoom resize viewreset", arrive).on("zoomanim", approach);
    return () => {
      map.off("moveend zoom resize viewreset", arrive).off("zoomanim", approach);
    };
  }, [map]);
  return onScreen;
}

/** An animated zoom ends within a pixel of where it was said to lead: nothing has to be placed anew then. */
function isShownBy(frame: MapFrame | null, map: LeafletMap, center: LatLng, zoom: number): boolean {
  if (!frame || frame.zoom !== zoom) return false;
  const { x: width, y: height } = map.getSize();
  if (frame.width !== width || frame.height !== height) return false;
  const { x, y } = map.project(center, zoom).subtract(map.project(toLatLng(frame.center), zoom));
  return Math.hypot(x, y) < 1;
}

function toFrame(map: LeafletMap, center: Position, zoom: number): MapFrame {
  const { x: width, y: height } = map.getSize();
  const pointOf = (position: Position) => {
    const { x, y } = offsetFromCenter(map, position, center, zoom);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const middle = map.project(toLatLng(center), zoom);
  const metersPerPixel =
    map.distance(map.unproject(middle.subtract([50, 0]), zoom), map.unproject(middle.add([50, 0]), zoom)) /
    100;
  return { center, zoom, width, height, pointOf, metersPerPixel };
}
