/** A small map of the country, or of the land and sea around: where the main map's frame lies, and what lies beyond it. A press moves the map there. */

import type { Map as LeafletMap } from "leaflet";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Place } from "../../core/places";
import { type Basemap, decodeBasemap } from "../../geo/basemap";
import { type Bounds, middleOf } from "../../geo/bounds";
import { boxAround, type Point, type Size } from "../../geo/box";
import { METERS_PER_DEGREE } from "../../geo/distance";
import { type AnyGeometry, linesOf } from "../../geo/geometry";
import { createFrame } from "../../ground/frame";
import { type GroundFile, isWholeGround } from "../../ground/groundFiles";
import { groundPaths } from "../../ground/groundPaths";
import type { Token } from "../../ground/tokens";
import { useMessages } from "../../i18n/react";
import type { Position } from "../../schema/dossier";
import { Icon } from "../../ui/Icon";
import { MARK_PATHS } from "../../ui/markPaths";
import { fetchOwnJson } from "../../ui/ownFiles";
import { moveByKey } from "../controls/MapControls";
import type { CoreArea } from "../coreArea";
import type { MapMoves } from "../driver/mapMoves";
import { toLatLng, toPosition } from "../latLng";
import { useReserve } from "../reserved";
import type { MapFrame } from "../useMapFrame";
import { useNames } from "../useNames";
import styles from "./Inset.module.css";
import { insetBounds } from "./insetBounds";
import { insetCorner } from "./insetCorner";
import { type InsetProjection, insetProjection } from "./insetProjection";

interface InsetProps {
  readonly map: LeafletMap;
  readonly moves: MapMoves;
  readonly frame: MapFrame;
  readonly places: readonly Place[];
  readonly core: CoreArea | null;
  /** All places of the dossier. */
  readonly story: Bounds | null;
  readonly ground: readonly GroundFile[];
  /** How many events of a crowd lie outside the frame; null where all places are given. */
  readonly beyond: number | null;
}

const WIDTH = 168; // px
/** Of the overview, by the frame of the main map. */
const MOST_COVERED = 0.5;
const LARGEST_NAMED = 18; // px; a larger frame would cut the name beside it

export function Inset({ map, moves, frame, places, core, story, ground, beyond: crowdBeyond }: InsetProps) {
  const { t } = useMessages();
  const names = useNames();
  const reserve = useReserve();
  const basemaps = useWholeGrounds(ground);
  const [isOpen, setOpen] = useState(true);
  const shown = useMemo(() => insetBounds(ground, core, story), [ground, core, story]);
  const projection = useMemo(() => shown && insetProjection(shown, WIDTH), [shown]);
  const drawn = useMemo(
    () => shown && projection && basemaps && drawGround(basemaps, shown, projection),
    [basemaps, shown, projection],
  );
  const corner = useCorner(frame, places, projection);
  if (!drawn || !projection) return null;

  const [west, north] = cornerOf(map, frame, -1);
  const [east, south] = cornerOf(map, frame, 1);
  const a = projection.toPoint([west, north]);
  const b = projection.toPoint([east, south]);
  const beyond = places.filter(({ role, position }) => role !== "within" && !isInFrame(frame, position));
  const count = crowdBeyond ?? new Set(beyond.flatMap(({ events }) => events.map(({ slug }) => slug))).size;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const coreName = core?.site && names.text(core.site.shortName);
  const coreAt = core && projection.toPoint(middleOf(core.bounds));
  const size = { width: Math.max(9, b.x - a.x), height: Math.max(7, b.y - a.y) };
  const shownName = size.width < LARGEST_NAMED ? coreName : null;
  if (coveredPart(a, b, projection) > MOST_COVERED) return null; // the map shows the same itself

  return (
    <div ref={reserve} className={styles.inset} data-open={isOpen} data-corner={corner}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        title={t(isOpen ? "map-inset-hide" : "map-inset-show")}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "minus" : "globe"} />
      </button>
      {isOpen && (
        <button
          type="button"
          className={styles.picture}
          aria-label={[t("map-inset"), shownName?.value, t("map-inset-count", { count })]
            .filter(Boolean)
            .join(": ")}
          style={{ inlineSize: projection.width, blockSize: projection.height }}
          onKeyDown={(event) => moveByKey(moves, event)}
          onClick={(event) => {
            if (event.detail === 0) return; // a key; the arrows move
            const box = event.currentTarget.getBoundingClientRect();
            moves.centerOn(
              projection.toPosition({ x: event.clientX - box.left, y: event.clientY - box.top }),
            );
          }}
        >
          <svg viewBox={`0 0 ${projection.width} ${projection.height}`} aria-hidden="true" focusable="false">
            {drawn}
            {beyond.map((place) => {
              const { x, y } = projection.toPoint(place.position);
              const { shape } = place.events[0]!.kind;
              const outline = place.site?.geometry ? toPath(place.site.geometry, projection) : "";
              const radius = radiusOnInset(place, projection);
              return (
                <g key={place.id} className={styles.place} data-shape={shape} data-role={place.role}>
                  {place.asArea && outline !== "" && <path className={styles.region} d={outline} />}
                  {place.asArea && outline === "" && radius > 3 && (
                    <circle className={styles.region} cx={x} cy={y} r={radius} />
                  )}
                  {!place.asArea && (
                    <path d={MARK_PATHS[shape]} transform={`translate(${x} ${y}) scale(0.6)`} />
                  )}
                </g>
              );
            })}
            {shownName && coreAt && (
              <text
                className={styles.name}
                x={coreAt.x + (coreAt.x < WIDTH * 0.6 ? 10 : -10)}
                y={coreAt.y}
                textAnchor={coreAt.x < WIDTH * 0.6 ? "start" : "end"}
                lang={shownName.lang}
              >
                {shownName.value}
              </text>
            )}
            <rect
              className={styles.frame}
              x={middle.x - size.width / 2}
              y={middle.y - size.height / 2}
              {...size}
            />
          </svg>
        </button>
      )}
    </div>
  );
}

