/** Moves that the map makes by itself, told apart from the reader's own, and without animation where less motion is wanted. */

import type { Map as LeafletMap } from "leaflet";
import { type Bounds, boundsOfCircle, boundsOfPosition } from "../geo/bounds";
import { type Box, collides, grow, isInside } from "../geo/box";
import type { Position } from "../schema/dossier";
import type { Viewport } from "../state/readerState";
import { toLatLng, toLatLngBounds, toPosition } from "./latLng";

export const prefersReducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export interface MapMotion {
  /** The move that is ending was the map's own. */
  readonly isOwn: () => boolean;
  /** A move of the reader's is under way. */
  readonly isReaders: () => boolean;
  /** What `act` moves counts as moved by the reader, who asked for it by a button. */
  readonly forReader: (act: () => void) => void;
  readonly showViewport: (viewport: Viewport) => void;
  readonly showBounds: (bounds: Bounds, clear: Box, animate?: boolean) => void;
  /** Moves only if the place isn't wholly inside `clear` already, or a control covers it. */
  readonly bringIntoView: (
    position: Position,
    radiusMeters: number | null,
    clear: Box,
    covered: readonly Box[],
  ) => void;
  /** The panel has another size. */
  readonly resize: () => void;
  readonly viewport: () => Viewport;
}

/** Closest that a fit goes, so that a single spot isn't shown as one street corner. */
const MAX_FIT_ZOOM = 14;

export function createMapMotion(map: LeafletMap): MapMotion {
  let isMoving = false; // at this moment, without animation
  let isAnimating = false;
  let isZooming = false;
  let isForReader = false;
  let isReaders = false;
  let moves = 0;
  map.on("zoomanim", () => {
    isZooming = true;
  });
  map.on("zoomend", () => {
    isZooming = false;
  });
  map.on("moveend", () => {
    const ended = moves;
    // Listeners after this one still have to see it: they run in this same task.
    queueMicrotask(() => {
      if (ended === moves && !isZooming) isAnimating = false;
    });
  });
  map.on("dragstart", () => {
    isAnimating = false;
    isReaders = true;
  });
  map.on("movestart", () => {
    isReaders = !isOwn();
  });
  map.on("moveend", () => {
    if (!isMoving) isReaders = false;
  });

  const isOwn = () => isMoving || isAnimating;

  function move(animate: boolean, act: (options: { animate: boolean; duration: number }) => void) {
    const animates = animate && !prefersReducedMotion();
    const wasAnimating = isAnimating;
    isMoving = !isForReader;
    if (wasAnimating) map.stop(); // a pan ends here, so that its end is not taken for that of what begins now
    moves++;
    let hasBegun = true;
    const onEnd = () => {
      hasBegun = false; // over already: it was too short or too far for an animation
    };
    map.once("moveend", onEnd);
    act({ animate: animates, duration: 0.25 });
    map.off("moveend", onEnd);
    isMoving = false;
    isAnimating = !isForReader && ((animates && hasBegun) || (wasAnimating && isZooming));
  }

  function showBounds(bounds: Bounds, clear: Box, animate = true) {
    const { x: width, y: height } = map.getSize();
    if (width === 0 || height === 0) return;
    move(animate, (options) =>
      map.fitBounds(toLatLngBounds(bounds), {
        ...options,
        maxZoom: MAX_FIT_ZOOM,
        paddingTopLeft: [clear.left, clear.top],
        paddingBottomRight: [width - clear.left - clear.width, height - clear.top - clear.height],
      }),
    );
  }

  return {
    isOwn,
    isReaders: () => isReaders,
    forReader(act) {
      isForReader = true;
      act();
      isForReader = false;
    },
    showViewport: ({ center, zoom }) => move(true, (options) => map.setView(toLatLng(center), zoom, options)),
    showBounds,
    bringIntoView(position, radiusMeters, clear, covered) {
      const area =
        radiusMeters === null ? boundsOfPosition(position) : boundsOfCircle(position, radiusMeters);
      const upper = map.latLngToContainerPoint(toLatLng([area[0], area[3]]));
      const lower = map.latLngToContainerPoint(toLatLng([area[2], area[1]]));
      const box = { left: upper.x, top: upper.y, width: lower.x - upper.x, height: lower.y - upper.y };
      const anchor = map.latLngToContainerPoint(toLatLng(position));
      const spot = { left: anchor.x, top: anchor.y, width: 0, height: 0 };
      const fits = box.width <= clear.width && box.height <= clear.height;
      const isCovered = covered.some((other) => collides(grow(spot, 16), other));
      if (isInside(fits ? box : spot, clear) && !isCovered) return;
      if (!fits || box.width > clear.width / 3) return showBounds(area, clear);
      const dx = shift(spot.left, clear.left, clear.width);
      const dy = shift(spot.top, clear.top, clear.height);
      // Far away a pan would pass over land that means nothing: show the place with its surroundings instead.
      if (Math.hypot(dx, dy) > 3 * Math.hypot(clear.width, clear.height)) {
        const surroundings = boundsOfCircle(position, Math.max(4 * (radiusMeters ?? 0), 8_000));
        return showBounds(surroundings, clear);
      }
      move(true, (options) => map.panBy([dx, dy], options));
    },
    resize: () => move(false, () => map.invalidateSize({ animate: false, pan: false })),
    viewport: () => ({ center: toPosition(map.getCenter()), zoom: map.getZoom() }),
  };
}

/** How far to pan so that `value` comes to the middle of the clear part, if it isn't inside. */
const shift = (value: number, start: number, length: number) => value - (start + length / 2);
