/** Keeps map and state together: the reader's moves go into the state, what the state asks for is shown. */

import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Position } from "../schema/dossier";
import { useDispatch, useReader, useReaderStore } from "../state/react";
import type { Viewport } from "../state/readerState";
import type { Bounds } from "./bounds";
import { type Box, grow } from "./box";
import type { MapMotion } from "./mapMotion";
import type { Place } from "./places";
import { useReservedBoxes } from "./reserved";

interface ViewportOptions {
  readonly map: LeafletMap | null;
  readonly motion: MapMotion | null;
  readonly places: readonly Place[];
  /** What is shown when the state asks for the whole story. */
  readonly core: Bounds | null;
}

const ROOM = 28; // kept free round what is brought into view, px

export function useViewport({ map, motion, places, core }: ViewportOptions) {
  const { getState } = useReaderStore();
  const dispatch = useDispatch();
  const viewport = useReader((state) => state.viewport);
  const selection = useReader((state) => state.selection);
  const isPlaying = useReader((state) => state.playing);
  const isFollowing = useReader((state) => state.following);
  const reserved = useReservedBoxes();
  const clear = useRef<() => Box>(() => ({ left: 0, top: 0, width: 0, height: 0 }));
  const seen = useRef<Viewport | null | undefined>(undefined);
  const latest = useRef({ places, core });

  useLayoutEffect(() => {
    latest.current = { places, core };
    clear.current = () => clearPart(map, reserved);
  });

  // The reader's own moves.
  useEffect(() => {
    if (!map || !motion) return;
    const onMoveEnd = () => {
      if (motion.isOwn() || seen.current === undefined) return;
      dispatch({ type: "viewportMoved", viewport: motion.viewport() });
      seen.current = getState().viewport;
    };
    map.on("moveend", onMoveEnd);
    return () => {
      map.off("moveend", onMoveEnd);
    };
  }, [map, motion, dispatch, getState]);

  const fitCore = useCallback(
    (animate: boolean) => {
      const bounds = latest.current.core;
      if (motion && bounds) motion.showBounds(bounds, clear.current(), animate);
    },
    [motion],
  );

  // What the state asks for.
  useLayoutEffect(() => {
    if (!map || !motion || viewport === seen.current) return;
    const isFirst = seen.current === undefined;
    seen.current = viewport;
    if (viewport === null) fitCore(!isFirst);
    else motion.showViewport(viewport);
  }, [map, motion, viewport, fitCore]);

  // Until the reader has moved the map, it keeps showing the story as the panel changes its size.
  useEffect(() => {
    if (!map || !motion) return;
    let last = map.getSize();
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false, pan: false });
      const size = map.getSize();
      if (size.equals(last)) return;
      last = size;
      if (getState().viewport === null) fitCore(false);
    });
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map, motion, fitCore, getState]);

  // The selected event's place.
  const follows = !isPlaying || isFollowing;
  useEffect(() => {
    if (!motion || selection === null || !follows) return;
    const place = placeOf(selection, latest.current.places);
    if (place) motion.bringIntoView(place.position, place.radiusMeters, clear.current());
  }, [motion, selection, follows]);

  return {
    fitCore: () => {
      dispatch({ type: "setViewport", viewport: null });
      seen.current = null;
      fitCore(true);
    },
    fitStory: (bounds: Bounds) => {
      if (!map || !motion) return;
      motion.showBounds(bounds, clear.current());
    },
    goTo: (position: Position, radiusMeters: number | null) =>
      motion?.bringIntoView(position, radiusMeters, clear.current()),
    canFollow: isPlaying && !isFollowing,
  };
}

function placeOf(slug: DossierEvent["slug"], places: readonly Place[]): Place | undefined {
  return places.find(({ role, events }) => role === "events" && events.some((event) => event.slug === slug));
}

/** The panel less what covers its edges: the strip along the bottom, and some room all round. */
function clearPart(map: LeafletMap | null, reserved: readonly Box[]): Box {
  const { x: width, y: height } = map?.getSize() ?? { x: 0, y: 0 };
  let bottom = height;
  let left = 0;
  let right = width;
  for (const box of reserved) {
    if (box.top > height / 2) bottom = Math.min(bottom, box.top);
    else if (box.width < width / 6 && box.left < width / 4) left = Math.max(left, box.left + box.width);
    else if (box.width < width / 6 && box.left > width * 0.75) right = Math.min(right, box.left);
  }
  const whole = grow({ left, top: 0, width: right - left, height: bottom }, -Math.min(ROOM, width / 16));
  return whole.width > 40 && whole.height > 40 ? whole : { left: 0, top: 0, width, height };
}