function coveredPart(a: Point, b: Point, { width, height }: Size): number {
  const x = Math.min(b.x, width) - Math.max(a.x, 0);
  const y = Math.min(b.y, height) - Math.max(a.y, 0);
  return (Math.max(0, x) * Math.max(0, y)) / (width * height);
}

/** Chosen once for each size of the panel, so that it never jumps while the map moves. */
function useCorner(frame: MapFrame, places: readonly Place[], projection: InsetProjection | null) {
  const { direction } = useMessages();
  const chosen = useRef<{ readonly key: string; readonly corner: "top" | "bottom" } | null>(null);
  const key = `${frame.width} ${frame.height} ${direction} ${projection !== null}`;
  if (chosen.current?.key !== key && projection && frame.zoom > 2) {
    const { width, height } = projection;
    const left = direction === "rtl" ? 0 : frame.width - width;
    const candidates = [0, frame.height - height - 72].map((top) => ({ left, top, width, height }));
    const things = places.map(({ position, radiusMeters }) => {
      const at = frame.pointOf(position);
      return { at, area: boxAround(at, (2 * (radiusMeters ?? 0)) / frame.metersPerPixel + 32) };
    });
    chosen.current = { key, corner: insetCorner(candidates, things) === 0 ? "top" : "bottom" };
  }
  return chosen.current?.corner ?? "top";
}

/** Of the files that cover all within their bounds; null until all have come, and for good where one can't be had. */
function useWholeGrounds(ground: readonly GroundFile[]): readonly Basemap[] | null {
  const [basemaps, setBasemaps] = useState<readonly Basemap[] | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    // The painter has them already, in a thread of its own: they aren't asked for over the wire again.
    const wanted = ground
      .filter(({ scale }) => isWholeGround(scale))
      .map(async ({ url }) =>
        decodeBasemap(await fetchOwnJson(url, { signal: aborter.signal, cache: "force-cache" })),
      );
    Promise.all(wanted).then(setBasemaps, () => {}); // the basemap layer says what is wrong with one
    return () => aborter.abort();
  }, [ground]);
  return basemaps;
}

const OVERVIEW_ZOOM = 4;
const DRAWN = ["land", "countries", "lakes", "rivers", "borders"];

/** The overview by the table of all maps: lines that it draws at one zoom out. */
function drawGround(basemaps: readonly Basemap[], shown: Bounds, { width, height }: InsetProjection) {
  const frame = { ...createFrame(shown, width, height), zoom: OVERVIEW_ZOOM };
  const { background, paths } = groundPaths(basemaps, frame, ({ layer }) => DRAWN.includes(layer));
  const colourOf = (token: Token | null) => (token ? `var(--map-${token})` : "none");
  return [
    <rect key="background" width={width} height={height} fill={colourOf(background)} />,
    ...paths.map(({ d, fill, line, width: lineWidth, dash }, i) => (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: all paths are drawn again together
        key={i}
        d={d}
        fill={colourOf(fill)}
        stroke={colourOf(line)}
        strokeWidth={lineWidth}
        strokeDasharray={dash.length > 0 ? dash.join(" ") : undefined}
      />
    )),
  ];
}

function toPath(geometry: AnyGeometry, { toPoint }: InsetProjection): string {
  const line = (positions: readonly Position[], end: string) =>
    `M${positions
      .map((position) => {
        const { x, y } = toPoint(position);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join("L")}${end}`;
  const { lines, isArea } = linesOf(geometry);
  return lines.map((each) => line(each, isArea ? "Z" : "")).join("");
}

/** The frame's upper left (−1) or lower right (1) corner. */
function cornerOf(
  map: LeafletMap,
  { center, zoom, width, height }: MapFrame,
  side: 1 | -1,
): readonly [number, number] {
  const middle = map.project(toLatLng(center), zoom);
  const [lon = 0, lat = 0] = toPosition(
    map.unproject(middle.add([(side * width) / 2, (side * height) / 2]), zoom),
  );
  return [lon, lat];
}

function isInFrame({ pointOf, width, height }: MapFrame, position: Place["position"]) {
  const { x, y } = pointOf(position);
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function radiusOnInset({ position: [lon = 0, lat = 0], radiusMeters }: Place, { toPoint }: InsetProjection) {
  return toPoint([lon, lat]).y - toPoint([lon, lat + (radiusMeters ?? 0) / METERS_PER_DEGREE]).y;
}
