/** At the edge of the map, what lies beyond it: how many events, how far, and a way there. */

import { useMessages } from "../i18n/react";
import type { Position } from "../schema/dossier";
import { type Box, boxAround, collides, type Point } from "./box";
import styles from "./EdgeArrows.module.css";
import { type EdgeArrow, edgeArrows } from "./edgeArrows";
import type { Place } from "./places";
import type { MapFrame } from "./useMapFrame";
import { useNames } from "./useNames";

interface EdgeArrowsProps {
  readonly places: readonly Place[];
  readonly frame: MapFrame;
  readonly reserved: readonly Box[];
  readonly onGoTo: (position: Position, radiusMeters: number | null) => void;
}

const SIZE = { width: 112, height: 36 };
const APART = 130; // px; nearer ones share an arrow

export function EdgeArrows({ places, frame, reserved, onGoTo }: EdgeArrowsProps) {
  const { t } = useMessages();
  const names = useNames();
  const byId = new Map(places.map((place) => [place.id, place]));
  const beyond = places
    .filter(({ role }) => role !== "within")
    .map((place) => ({
      id: place.id,
      position: place.position,
      at: frame.pointOf(place.position),
      slugs: place.events.map(({ slug }) => slug),
      place,
    }))
    .filter(({ at, place }) => !isRegionInView(place, at, frame));
  const panel = { left: 0, top: 0, width: frame.width, height: frame.height };
  const taken: Box[] = [...reserved];
  return edgeArrows(beyond, panel, frame.center, APART).map((arrow) => {
    const at = freeSpot(arrow, frame, taken);
    taken.push(boxAround(at, SIZE.width, SIZE.height));
    const reached = arrow.ids.map((id) => byId.get(id)!);
    const distance = names.distance(arrow.distanceMeters);
    const short = names.shortDistance(arrow.distanceMeters);
    return (
      <button
        key={arrow.ids.join(" ")}
        type="button"
        className={styles.arrow}
        aria-label={t("map-edge-button", {
          places: reached.map(names.full).join(", "),
          count: arrow.count,
          distance,
        })}
        style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
        onClick={() => {
          const nearest = reached.find(({ position }) => position === arrow.position) ?? reached[0]!;
          onGoTo(nearest.position, nearest.radiusMeters);
        }}
      >
        <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
          <path d="M-5-5 5 0-5 5-2.5 0Z" transform={`rotate(${arrow.angle.toFixed(0)})`} />
        </svg>
        <span className={styles.count}>{arrow.count}</span>
        <span className={styles.distance}>{short}</span>
      </button>
    );
  });
}

const isRegionInView = (place: Place, at: Point, { width, height, metersPerPixel }: MapFrame) => {
  if (!place.asArea || place.radiusMeters === null) return false;
  const dx = Math.max(0, -at.x, at.x - width) + 48;
  const dy = Math.max(0, -at.y, at.y - height) + 48;
  return Math.hypot(dx, dy) < place.radiusMeters / metersPerPixel;
};

const INSET = 6;
const STEP = 12;

/** Along the edge, else further in: as near as possible to where the arrow belongs, clear of controls. */
function freeSpot(arrow: EdgeArrow, { width, height }: MapFrame, taken: readonly Box[]): Point {
  const [halfWidth, halfHeight] = [SIZE.width / 2 + INSET, SIZE.height / 2 + INSET];
  const clampPoint = ({ x, y }: Point): Point => ({
    x: Math.max(halfWidth, Math.min(x, width - halfWidth)),
    y: Math.max(halfHeight, Math.min(y, height - halfHeight)),
  });
  const home = clampPoint(arrow.at);
  const isOnX = arrow.at.y <= 0.5 || arrow.at.y >= height - 0.5;
  const inwards = {
    x: isOnX ? 0 : Math.sign(width / 2 - home.x),
    y: isOnX ? Math.sign(height / 2 - home.y) : 0,
  };
  return (
    OFFSETS.map(([along, inside]) =>
      clampPoint({
        x: home.x + inwards.x * inside + (isOnX ? along : 0),
        y: home.y + inwards.y * inside + (isOnX ? 0 : along),
      }),
    ).find((spot) => {
      const box = boxAround(spot, SIZE.width, SIZE.height);
      return !taken.some((other) => collides(other, box));
    }) ?? home
  );
}

/** Along the edge and away from it, the least first; a step away counts double. */
const OFFSETS = Array.from({ length: 61 }, (_, i) => (i - 30) * STEP)
  .flatMap((along) => Array.from({ length: 14 }, (_, i) => [along, i * STEP] as const))
  .sort((a, b) => Math.abs(a[0]) + 2 * a[1] - Math.abs(b[0]) - 2 * b[1]);
