/** At the edge of the map, what lies beyond it: how many events, how far, and a way there. */

import type { Place } from "../core/places";
import type { Box, Point } from "../geo/box";
import type { Position } from "../schema/dossier";
import styles from "./EdgeArrows.module.css";
import { edgeArrows, type PlacedArrow, placeArrows } from "./edgeArrows";
import type { MapFrame } from "./useMapFrame";
import { useNames } from "./useNames";

interface EdgeArrowsProps {
  readonly arrows: readonly PlacedArrow[];
  readonly places: readonly Place[];
  readonly onGoTo: (position: Position, radiusMeters: number | null) => void;
}

export function EdgeArrows({ arrows, places, onGoTo }: EdgeArrowsProps) {
  const names = useNames();
  const byId = new Map(places.map((place) => [place.id, place]));
  return arrows.map(({ arrow, box }) => {
    const reached = arrow.ids.flatMap((id) => byId.get(id) ?? []);
    const nearest = reached.find(({ position }) => position === arrow.position);
    return (
      <button
        key={arrow.ids.join(" ")}
        type="button"
        className={styles.arrow}
        data-edge
        aria-label={names.beyond(reached, arrow)}
        style={{
          transform: `translate(${box.left + box.width / 2}px, ${box.top + box.height / 2}px) translate(-50%, -50%)`,
        }}
        onClick={() => onGoTo(arrow.position, nearest?.radiusMeters ?? null)}
      >
        <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
          <path d="M-5-5 5 0-5 5-2.5 0Z" transform={`rotate(${arrow.angle.toFixed(0)})`} />
        </svg>
        <span className={styles.count} aria-hidden="true">
          {names.count(arrow.count)}
        </span>
        <span className={styles.distance}>{names.shortDistance(arrow.distanceMeters)}</span>
      </button>
    );
  });
}

const SIZE = { width: 7, height: 2.25 }; // rem
const LEAST = 9; // rem
const APART = 8; // rem; nearer ones share an arrow

/** The arrows for all places that aren't in view, clear of controls and of the places that are. */
export function arrowsBeyond(
  places: readonly Place[],
  frame: MapFrame,
  taken: readonly Box[],
): readonly PlacedArrow[] {
  const beyond = places
    .filter(({ role }) => role !== "within")
    .map((place) => ({ place, at: frame.pointOf(place.position) }))
    .filter(({ place, at }) => !isRegionInView(place, at, frame))
    .map(({ place: { id, position, events }, at }) => ({
      id,
      position,
      at,
      slugs: events.map(({ slug }) => slug),
    }));
  const panel = { left: 0, top: 0, width: frame.width, height: frame.height };
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const size = { width: SIZE.width * rem, height: SIZE.height * rem };
  if (frame.height < LEAST * rem) return []; // they would cover what is there; the account has what lies beyond
  return placeArrows(edgeArrows(beyond, panel, frame.center, APART * rem), frame, size, taken);
}

const isRegionInView = (place: Place, at: Point, { width, height, metersPerPixel }: MapFrame) => {
  if (!place.asArea || place.radiusMeters === null) return false;
  const dx = Math.max(0, -at.x, at.x - width) + 48;
  const dy = Math.max(0, -at.y, at.y - height) + 48;
  return Math.hypot(dx, dy) < place.radiusMeters / metersPerPixel;
};
