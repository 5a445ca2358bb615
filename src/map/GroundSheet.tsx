/** A sheet that lies on the ground: drawn for one frame, it goes along with a drag and with the steps of a zoom. */

import type { LeafletEvent, Map as LeafletMap, ZoomAnimEvent } from "leaflet";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { Sheet } from "./areaPath";
import styles from "./GroundSheet.module.css";
import { toLatLng } from "./latLng";
import { placeOnGround } from "./placeOnGround";
import type { MapFrame } from "./useMapFrame";

interface GroundSheetProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  /** Marks in SVG, in the sheet's own pixels; assistive tools are told of them elsewhere. */
  readonly children: (sheet: Sheet) => ReactNode;
}

export function GroundSheet({ map, frame, isZooming, children }: GroundSheetProps) {
  const svg = useRef<SVGSVGElement>(null);
  const settled = useRef(frame);
  if (!isZooming) settled.current = frame; // while zooming, what is drawn is scaled
  const drawn = settled.current;
  const sheet = useMemo(() => sheetOf(map, drawn), [map, drawn]);

  useLayoutEffect(() => {
    if (svg.current) placeOnGround(map, svg.current, sheet);
  }, [map, sheet]);

  useEffect(() => {
    const stay = () => svg.current && placeOnGround(map, svg.current, sheet);
    const approach = (event: LeafletEvent) => {
      const { center, zoom } = event as ZoomAnimEvent;
      if (svg.current) placeOnGround(map, svg.current, sheet, center, zoom);
    };
    map.on("zoom viewreset", stay).on("zoomanim", approach);
    return () => {
      map.off("zoom viewreset", stay).off("zoomanim", approach);
    };
  }, [map, sheet]);
  return createPortal(
    <svg
      ref={svg}
      className={`${styles.sheet} leaflet-zoom-animated`}
      width={sheet.width}
      height={sheet.height}
      aria-hidden="true"
      focusable="false"
    >
      {children(sheet)}
    </svg>,
    map.getPane("overlayPane")!,
  );
}

/** As much again as the panel on every side, so that a drag shows no cut. */
function sheetOf(map: LeafletMap, { center, zoom, width, height }: MapFrame): Sheet {
  const middle = map.project(toLatLng(center), zoom);
  return {
    zoom,
    topLeft: [Math.round(middle.x - 1.5 * width), Math.round(middle.y - 1.5 * height)],
    width: 3 * width,
    height: 3 * height,
  };
}
