/** The state seen in space: sites, their events and phases, on a map that the reader can move. */

import type { Map as LeafletMap } from "leaflet";
import { type RefObject, startTransition, useCallback, useMemo, useRef, useState } from "react";
import { MapContainer } from "react-leaflet/MapContainer";
import type { Size } from "../geo/box";
import type { GroundFile } from "../ground/groundFiles";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier } from "../state/react";
import { LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP } from "../state/readerState";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { coreArea, storyBounds } from "./coreArea";
import { prefersReducedMotion } from "./driver/leafletSurface";
import { useMapDriver } from "./driver/useMapDriver";
import { ElsewhereTray } from "./ElsewhereTray";
import "./leaflet.css";
import type { TileSource } from "../schema/site";
import { MapControls } from "./controls/MapControls";
import { MapCorner } from "./controls/MapCorner";
import { ScaleBar } from "./controls/ScaleBar";
import { MapOverlay } from "./MapOverlay";
import styles from "./MapView.module.css";
import { ReservedProvider, useReserve } from "./reserved";
import { SiteAreas } from "./SiteAreas";
import { useTiles } from "./tiles/useTiles";
import { useBasemap } from "./useBasemap";
import { prepareEventList, useEventList } from "./useEventList";
import { useGestures } from "./useGestures";
import { useMapFrame } from "./useMapFrame";
import { useShownPlaces } from "./useShownPlaces";

interface MapViewProps {
  /** What lies below the places, from the coarsest to the finest; without any they stand on plain ground. */
  readonly ground?: readonly GroundFile[];
  /** Raster tiles on offer; none is shown until the reader chooses it. */
  readonly tileSources?: readonly TileSource[];
}

// Only of a dossier of which not all is here.
const unloadedSquares = rarePart(() =>
  import("./crowd/UnloadedSquares").then((part) => part.UnloadedSquares),
);
// Only of a dossier in which something moves.
const tracks = rarePart(() => import("./Tracks").then((part) => part.Tracks));
const inset = rarePart(() => import("./inset/Inset").then((part) => part.Inset));
/** A panel that is smaller has no room for it. */
const LEAST_FOR_INSET: Size = { width: 600, height: 384 };

const NO_GROUND: readonly GroundFile[] = [];
const NO_TILES: readonly TileSource[] = [];

export function MapView(props: MapViewProps) {
  const root = useRef<HTMLElement>(null);
  const { t } = useMessages();
  return (
    <section
      ref={root}
      className={styles.map}
      aria-label={t("map-region")}
      onPointerEnter={prepareEventList}
      onFocus={prepareEventList}
    >
      <ReservedProvider root={() => root.current}>
        <MapPanel {...props} root={root} />
      </ReservedProvider>
    </section>
  );
}

type MapPanelProps = MapViewProps & { readonly root: RefObject<HTMLElement | null> };

function MapPanel({ root, ground = NO_GROUND, tileSources = NO_TILES }: MapPanelProps) {
  const dossier = useDossier();
  const { unloaded } = dossier;
  const dispatch = useDispatch();
  const { say } = useMessages();
  const reserve = useReserve();
  const [map, setMap] = useState<LeafletMap | null>(null);
  // What the map needs is made after it and in slices, not in the same task.
  const keepMap = useCallback((made: LeafletMap | null) => startTransition(() => setMap(made)), []);
  const { frame, isZooming } = useMapFrame(map);
  const hasInset =
    frame !== null && frame.width >= LEAST_FOR_INSET.width && frame.height >= LEAST_FOR_INSET.height;
  const { places, crowd, inFrame } = useShownPlaces(frame);
  const core = useMemo(() => coreArea(dossier), [dossier]);
  const story = useMemo(() => storyBounds(dossier), [dossier]);
  const { moves, canFollow } = useMapDriver({ map, places, core: core?.bounds ?? null });
  const hasTracks = useMemo(
    () => !dossier.table && [...dossier.events].some(({ track }) => track),
    [dossier],
  );
  const isNowhere = story === null;
  // Where nothing has a place the whole world is in view, and a piece of one country would say that it has.
  const files = useMemo(
    () => (isNowhere ? ground.filter(({ scale }) => scale === "world") : ground),
    [ground, isNowhere],
  );
  const basemap = useBasemap(files.length > 0 ? map : null, files);
  const tiles = useTiles(map);
  const gestures = useGestures(map, moves, root);
  const list = useEventList(root);

  return (
    <>
      {moves && <MapControls moves={moves} core={core} story={story} />}
      <MapContainer
        ref={keepMap}
        className={styles.surface!}
        center={[0, 0]}
        zoom={LEAST_ZOOM}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        zoomSnap={ZOOM_STEP}
        wheelPxPerZoomLevel={90}
        zoomControl={false}
        attributionControl={false}
        keyboard={false}
        bounceAtZoomLimits={false}
        maxBoundsViscosity={1}
        zoomAnimation={!prefersReducedMotion()}
        fadeAnimation={false}
        inertia={!prefersReducedMotion()}
        worldCopyJump={false}
        trackResize={false}
      >
        {map && frame && <SiteAreas map={map} frame={frame} isZooming={isZooming} places={places} />}
        {map && frame && hasTracks && <Late part={tracks} missing={null} props={{ map, frame, isZooming }} />}
        {map && frame && unloaded && (
          <Late part={unloadedSquares} missing={null} props={{ map, frame, isZooming, unloaded }} />
        )}
        {map && moves && frame && crowd && inFrame && (
          <crowd.part.CrowdLayer
            map={map}
            frame={frame}
            inFrame={inFrame}
            onPick={list.select}
            onCloseIn={moves.closeIn}
            onOpen={list.pressSpot}
          />
        )}
        {map && moves && frame && (
          <MapOverlay
            map={map}
            frame={frame}
            isZooming={isZooming}
            places={places}
            keepClear={basemap.keepClear}
            isCrowded={crowd !== null}
            openId={list.openId}
            onPress={list.pressMark}
            onGoTo={moves.goTo}
          />
        )}
      </MapContainer>
      {/* From here on in the order of the eye, which is that of Tab. */}
      {canFollow && (
        <button type="button" className={styles.follow} onClick={() => dispatch({ type: "follow" })}>
          {say("map-follow")}
        </button>
      )}
      {gestures.hint && (
        <p className={styles.hint} aria-hidden="true">
          {gestures.hint}
        </p>
      )}
      {map && moves && hasInset && basemap.credits.length > 0 && (
        <Late
          part={inset}
          missing={null}
          props={{ map, moves, frame, places, core, story, ground: files, beyond: inFrame?.beyond ?? null }}
        />
      )}
      <ElsewhereTray openId={list.openId} onPress={list.pressElsewhere} />
      {(basemap.isFaulty || tiles.failed) && (
        <p ref={reserve} className={styles.notice} role="status">
          {tiles.failed ? say("map-tiles-off", { name: tiles.failed.name }) : say("map-basemap-missing")}
        </p>
      )}
      {frame && <ScaleBar metersPerPixel={frame.metersPerPixel} />}
      {/* Once it is known what it says: nothing in it moves under a finger. */}
      {(basemap.isSettled || files.length === 0) && (
        <MapCorner credits={basemap.credits} sources={tileSources} shown={tiles.shown} onShow={tiles.show} />
      )}
      {list.panel}
    </>
  );
}
