/** The state seen in space: sites, their events and phases, on a map that the reader can move. */

import type { Map as LeafletMap } from "leaflet";
import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import { MapContainer } from "react-leaflet/MapContainer";
import type { DossierEvent } from "../core/dossier";
import { placeOf } from "../core/placeOf";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import type { ElsewhereGroup } from "../state/selectors";
import type { Point, Size } from "./box";
import { coreArea, storyBounds } from "./coreArea";
import { isCrowded, MOST_MARKERS, useCrowd, useInFrame, usePlacesOf } from "./crowding";
import { ElsewhereTray, elsewhereId } from "./ElsewhereTray";
import "./leaflet.css";
import type { TileSource } from "../schema/site";
import { lazyPart } from "./lazyPart";
import { MapControls } from "./MapControls";
import { MapCorner } from "./MapCorner";
import { MapOverlay } from "./MapOverlay";
import styles from "./MapView.module.css";
import { createMapMotion, prefersReducedMotion } from "./mapMotion";
import { type Place, placesOf } from "./places";
import { ReservedProvider, useReserve } from "./reserved";
import { ScaleBar } from "./ScaleBar";
import { AreaPatterns, SiteAreas } from "./SiteAreas";
import { useBasemap } from "./useBasemap";
import { useGestures } from "./useGestures";
import { useMapFrame } from "./useMapFrame";
import { useNames } from "./useNames";
import { useTiles } from "./useTiles";
import { useViewport } from "./useViewport";

interface MapViewProps {
  /** Where the site's own files are, with a slash at the end. */
  readonly baseUrl: string;
  /** Without one, places stand on plain ground. */
  readonly hasBasemap?: boolean;
  /** Raster tiles on offer; none is shown until the reader chooses it. */
  readonly tileSources?: readonly TileSource[];
}

const loadEventList = () => import("./EventList").then((module) => ({ default: module.EventList }));
const EventList = lazy(loadEventList); // rendered only after it has come
const Inset = lazyPart(() => import("./Inset").then((module) => module.Inset));
/** A panel that is smaller has no room for it. */
const LEAST_FOR_INSET: Size = { width: 600, height: 384 };

const NO_TILES: readonly TileSource[] = [];
const NO_EVENTS: readonly DossierEvent[] = [];
const NO_PLACES: readonly Place[] = [];

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

/** Before the press that needs it, so that the list opens at once. */
const prepareEventList = () => void loadEventList().catch(() => {}); // a press tries again

type OpenList =
  | { readonly type: "place"; readonly place: Place; readonly invoker: HTMLElement; readonly at: Point }
  | { readonly type: "elsewhere"; readonly group: ElsewhereGroup; readonly invoker: HTMLElement };

type MapPanelProps = MapViewProps & { readonly root: RefObject<HTMLElement | null> };

