/** Everything that stands on the map and is no layer of it: markers, arcs, arrows at the edge. Goes along with a drag. */

import type { Map as LeafletMap } from "leaflet";
import { useLayoutEffect, useRef } from "react";
import type { Place } from "../core/places";
import type { Box } from "../geo/box";
import type { Position } from "../schema/dossier";
import { useDispatch } from "../state/react";
import type { HostBoxes } from "./basemap/BasemapLayer";
import { ConnectionArcs, useArcs } from "./ConnectionArcs";
import { EdgeArrows } from "./EdgeArrows";
import { toLatLng } from "./latLng";
import styles from "./MapOverlay.module.css";
import { type Mark, partingView } from "./marks";
import { PlaceMarkers } from "./PlaceMarkers";
import { useReservedBoxes } from "./reserved";
import { useElementSizes } from "./useElementSizes";
import type { MapFrame } from "./useMapFrame";
import { boxOf, useMarks } from "./useMarks";
import { useNames } from "./useNames";

interface MapOverlayProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  readonly places: readonly Place[];
  /** There are others, too many to have marks of their own. */
  readonly isCrowded: boolean;
  readonly keepClear: (host: HostBoxes) => void;
  readonly openId: string | null;
  /** A place was pressed, or places that no zoom parts. */
  readonly onPress: (mark: Mark, button: HTMLElement) => void;
  readonly onGoTo: (position: Position, radiusMeters: number | null) => void;
}

export function MapOverlay({
  map,
  frame,
  isZooming,
  places,
  isCrowded,
  keepClear,
  openId,
  onPress,
  onGoTo,
}: MapOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null);
  const dispatch = useDispatch();
  const { sizes, measure } = useElementSizes();
  const reserved = useReservedBoxes();
  const names = useNames();

  useLayoutEffect(() => {
    const element = overlay.current;
    if (!element) return;
    element.style.transform = "";
    const goAlong = () => {
      if (map.getZoom() !== frame.zoom) return; // a new frame is on its way
      const center = map.latLngToContainerPoint(toLatLng(frame.center));
      element.style.transform = `translate(${center.x - frame.width / 2}px, ${center.y - frame.height / 2}px)`;
    };
    map.on("move", goAlong);
    return () => {
      map.off("move", goAlong);
    };
  }, [map, frame]);

  const { marks, arrows } = useMarks(frame, places, { isCrowded, sizes, reserved });
  const arcs = useArcs(marks, places, frame);

  // Before the frame is painted: the ground is asked for with these boxes while a zoom is still on its way.
  useLayoutEffect(() => {
    const corner = map
      .project(toLatLng(frame.center), frame.zoom)
      .subtract([frame.width / 2, frame.height / 2]);
    const inWorld = ({ left, top, width, height }: Box): Box => ({
      left: Math.round(left + corner.x),
      top: Math.round(top + corner.y),
      width: Math.ceil(width),
      height: Math.ceil(height),
    });
    keepClear({
      zoom: frame.zoom,
      reserved: [
        ...arcs.flatMap(({ words, box }) => (words ? [box] : [])),
        ...marks.flatMap((mark) => [
          ...(mark.label ? [mark.label] : []),
          ...(mark.type === "pin" ? [boxOf(mark)] : []),
        ]),
      ].map(inWorld),
      covered: [...reserved, ...arrows.map(({ box }) => box)].map(inWorld),
      names: marks.flatMap(({ places, site }) =>
        [site, ...places.map(({ site }) => site)].flatMap((named) =>
          named ? [names.text(named.name).value, names.text(named.shortName).value] : [],
        ),
      ),
    });
  }, [map, frame, marks, arcs, arrows, reserved, names, keepClear]);

  function press(mark: Mark, button: HTMLElement) {
    const view = mark.places.length > 1 ? partingView(mark, frame, map.getMaxZoom()) : null;
    if (view) dispatch({ type: "viewportMoved", viewport: view });
    else onPress(mark, button);
  }

  return (
    <div ref={overlay} className={styles.overlay} data-zooming={isZooming}>
      <ConnectionArcs arcs={arcs} />
      <PlaceMarkers marks={marks} measure={measure} openId={openId} onPress={press} />
      <EdgeArrows arrows={arrows} places={places} measure={measure} onGoTo={onGoTo} />
    </div>
  );
}
