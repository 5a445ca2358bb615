/** At the edge of the map, what lies beyond it: which place, how far, and a way there. */

import type { Place } from "../core/places";
import type { Box, Point, Size } from "../geo/box";
import type { Position } from "../schema/dossier";
import styles from "./EdgeArrows.module.css";
import { type EdgeArrow, edgeArrows, type PlacedArrow, placeArrows } from "./edgeArrows";
import type { ElementSizes } from "./useElementSizes";
import type { MapFrame } from "./useMapFrame";
import { useNames } from "./useNames";

interface EdgeArrowsProps {
  readonly arrows: readonly PlacedArrow[];
  readonly places: readonly Place[];
  readonly measure: ElementSizes["measure"];
  readonly onGoTo: (position: Position, radiusMeters: number | null) => void;
}

export function EdgeArrows({ arrows, places, measure, onGoTo }: EdgeArrowsProps) {
  const names = useNames();
  const byId = new Map(places.map((place) => [place.id, place]));
  return arrows.map(({ arrow, box }) => {
    const reached = arrow.ids.flatMap((id) => byId.get(id) ?? []);
    const nearest = reached.find(({ position }) => position === arrow.position);
    const label = names.beyond(reached, arrow.count);
    return (
      <button
        key={arrow.ids.join(" ")}
        type="button"
        className={styles.arrow}
        ref={measure}
        data-edge
        data-measured={sizeId(arrow)}
        aria-label={names.beyondButton(reached, arrow)}
        style={{
          transform: `translate(${box.left + box.width / 2}px, ${box.top + box.height / 2}px) translate(-50%, -50%)`,
        }}
        onClick={() => onGoTo(arrow.position, nearest?.radiusMeters ?? null)}
      >
        <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
          <path d="M-5-5 5 0-5 5-2.5 0Z" transform={`rotate(${arrow.angle.toFixed(0)})`} />
        </svg>
        <span className={styles.place} lang={label.lang}>
          {label.value}
        </span>{" "}
        <span className={styles.distance}>{names.shortDistance(arrow.distanceMeters)}</span>
      </button>
    );
  });
}

const SIZE = { width: 10, height: 2.25 }; // rem, of an arrow that was not drawn yet
const LEAST = 9; // rem
const APART = 8; // rem; nearer ones share an arrow
const NARROW = 30; // rem
const MOST = 3; // more of them hide the map that they stand on

/** By which the size of an arrow's button is known once it is drawn. */
const sizeId = ({ ids }: EdgeArrow) => `edge ${ids.join(" ")}`;

interface ArrowOptions {
  /** Of buttons that have been drawn, by `sizeId`. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** Boxes that the arrows keep clear of. */
  readonly taken: readonly Box[];
  /** The events that are told or selected now. */
  readonly highlighted: ReadonlySet<string>;
  /** Only places of highlighted events have an arrow, as in the story. On a narrow map that is so in any case. */
  readonly onlyHighlighted: boolean;
}

/** Arrows for places that aren't in view: the nearest three, or those of highlighted events. */
export function arrowsBeyond(
  places: readonly Place[],
  frame: MapFrame,
  { sizes, taken, highlighted, onlyHighlighted }: ArrowOptions,
): readonly PlacedArrow[] {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const showsAll = !onlyHighlighted && frame.width >= NARROW * rem;
  const beyond = places
    .filter(
      ({ role, events }) =>
        role !== "within" && (showsAll || events.some(({ slug }) => highlighted.has(slug))),
    )
    .map((place) => ({ place, at: frame.pointOf(place.position) }))
    .filter(({ place, at }) => !isRegionInView(place, at, frame))
    .map(({ place: { id, position, events }, at }) => ({
      id,
      position,
      at,
      slugs: events.map(({ slug }) => slug),
    }));
  const panel = { left: 0, top: 0, width: frame.width, height: frame.height };
  const unknown = { width: SIZE.width * rem, height: SIZE.height * rem };
  if (frame.height < LEAST * rem) return []; // they would cover what is there; the account has what lies beyond
  const arrows = [...edgeArrows(beyond, panel, frame.center, APART * rem)].sort(
    (a, b) => a.distanceMeters - b.distanceMeters,
  );
  return placeArrows(arrows, frame, (arrow) => sizes.get(sizeId(arrow)) ?? unknown, taken).slice(0, MOST);
}

const isRegionInView = (place: Place, at: Point, { width, height, metersPerPixel }: MapFrame) => {
  if (!place.asArea || place.radiusMeters === null) return false;
  const dx = Math.max(0, -at.x, at.x - width) + 48;
  const dy = Math.max(0, -at.y, at.y - height) + 48;
  return Math.hypot(dx, dy) < place.radiusMeters / metersPerPixel;
};
