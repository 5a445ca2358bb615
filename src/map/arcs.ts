/** The lines between places that stand for reasons: bowed, thin, without arrowheads, so that nobody takes them for routes. */

import { type Box, holds, type Point } from "../geo/box";

export interface Arc {
  /** An SVG path. */
  readonly path: string;
  /** The middle of the bow, where its word stands. */
  readonly middle: Point;
}

/**
 * Between two points on the screen, kept clear of the markers by `clear` pixels. Null unless both lie within the panel, far
 * enough apart to be told apart: a line that leaves the map says nothing about where it leads.
 */
export function arcBetween(from: Point, to: Point, panel: Box, clear: number): Arc | null {
  if (!holds(panel, from) || !holds(panel, to)) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 3 * clear) return null;
  const control = bowed(from, to, Math.min(length / 4, 80), panel);
  const start = towards(from, control, clear);
  const end = towards(to, control, clear);
  return {
    path: `M${text(start)}Q${text(control)} ${text(end)}`,
    middle: {
      x: (start.x + 2 * control.x + end.x) / 4,
      y: (start.y + 2 * control.y + end.y) / 4,
    },
  };
}

/** The control point: upwards, unless that leads out of the panel. */
function bowed(a: Point, b: Point, bow: number, panel: Box): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const normal = { x: (b.y - a.y) / length, y: (a.x - b.x) / length };
  const sign = normal.y > 0 ? -1 : 1;
  const at = (s: number) => ({
    x: (a.x + b.x) / 2 + normal.x * 2 * bow * s,
    y: (a.y + b.y) / 2 + normal.y * 2 * bow * s,
  });
  return holds(panel, at(sign)) || !holds(panel, at(-sign)) ? at(sign) : at(-sign);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const text = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