function MapPanel({ root, baseUrl, tileSources = NO_TILES, hasBasemap = true }: MapPanelProps) {
  const dossier = useDossier();
  const dispatch = useDispatch();
  const names = useNames();
  const { t } = useMessages();
  const reserve = useReserve();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const drawn = useDeferredValue(map); // what stands on the map is rendered in slices, not with the map itself
  const motion = useMemo(() => map && createMapMotion(map), [map]);
  const { frame, isZooming } = useMapFrame(map);
  const hasInset =
    frame !== null && frame.width >= LEAST_FOR_INSET.width && frame.height >= LEAST_FOR_INSET.height;
  const groups = useReader((state, selectors) => selectors.siteGroups(state));
  const visible = useReader((state, selectors) => selectors.visible(state));
  const onlyReport = useReader((state) => state.onlyReport);
  const crowded = useMemo(() => isCrowded(visible), [visible]);
  const crowd = useCrowd(dossier, crowded);
  const inFrame = useInFrame(crowd, frame, dossier, visible);
  const selected = useReader((state, selectors) => selectors.selected(state));
  // In a crowd the few in view have markers with names, or the selected one alone.
  const named = useMemo(() => {
    if (inFrame && inFrame.items.length <= MOST_MARKERS)
      return Array.from(inFrame.items, (item) => dossier.events[item]!);
    return selected && placeOf(selected, visible) >= 0 ? [selected] : NO_EVENTS;
  }, [dossier, inFrame, selected, visible]);
  const namedPlaces = usePlacesOf(dossier, crowded ? named : NO_EVENTS, onlyReport);
  const allPlaces = useMemo(
    () => (crowded ? NO_PLACES : placesOf(dossier, groups, visible, onlyReport)),
    [crowded, dossier, groups, visible, onlyReport],
  );
  const places = crowded ? namedPlaces : allPlaces;
  const core = useMemo(() => coreArea(dossier), [dossier]);
  const story = useMemo(() => storyBounds(dossier), [dossier]);
  const view = useViewport({ map, motion, places, core: core?.bounds ?? null });
  // Where nothing has a place the whole world is in view, and a piece of one country would say that it has.
  const basemap = useBasemap(hasBasemap && story ? map : null, baseUrl);
  const [tiles, setTiles] = useState<TileSource | null>(null);
  const [failedTiles, setFailedTiles] = useState<TileSource | null>(null);
  const dropTiles = useCallback((source: TileSource) => {
    setTiles(null);
    setFailedTiles(source);
  }, []);
  useTiles(map, tiles, dropTiles);
  const gestures = useGestures(map, root);
  const [list, setList] = useState<OpenList | null>(null);

  const closeList = useCallback(() => setList(null), []);

  /** Where the list can't be had, the first of its events is opened: the account leads on from there. */
  function openList(next: OpenList, [event]: readonly DossierEvent[]) {
    loadEventList().then(
      () => setList(next),
      () => event && dispatch({ type: "select", slug: event.slug }),
    );
  }

  function pressPlace(place: Place, invoker: HTMLElement) {
    const [event] = place.events;
    if (place.events.length === 1 && place.role !== "within" && event) {
      setList(null);
      dispatch({ type: "select", slug: event.slug });
      return;
    }
    if (list?.type === "place" && list.place.id === place.id) return setList(null);
    const button = invoker.getBoundingClientRect();
    const whole = root.current!.getBoundingClientRect();
    const at = {
      x: button.left + button.width / 2 - whole.left,
      y: button.top + button.height / 2 - whole.top,
    };
    openList({ type: "place", place, invoker, at }, place.events);
  }

  function openSpot(events: readonly DossierEvent[], button: HTMLElement) {
    const [event] = events;
    const place: Place = {
      id: `spot:${event!.slug}`,
      role: "events",
      site: event!.place.site,
      position: event!.place.position!,
      radiusMeters: null,
      asArea: false,
      events,
    };
    pressPlace(place, button);
  }

  function pressElsewhere(group: ElsewhereGroup, invoker: HTMLElement) {
    if (list?.type === "elsewhere" && elsewhereId(list.group) === elsewhereId(group)) return setList(null);
    openList({ type: "elsewhere", group, invoker }, group.events);
  }

  return (
    <>
      <AreaPatterns />
      {drawn && (
        <MapControls
          map={drawn}
          core={core}
          onFitCore={view.fitCore}
          onFitStory={story && (() => view.fitStory(story))}
        />
      )}
      <MapContainer
        ref={setMap}
        className={styles.surface!}
        center={[0, 0]}
        zoom={2}
        minZoom={2}
        maxZoom={19}
        zoomSnap={0.25}
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
        {drawn && frame && <SiteAreas map={drawn} frame={frame} isZooming={isZooming} places={places} />}
        {drawn && frame && crowd && inFrame && inFrame.items.length > MOST_MARKERS && (
          <crowd.Layer
            map={drawn}
            frame={frame}
            index={crowd.index}
            {...inFrame}
            onPick={({ slug }) => {
              setList(null);
              dispatch({ type: "select", slug });
            }}
            onOpen={openSpot}
          />
        )}
        {drawn && frame && (
          <MapOverlay
            map={drawn}
            frame={frame}
            isZooming={isZooming}
            places={places}
            keepClear={basemap.keepClear}
            openId={list?.type === "place" ? list.place.id : null}
            onPress={pressPlace}
            onGoTo={view.goTo}
          />
        )}
      </MapContainer>
      {gestures.hint && (
        <p className={styles.hint} aria-hidden="true">
          {gestures.hint}
        </p>
      )}
      <ElsewhereTray
        openId={list?.type === "elsewhere" ? elsewhereId(list.group) : null}
        onPress={pressElsewhere}
      />
      {drawn && hasInset && basemap.credits.length > 0 && (
        <Suspense>
          <Inset
            map={drawn}
            frame={frame}
            places={places}
            core={core}
            baseUrl={baseUrl}
            beyond={inFrame?.beyond ?? null}
          />
        </Suspense>
      )}
      {(basemap.isFaulty || failedTiles) && (
        <p ref={reserve} className={styles.notice} role="status">
          {failedTiles ? t("map-tiles-off", { name: failedTiles.name }) : t("map-basemap-missing")}
        </p>
      )}
      {frame && <ScaleBar metersPerPixel={frame.metersPerPixel} />}
      <MapCorner
        credits={basemap.credits}
        sources={tileSources}
        shown={tiles}
        onShow={(source) => {
          setFailedTiles(null);
          setTiles(source);
        }}
      />
      {view.canFollow && (
        <button type="button" className={styles.follow} onClick={() => dispatch({ type: "follow" })}>
          {t("map-follow")}
        </button>
      )}
      {list && (
        <Suspense>
          <EventList
            key={list.type === "place" ? list.place.id : elsewhereId(list.group)}
            heading={list.type === "place" ? names.full(list.place) : names.elsewhere(list.group).value}
            description={
              list.type === "place" && list.place.site?.description
                ? names.text(list.place.site.description)
                : null
            }
            events={list.type === "place" ? list.place.events : list.group.events}
            anchor={list.type === "place" ? list.at : null}
            invoker={list.invoker}
            room={root}
            onClose={closeList}
          />
        </Suspense>
      )}
    </>
  );
}
