/** Keeps map and state together: the reader's moves go into the state, and the driver shows what the state says. */

import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Place } from "../../core/places";
import { boundsOfTrack } from "../../core/track";
import { type Bounds, middleOf } from "../../geo/bounds";
import { metersBetween } from "../../geo/distance";
import { useDispatch, useDossier, useReader, useReaderStore } from "../../state/react";
import type { Viewport } from "../../state/readerState";
import { useReservedBoxes } from "../reserved";
import { bringIntoView, clearPart, fitBounds, type Panel, type Target, uncovered } from "./framing";
import { createLeafletSurface } from "./leafletSurface";
import { createMapDriver, type MapDriver } from "./mapDriver";
import { createMapMoves } from "./mapMoves";
import { frameOfStep } from "./stepFrame";

interface MapDriverOptions {
  readonly map: LeafletMap | null;
  readonly places: readonly Place[];
  /** What is shown while the state has no view and no event is selected. */
  readonly core: Bounds | null;
}

/** What the driver was last told of. */
interface Seen {
  readonly driver: MapDriver;
  readonly viewport: Viewport | null;
  readonly selection: string | null;
  readonly isFollowing: boolean;
  /** The selected event is still to be brought into view: its place may come later. */
  readonly isDue: boolean;
}

export function useMapDriver({ map, places, core }: MapDriverOptions) {
  const { getState } = useReaderStore();
  const dossier = useDossier();
  const dispatch = useDispatch();
  const viewport = useReader((state) => state.viewport);
  const selection = useReader((state) => state.selection);
  const isPlaying = useReader((state) => state.playing);
  const isFollowing = useReader((state) => state.following);
  const reserved = useReservedBoxes();
  const driver = useMemo(() => map && createMapDriver(createLeafletSurface(map)), [map]);
  const isStory = useReader((state) => state.view === "story");
  const step = useReader((state) => state.step);
  const onlyReport = useReader((state) => state.onlyReport);
  const frame = useMemo(() => frameOfStep(dossier, step, onlyReport), [dossier, step, onlyReport]);
  // A step has a frame of its own, and no entry moves a map that the reader has taken.
  const follows = !isStory && (!isPlaying || isFollowing);
  const place = useMemo(() => (follows ? targetOf(selection, places) : null), [follows, selection, places]);

  const latest = useRef({ reserved, place, places, core, frame });
  useLayoutEffect(() => {
    latest.current = { reserved, place, places, core, frame };
  });

  /** Null while the panel has no size. */
  const panel = useCallback((): Panel | null => {
    const { x: width, y: height } = map?.getSize() ?? { x: 0, y: 0 };
    const covered = latest.current.reserved;
    return width * height > 0
      ? { width, height, covered, clear: clearPart({ width, height }, covered) }
      : null;
  }, [map]);

  /** What the map shows while nobody has asked for a view: the step's frame, or the core and the selected event's place. */
  const ownView = useCallback(() => {
    const { place, core, frame } = latest.current;
    const room = panel();
    if (frame && room) return fitBounds(frame.bounds, room, frame.closest);
    if (!core || !room) return null;
    const positions = latest.current.places.slice(0, MAX_UNCOVERED).map(({ position }) => position);
    const home = fitBounds(core, room);
    return uncovered(place ? bringIntoView(place, home, room) : home, positions, room);
  }, [panel]);

  useLayoutEffect(
    () => driver?.start((view) => dispatch({ type: "viewportMoved", viewport: view })),
    [driver, dispatch],
  );

  const seen = useRef<Seen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map's own view changes with core and frame
  useLayoutEffect(() => {
    if (!driver) return;
    const last = seen.current?.driver === driver ? seen.current : null;
    const isAsked = viewport !== null && viewport !== last?.viewport;
    const isNew = selection !== last?.selection || (isFollowing && !last.isFollowing);
    const isDue = viewport !== null && !isAsked && (isNew || last?.isDue === true);
    const room = panel();
    const target = isDue && place && room ? bringIntoView(place, viewport, room) : null;
    seen.current = { driver, viewport, selection, isFollowing, isDue: isDue && target === null };
    if (target && target !== viewport) return dispatch({ type: "setViewport", viewport: target });
    const view = viewport ?? ownView();
    if (view) driver.show(view, last ? "fly" : "cut");
  }, [driver, viewport, selection, isFollowing, place, core, frame, panel, ownView, dispatch]);

  useEffect(() => {
    if (!map || !driver) return;
    const observer = new ResizeObserver(() => driver.refit(() => getState().viewport ?? ownView()));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map, driver, getState, ownView]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what covers the map has changed
  useEffect(
    () => driver?.refit(() => getState().viewport ?? ownView()),
    [driver, reserved, getState, ownView],
  );

  const moves = useMemo(
    () =>
      driver &&
      createMapMoves({
        target: driver.target,
        panel,
        core: () => latest.current.core,
        ownView,
        ask(view) {
          dispatch(
            view ? { type: "viewportMoved", viewport: view } : { type: "setViewport", viewport: null },
          );
          const asked = getState().viewport ?? ownView();
          if (asked) driver.show(asked, "fly"); // before React gets to it: the next press reckons from here
        },
      }),
    [driver, panel, ownView, dispatch, getState],
  );
  return { moves, canFollow: isStory ? viewport !== null : isPlaying && !isFollowing };
}

/** With more places than these some mark is always under a control. */
const MAX_UNCOVERED = 50;

/** Where the event's place stands or, of something that moves, the circle round all of its track. */
function targetOf(slug: string | null, places: readonly Place[]): Target | null {
  const place = places.find(
    ({ role, events }) => role === "events" && events.some((event) => event.slug === slug),
  );
  const track = place?.events.find((event) => event.slug === slug)?.track;
  const bounds = track && boundsOfTrack(track);
  if (!place || !bounds) return place ?? null;
  const position = middleOf(bounds);
  return { position, radiusMeters: metersBetween(position, [bounds[0], bounds[1]]) };
}
