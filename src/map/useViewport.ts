/** Keeps map and state together: the reader's moves go into the state, what the state asks for is shown. */

import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Place } from "../core/places";
import type { Bounds } from "../geo/bounds";
import { type Box, grow } from "../geo/box";
import type { Position } from "../schema/dossier";
import { useDispatch, useReader, useReaderStore } from "../state/react";
import type { Viewport } from "../state/readerState";
import type { MapMotion } from "./mapMotion";
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
  const covered = useRef(reserved);
  const seen = useRef<Viewport | null | undefined>(undefined);
  /** The map's last move of its own, done again when the panel or what covers it changes, until the reader takes over. */
  const lastOwn = useRef<((animate: boolean) => void) | null>(null);
  const latest = useRef({ places, core });

  useLayoutEffect(() => {
    latest.current = { places, core };
    clear.current = () => clearPart(map, reserved);
    covered.current = reserved;
  });

  // The reader's own moves.
  useEffect(() => {
    if (!map || !motion) return;
    const onMoveEnd = () => {
      const { x: width, y: height } = map.getSize();
      if (motion.isOwn() || seen.current === undefined || width * height === 0) return;
      lastOwn.current = null;
      const shown = motion.viewport();
      dispatch({ type: "viewportMoved", viewport: shown });
      const kept = getState().viewport;
      if (kept && isSamePlace(kept, shown)) seen.current = kept; // else the map is past the world's edge, and is brought back
    };
    map.on("moveend", onMoveEnd);
    return () => {
      map.off("moveend", onMoveEnd);
    };
  }, [map, motion, dispatch, getState]);

  const fitCore = useCallback(
    (animate: boolean) => {
      const bounds = latest.current.core;
      if (!motion || !bounds) return;
      const show = (again: boolean) => motion.showBounds(bounds, clear.current(), again);
      lastOwn.current = show;
      show(animate);
    },
    [motion],
  );

  // What the state asks for.
  useLayoutEffect(() => {
    if (!map || !motion || viewport === seen.current) return;
    const isFirst = seen.current === undefined;
    seen.current = viewport;
    if (viewport === null) fitCore(!isFirst);
    else {
      lastOwn.current = null;
      motion.showViewport(viewport);
    }
  }, [map, motion, viewport, fitCore]);

  // Until the reader takes hold of it, the map keeps showing what it has chosen to as its panel changes.
  useEffect(() => {
    if (!map || !motion) return;
    const letGo = () => {
      lastOwn.current = null;
    };
    const observer = new ResizeObserver(() => {
      motion.resize();
      lastOwn.current?.(false);
    });
    const container = map.getContainer();
    const panel = container.parentElement ?? container;
    observer.observe(container);
    panel.addEventListener("pointerdown", letGo);
    panel.addEventListener("keydown", letGo);
    return () => {
      observer.disconnect();
      panel.removeEventListener("pointerdown", letGo);
      panel.removeEventListener("keydown", letGo);
    };
  }, [map, motion]);

  useEffect(() => {
    if (reserved.length > 0) lastOwn.current?.(false);
  }, [reserved]);

  // The selected event's place.
  const follows = !isPlaying || isFollowing;
  const followed = useRef(follows);
  useEffect(() => {
    const isAsked = follows && !followed.current;
    followed.current = follows;
    if (!motion || selection === null || !follows) return;
    if (!isAsked && getState().playing && motion.isReaders()) return; // when it ends, Play follows no more
    const place = placeOf(selection, latest.current.places);
    if (!place) return;
    const before = lastOwn.current;
    const show = (again: boolean) => {
      if (!again) before?.(false); // as if the panel had had this size from the beginning
      motion.bringIntoView(place.position, place.radiusMeters, clear.current(), covered.current);
    };
    lastOwn.current = show;
    show(true);
  }, [motion, selection, follows, getState]);

  return {
    fitCore: () => {
      dispatch({ type: "setViewport", viewport: null });
      seen.current = null;
      fitCore(true);
    },
    fitStory: (bounds: Bounds) => {
      motion?.forReader(() => motion.showBounds(bounds, clear.current()));
    },
    goTo: (position: Position, radiusMeters: number | null) =>
      motion?.forReader(() => motion.bringIntoView(position, radiusMeters, clear.current(), covered.current)),
    canFollow: isPlaying && !isFollowing,
  };
}

/** But for what an address rounds away. */
const isSamePlace = (a: Viewport, b: Viewport) =>
  a.center.every((degrees, axis) => Math.abs(degrees - b.center[axis]!) < 1e-4);

function placeOf(slug: DossierEvent["slug"], places: readonly Place[]): Place | undefined {
  return places.find(({ role, events }) => role === "events" && events.some((event) => event.slug === slug));
}

/** The panel less what lines its edges: the strip along the bottom, the column of controls, and some room all round. */
function clearPart(map: LeafletMap | null, reserved: readonly Box[]): Box {
  const { x: width, y: height } = map?.getSize() ?? { x: 0, y: 0 };
  let bottom = height;
  let left = 0;
  let right = width;
  for (const box of reserved) {
    const isColumn = box.height > box.width && box.width < width / 5;
    if (box.top > height / 2 && box.height < height / 4) bottom = Math.min(bottom, box.top);
    else if (isColumn && box.left < width / 8) left = Math.max(left, box.left + box.width);
    else if (isColumn && box.left + box.width > width * 0.875) right = Math.min(right, box.left);
  }
  const room = Math.min(ROOM, width / 24);
  const clear = grow({ left, top: 0, width: right - left, height: bottom }, -room);
  return clear.width > 40 && clear.height > 40 ? clear : { left: 0, top: 0, width, height };
}
