/** Everything that stands on the map and is no layer of it: markers, arcs, arrows at the edge. Goes along with a drag. */

import type { Map as LeafletMap } from "leaflet";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Place } from "../core/places";
import { type Box, boxAround, isInside, type Point } from "../geo/box";
import type { Position } from "../schema/dossier";
import type { HostBoxes } from "./basemap/BasemapLayer";
import { ConnectionArcs, useArcs } from "./ConnectionArcs";
import { arrowsBeyond, EdgeArrows } from "./EdgeArrows";
import { toLatLng } from "./latLng";
import styles from "./MapOverlay.module.css";
import { PlaceMarkers } from "./PlaceMarkers";
import { type Placed, placeMarkers, type ToPlace } from "./placement";
import { useReservedBoxes } from "./reserved";
import { useElementSizes } from "./useElementSizes";
import type { MapFrame } from "./useMapFrame";
import { useNames } from "./useNames";

interface MapOverlayProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  readonly places: readonly Place[];
  readonly keepClear: (host: HostBoxes) => void;
  readonly openId: string | null;
  readonly onPress: (place: Place, button: HTMLElement) => void;
  readonly onGoTo: (position: Position, radiusMeters: number | null) => void;
}

const ROOM = 6; // between names and the edge of the panel, px

export function MapOverlay({
  map,
  frame,
  isZooming,
  places,
  keepClear,
  openId,
  onPress,
  onGoTo,
}: MapOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null);
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

  const inView = useMemo(() => {
    const whole: Box = { left: 0, top: 0, width: frame.width, height: frame.height };
    return places.flatMap((place) => {
      const at = pointInView(place, frame, whole);
      return at ? [{ place, at }] : [];
    });
  }, [places, frame]);

  const arrows = useMemo(() => {
    const points = inView.map(({ at }) => boxAround(at, markerSize()));
    return arrowsBeyond(places, frame, [...reserved, ...points]);
  }, [places, frame, reserved, inView]);

  const placed = useMemo(() => {
    const marker = markerSize();
    const items = inView.map(
      ({ place, at }): ToPlace => ({
        id: place.id,
        at,
        marker: place.asArea || place.role === "within" ? 0 : marker,
        label: sizes.get(place.id) ?? { width: 0, height: 0 },
      }),
    );
    // Names of wholes come last: they give way to what happened.
    items.sort((a, b) => Number(isWithin(places, a.id)) - Number(isWithin(places, b.id)));
    const room: Box = {
      left: ROOM,
      top: ROOM,
      width: frame.width - 2 * ROOM,
      height: frame.height - 2 * ROOM,
    };
    const from = new Map(inView.map(({ place, at }) => [place.id, at]));
    return new Map<string, Placed & { from: Point }>(
      placeMarkers(items, room, [...reserved, ...arrows.map(({ box }) => box)]).map((each) => [
        each.id,
        { ...each, from: from.get(each.id)! },
      ]),
    );
  }, [inView, places, sizes, reserved, arrows, frame]);

  const arcs = useArcs(places, placed, frame);

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
        ...[...placed.values()].flatMap(({ at, label, id }) => [
          ...(label ? [label] : []),
          ...(isWithin(places, id) ? [] : [boxAround(at, markerSize())]),
        ]),
      ].map(inWorld),
      covered: [...reserved, ...arrows.map(({ box }) => box)].map(inWorld),
      names: inView.flatMap(({ place }) =>
        place.site ? [names.text(place.site.name).value, names.text(place.site.shortName).value] : [],
      ),
    });
  }, [map, frame, placed, arcs, arrows, reserved, places, inView, names, keepClear]);

  return (
    <div ref={overlay} className={styles.overlay} data-zooming={isZooming}>
      <ConnectionArcs arcs={arcs} />
      <PlaceMarkers
        places={inView.map(({ place }) => place)}
        placed={placed}
        measure={measure}
        openId={openId}
        onPress={onPress}
      />
      <EdgeArrows arrows={arrows} places={places} onGoTo={onGoTo} />
    </div>
  );
}

const isWithin = (places: readonly Place[], id: string) =>
  places.some((place) => place.id === id && place.role === "within");

const markerSize = () => (matchMedia("(pointer: coarse)").matches ? 44 : 32);

const MIN_WHOLE = 24; // px: below this a whole is a dot under its own parts

/** Where a place stands in the panel, or null where it isn't to be seen at this zoom. */
function pointInView(place: Place, frame: MapFrame, panel: Box): Point | null {
  const at = frame.pointOf(place.position);
  const radius = (place.radiusMeters ?? 0) / frame.metersPerPixel;
  if (place.role === "within") {
    const isSeen = radius >= MIN_WHOLE / 2 && 2 * radius < Math.max(panel.width, panel.height);
    return isSeen && isInside(boxAround(at, 1), panel) ? at : null;
  }
  if (isInside(boxAround(at, 1), panel)) return at;
  if (!place.asArea) return null;
  // A region is named in the part of it that is in view.
  const inset = 48;
  const nearest = {
    x: Math.max(inset, Math.min(at.x, panel.width - inset)),
    y: Math.max(inset, Math.min(at.y, panel.height - inset)),
  };
  return Math.hypot(nearest.x - at.x, nearest.y - at.y) < radius ? nearest : null;
}
