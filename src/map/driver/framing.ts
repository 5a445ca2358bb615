/** Which view shows something well: pure, in pixels of the panel and degrees. */

import { type Bounds, boundsOfCircle, boundsOfPosition } from "../../geo/bounds";
import { type Box, boxAround, collides, grow, isInside, type Point, type Size } from "../../geo/box";
import { fromPixels, toPixels } from "../../geo/mercator";
import type { Position } from "../../schema/dossier";
import { soundZoom, type Viewport, ZOOM_STEP } from "../../state/readerState";

/** The map's panel on the screen. */
export interface Panel extends Size {
  /** The part of it that nothing lines. */
  readonly clear: Box;
  /** Controls that stand on it. */
  readonly covered: readonly Box[];
}

export interface Target {
  readonly position: Position;
  /** Null for a position alone. */
  readonly radiusMeters: number | null;
}

/** Closest that a fit goes, so that a single spot isn't shown as one street corner. */
export const MAX_FIT_ZOOM = 14;
const ROOM = 28; // kept free round what is brought into view, px
const MARK = 32; // px

/** All of `bounds` in the clear part of the panel, as close as that goes. */
export function fitBounds(
  [west, south, east, north]: Bounds,
  panel: Panel,
  closest = MAX_FIT_ZOOM,
): Viewport {
  const { clear } = panel;
  const [left, top] = toPixels([west, north], 0);
  const [right, bottom] = toPixels([east, south], 0);
  const levels = Math.log2(Math.min(clear.width / (right - left), clear.height / (bottom - top)));
  // A hair's breadth below a step counts as the step.
  const steps = Math.floor(levels / ZOOM_STEP + 0.005);
  const zoom = soundZoom(Math.min(closest, steps * ZOOM_STEP));
  const scale = 2 ** zoom;
  const middle = { x: clear.left + clear.width / 2, y: clear.top + clear.height / 2 };
  return viewWith({ x: ((left + right) / 2) * scale, y: ((top + bottom) / 2) * scale }, middle, zoom, panel);
}

/** `view` itself where the target is wholly in the clear part already and no control covers it. */
export function bringIntoView({ position, radiusMeters }: Target, view: Viewport, panel: Panel): Viewport {
  const { clear, covered } = panel;
  const bounds = radiusMeters === null ? boundsOfPosition(position) : boundsOfCircle(position, radiusMeters);
  const upper = pointIn(view, panel, [bounds[0], bounds[3]]);
  const lower = pointIn(view, panel, [bounds[2], bounds[1]]);
  const area = { left: upper.x, top: upper.y, width: lower.x - upper.x, height: lower.y - upper.y };
  const at = pointIn(view, panel, position);
  const fits = area.width <= clear.width && area.height <= clear.height;
  const isCovered = covered.some((box) => collides(boxAround(at, MARK), box));
  if (isInside(fits ? area : boxAround(at, 0), clear) && !isCovered) return view;
  if (!fits || area.width > clear.width / 3) return fitBounds(bounds, panel);
  const dx = at.x - (clear.left + clear.width / 2);
  const dy = at.y - (clear.top + clear.height / 2);
  // Far away a pan would pass over land that means nothing: show the place with its surroundings instead.
  if (Math.hypot(dx, dy) > 3 * Math.hypot(clear.width, clear.height))
    return fitBounds(boundsOfCircle(position, Math.max(4 * (radiusMeters ?? 0), 8_000)), panel);
  return panned(view, dx, dy);
}

/** The nearest view of the same zoom with none of the marks in it under a control; `view` itself where there is none. */
export function uncovered(view: Viewport, positions: readonly Position[], panel: Panel): Viewport {
  const whole = { left: 0, top: 0, width: panel.width, height: panel.height };
  const marks = positions
    .map((position) => boxAround(pointIn(view, panel, position), MARK))
    .filter((mark) => collides(mark, whole));
  const hidden = (mark: Box) => panel.covered.find((box) => collides(mark, box));
  const isSound = (dx: number, dy: number) =>
    marks
      .map((mark) => ({ ...mark, left: mark.left + dx, top: mark.top + dy }))
      .every((mark) => isInside(mark, whole) && !hidden(mark));
  const shifts = marks.flatMap((mark) => {
    const box = hidden(mark);
    return box
      ? [
          { dx: 0, dy: box.top + box.height - mark.top + 1 },
          { dx: 0, dy: box.top - mark.top - mark.height - 1 },
          { dx: box.left + box.width - mark.left + 1, dy: 0 },
          { dx: box.left - mark.left - mark.width - 1, dy: 0 },
        ]
      : [];
  });
  const [best] = shifts
    .filter(({ dx, dy }) => isSound(dx, dy))
    .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
  return best ? panned(view, -best.dx, -best.dy) : view;
}

