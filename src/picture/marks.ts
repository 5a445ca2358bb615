/** The marks of events: a shape and a colour for each kind, always together. */

import { format } from "../ground/pathData";
import type { Shape } from "../schema/vocabulary";
import type { Paint } from "./paint";
import { element } from "./svg";

export type MarkStyle = "solid" | "quiet";

/** `size` is about the mark's height; all shapes weigh the same to the eye. */
export function mark(
  shape: Shape,
  x: number,
  y: number,
  size: number,
  style: MarkStyle,
  paint: Paint,
): string {
  const colour = `mark-${shape}` as const;
  const line = Math.max(1.4, size / 9);
  const attributes =
    style === "quiet"
      ? paint.of({ fill: `${colour}-soft` })
      : { ...paint.of({ fill: colour, stroke: "surface" }), "stroke-width": line, "paint-order": "stroke" };
  if (shape === "circle") return element("circle", { cx: x, cy: y, r: size * 0.43, ...attributes });
  const points = OUTLINES[shape].map(([dx, dy]) => `${format(x + dx * size)},${format(y + dy * size)}`);
  return element("polygon", { points: points.join(" "), "stroke-linejoin": "round", ...attributes });
}

const OUTLINES: Readonly<Record<Exclude<Shape, "circle">, readonly (readonly [number, number])[]>> = {
  diamond: [
    [0, -0.54],
    [0.54, 0],
    [0, 0.54],
    [-0.54, 0],
  ],
  triangle: [
    [0, -0.54],
    [0.54, 0.42],
    [-0.54, 0.42],
  ],
  square: [
    [-0.4, -0.4],
    [0.4, -0.4],
    [0.4, 0.4],
    [-0.4, 0.4],
  ],
};
