/** Where names stand beside marks that stay where they are, so that none hides another: each takes the side with room. */

import { type Box, boxAround, collides, grow, isInside, type Point, type Size } from "../geo/box";

export interface ToName {
  readonly id: string;
  /** A pin is kept clear of; a name alone stands in an area. */
  readonly type: "pin" | "name";
  readonly at: Point;
  /** Pixels: of a pin; for a name alone, how far from `at` it may stand. */
  readonly radius: number;
  /** Pixels: how far a ring or shade round a pin reaches, which its name had better not cross; without one the pin's radius. */
  readonly reach?: number;
  readonly label: Size;
}

const GAP = 6; // between a mark and its name, px
const MARGIN = 2; // between any two things, px

/**
 * Earlier items have the better claim. Null for a name that finds no room in `panel`, clear of `reserved`, of all pins
 * and of the other names.
 */
export function placeNames(
  items: readonly ToName[],
  panel: Box,
  reserved: readonly Box[] = [],
): ReadonlyMap<string, Box | null> {
  const pins = new Map(
    items.flatMap(({ id, type, at, radius }) =>
      type === "pin" ? [[id, boxAround(at, 2 * radius + MARGIN)] as const] : [],
    ),
  );
  const names: Box[] = [];
  const isFree = (box: Box, own: string) =>
    isInside(box, panel) &&
    !names.some((name) => collides(grow(name, MARGIN), box)) &&
    !reserved.some((other) => collides(other, box)) &&
    ![...pins].some(([id, pin]) => id !== own && collides(pin, box));
  return new Map(
    items.map((item) => {
      const name = spotsFor(item).find((box) => isFree(box, item.id)) ?? null;
      if (name) names.push(name);
      return [item.id, name];
    }),
  );
}

const spotsFor = (item: ToName) => (item.type === "pin" ? besidePin(item) : inArea(item));

/** On the place, else a few lines above or below and to its sides, never out of the area. */
function inArea({ at: { x, y }, radius, label: { width, height } }: ToName): Box[] {
  const steps = [0, 1, -1, 2, -2, 3, -3].map((n) => n * (height + MARGIN));
  return steps
    .flatMap((dy) =>
      [0, width / 2, -width / 2].map((dx) => boxAround({ x: x + dx, y: y + dy }, width, height)),
    )
    .filter((box) => distanceTo(box, { x, y }) <= radius);
}

function besidePin({ at: { x, y }, radius, reach = radius, label: { width, height } }: ToName): Box[] {
  const near = radius + GAP;
  const far = reach + GAP;
  const box = (left: number, top: number): Box => ({ left, top, width, height });
  return [
    box(x + far, y - height / 2),
    box(x - far - width, y - height / 2),
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

/** From a point to the nearest of a box; 0 inside. */
const distanceTo = ({ left, top, width, height }: Box, { x, y }: Point) =>
  Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