/** At least one level closer, and closer still where all of `bounds` then fits into the panel. */
export function closeIn(bounds: Bounds, view: Viewport, panel: Panel): Viewport {
  const whole = { ...panel, clear: { left: 0, top: 0, width: panel.width, height: panel.height } };
  const { center, zoom } = fitBounds(bounds, whole, Number.POSITIVE_INFINITY);
  return { center, zoom: Math.max(zoom, soundZoom(view.zoom + 1)) };
}

/** What is `dx`, `dy` px from the middle comes to the middle. */
export function panned({ center, zoom }: Viewport, dx: number, dy: number): Viewport {
  const [x, y] = toPixels(asPair(center), zoom);
  return { center: fromPixels([x + dx, y + dy], zoom), zoom };
}

/** Closer by so many levels, or further away; the `around` point of the panel stays where it is. */
export function zoomed(view: Viewport, levels: number, panel: Size, around?: Point): Viewport {
  const zoom = soundZoom(view.zoom + levels);
  if (!around) return { center: view.center, zoom };
  const [x, y] = toPixels(asPair(view.center), view.zoom);
  const scale = 2 ** (zoom - view.zoom);
  const held = { x: x + around.x - panel.width / 2, y: y + around.y - panel.height / 2 };
  return viewWith({ x: held.x * scale, y: held.y * scale }, around, zoom, panel);
}

/** Where a position stands in the panel, from its upper left corner. */
export function pointIn({ center, zoom }: Viewport, panel: Size, position: Position): Point {
  const [x, y] = toPixels(asPair(position), zoom);
  const [middleX, middleY] = toPixels(asPair(center), zoom);
  return { x: x - middleX + panel.width / 2, y: y - middleY + panel.height / 2 };
}

/** How far apart two views of one zoom are, in px; infinitely far where their zooms differ. */
export function pixelsApart(a: Viewport, b: Viewport): number {
  if (Math.abs(a.zoom - b.zoom) > 0.001) return Number.POSITIVE_INFINITY;
  const { x, y } = pointIn(a, { width: 0, height: 0 }, b.center);
  return Math.hypot(x, y);
}

/** The panel less what lines its edges: strips along the top and the bottom, the column of controls, and some room all round. */
export function clearPart({ width, height }: Size, reserved: readonly Box[]): Box {
  let top = 0;
  let bottom = height;
  let left = 0;
  let right = width;
  for (const box of reserved) {
    const isColumn = box.height > box.width && box.width < width / 5;
    if (box.top > height / 2 && box.height < height / 4) bottom = Math.min(bottom, box.top);
    else if (box.top < height / 8 && box.height < height / 4 && box.width > width / 3)
      top = Math.max(top, box.top + box.height);
    else if (isColumn && box.left < width / 8) left = Math.max(left, box.left + box.width);
    else if (isColumn && box.left + box.width > width * 0.875) right = Math.min(right, box.left);
  }
  const room = Math.min(ROOM, width / 24, height / 14);
  const clear = grow({ left, top, width: right - left, height: bottom - top }, -room);
  return clear.width > 40 && clear.height > 40 ? clear : { left: 0, top: 0, width, height };
}

/** The view that has a pixel of the world at a point of the panel. */
function viewWith(world: Point, { x, y }: Point, zoom: number, panel: Size): Viewport {
  return { center: fromPixels([world.x - x + panel.width / 2, world.y - y + panel.height / 2], zoom), zoom };
}

const asPair = ([lon = 0, lat = 0]: Position) => [lon, lat] as const;
