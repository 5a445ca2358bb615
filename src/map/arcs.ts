/** The lines between places that stand for reasons: bowed, thin, without arrowheads, so that nobody takes them for routes. */

import { type Box, holds, type Point } from "../geo/box";
import { toEdge } from "./edgeArrows";

export interface Arc {
  /** An SVG path. */
  readonly path: string;
  /** The middle of the bow, where its word stands. */
  readonly middle: Point;
}

/**
 * Between two points on the screen, kept clear of the markers by `clear` pixels; an end beyond the panel is
 * drawn to the edge. Null where both ends lie outside, or too close together to be told apart.
 */
export function arcBetween(from: Point, to: Point, panel: Box, clear: number): Arc | null {
  const fromInside = holds(panel, from);
  const toInside = holds(panel, to);
  if (!fromInside && !toInside) return null;
  const a = fromInside ? from : edgeOn(to, from, panel);
  const b = toInside ? to : edgeOn(from, to, panel);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < 3 * clear) return null;
  const bow = Math.min(length / 4, 80);
  const control = bowed(a, b, bow, panel);
  const start = fromInside ? towards(a, control, clear) : a;
  const end = toInside ? towards(b, control, clear) : b;
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

/** Where the line from a point inside to one outside leaves the panel. */
function edgeOn(inside: Point, outside: Point, panel: Box): Point {
  const dx = outside.x - inside.x;
  const dy = outside.y - inside.y;
  const limits = [
    dx > 0 ? (panel.left + panel.width - inside.x) / dx : dx < 0 ? (panel.left - inside.x) / dx : 1,
    dy > 0 ? (panel.top + panel.height - inside.y) / dy : dy < 0 ? (panel.top - inside.y) / dy : 1,
  ];
  const t = Math.max(0, Math.min(1, ...limits));
  return Number.isFinite(t) ? { x: inside.x + dx * t, y: inside.y + dy * t } : toEdge(outside, panel).at;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const text = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
