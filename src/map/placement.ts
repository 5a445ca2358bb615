/** Where markers and their names stand so that none hides another: markers step aside, names take the side with room. */

import { type Box, boxAround, collides, grow, isInside, type Point, type Size } from "../geo/box";

export interface ToPlace {
  readonly id: string;
  /** Where the place really is. */
  readonly at: Point;
  /** Edge of the marker's square; 0 where only the name stands there. */
  readonly marker: number;
  readonly label: Size;
}

export interface Placed {
  readonly id: string;
  /** The centre of the marker (or of the name, where there is no marker). */
  readonly at: Point;
  /** The marker had to step aside: a line leads to where the place is. */
  readonly moved: boolean;
  /** Where the name stands; null where there is no room for it. */
  readonly label: Box | null;
}

const GAP = 6; // between a marker and its name, px
const MARGIN = 2; // between any two things, px
const DIRECTIONS = 12;

/**
 * Earlier items have the better claim. Markers outside `panel` are left where they are and have no name;
 * markers avoid each other and `reserved`, names those and each other and the edge of the panel.
 */
export function placeMarkers(
  items: readonly ToPlace[],
  panel: Box,
  reserved: readonly Box[] = [],
): readonly Placed[] {
  const markers: Box[] = [];
  const spots = items.map((item): { item: ToPlace; at: Point; shown: boolean } => {
    if (item.marker === 0) return { item, at: item.at, shown: true };
    if (!isInside(boxAround(item.at, 1), panel)) return { item, at: item.at, shown: false };
    const at = freeSpot(item, panel, [...reserved, ...markers]);
    markers.push(boxAround(at, item.marker + MARGIN));
    return { item, at, shown: true };
  });
  const labels: Box[] = [];
  const isFree = (box: Box, own: Box | null) =>
    isInside(box, panel) &&
    !labels.some((label) => collides(grow(label, MARGIN), box)) &&
    !reserved.some((other) => collides(other, box)) &&
    !markers.some((marker) => marker !== own && collides(marker, box));
  let next = 0;
  return spots.map(({ item, at, shown }) => {
    const own = item.marker > 0 && shown ? markers[next++]! : null;
    const label = shown ? (labelSpots(item, at).find((candidate) => isFree(candidate, own)) ?? null) : null;
    if (label) labels.push(label);
    const center = item.marker === 0 && label ? centerOf(label) : at;
    return { id: item.id, at: center, moved: item.marker > 0 && at !== item.at, label };
  });
}

/** The place itself, else the nearest free spot round it. */
function freeSpot({ at, marker }: ToPlace, panel: Box, taken: readonly Box[]): Point {
  const isFree = (spot: Point, within: boolean) => {
    const box = boxAround(spot, marker);
    return (!within || isInside(box, panel)) && !taken.some((other) => collides(other, box));
  };
  if (isFree(at, false)) return at;
  const step = marker / 2;
  for (let ring = 1; ring <= 40; ring++) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      const spot = { x: at.x + ring * step * Math.cos(angle), y: at.y + ring * step * Math.sin(angle) };
      if (isFree(spot, true)) return spot;
    }
  }
  return at;
}

function labelSpots({ marker, label }: ToPlace, { x, y }: Point): Box[] {
  const { width, height } = label;
  const near = marker / 2 + GAP;
  const box = (left: number, top: number): Box => ({ left, top, width, height });
  if (marker === 0) {
    const steps = [0, 1, -1, 2, -2, 3, -3].map((n) => n * (height + MARGIN));
    return steps.flatMap((dy) => [
      box(x - width / 2, y - height / 2 + dy),
      box(x, y - height / 2 + dy),
      box(x - width, y - height / 2 + dy),
    ]);
  }
  return [
    box(x + near, y - height / 2),
    box(x - near - width, y - height / 2),
    box(x - width / 2, y + near),
    box(x - width / 2, y - near - height),
    box(x + near / 2, y + near),
    box(x - near / 2 - width, y + near),
    box(x + near / 2, y - near - height),
    box(x - near / 2 - width, y - near - height),
  ];
}

const centerOf = ({ left, top, width, height }: Box): Point => ({ x: left + width / 2, y: top + height / 2 });
