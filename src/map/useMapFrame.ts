/** The part of the world on screen, as React state: renewed when a move ends, so that a drag renders nothing. */

import type { LeafletEvent, Map as LeafletMap, ZoomAnimEvent } from "leaflet";
import { useEffect, useState } from "react";
import type { Position } from "../schema/dossier";
import type { Point, Size } from "./box";
import { offsetFromCenter, toLatLng, toPosition } from "./latLng";

export interface MapFrame extends Size {
  readonly center: Position;
  readonly zoom: number;
  /** The map is on its way there; what stands on it goes along. */
  readonly zooming: boolean;
  readonly pointOf: (position: Position) => Point;
  readonly metersPerPixel: number;
}

export function useMapFrame(map: LeafletMap | null): MapFrame | null {
  const [frame, setFrame] = useState<MapFrame | null>(null);
  useEffect(() => {
    if (!map) return;
    const show = () => setFrame(toFrame(map, toPosition(map.getCenter()), map.getZoom(), false));
    const approach = (event: LeafletEvent) => {
      const { center, zoom } = event as ZoomAnimEvent;
      setFrame(toFrame(map, toPosition(center), zoom, true));
    };
    const isReady = map.getContainer().isConnected;
    if (isReady) map.whenReady(show);
    map.on("moveend zoom resize viewreset", show).on("zoomanim", approach);
    return () => {
      map.off("moveend zoom resize viewreset", show).off("zoomanim", approach);
    };
  }, [map]);
  return frame;
}

function toFrame(map: LeafletMap, center: Position, zoom: number, zooming: boolean): MapFrame {
  const { x: width, y: height } = map.getSize();
  const pointOf = (position: Position) => {
    const { x, y } = offsetFromCenter(map, position, center, zoom);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const middle = map.project(toLatLng(center), zoom);
  const metersPerPixel =
    map.distance(map.unproject(middle.subtract([50, 0]), zoom), map.unproject(middle.add([50, 0]), zoom)) /
    100;
  return { center, zoom, width, height, zooming, pointOf, metersPerPixel };
}
