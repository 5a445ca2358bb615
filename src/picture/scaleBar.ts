/** A bar that says how long a distance is on this map. */

import type { Frame } from "../ground/frame";
import type { Messages } from "../i18n/messages";
import { formatShortDistance } from "../i18n/numbers";
import type { Paint } from "./paint";
import { element, textLine } from "./svg";

/** `x`, `y`: its left end on the line. Gives its width too. */
export function scaleBar(
  x: number,
  y: number,
  most: number,
  size: number,
  frame: Frame,
  messages: Messages,
  paint: Paint,
): { readonly svg: string; readonly width: number } {
  const middle = [(frame.bounds[0] + frame.bounds[2]) / 2, (frame.bounds[1] + frame.bounds[3]) / 2];
  const meters = STEPS.findLast((step) => frame.pixelsOf(step, middle) <= most) ?? STEPS[0];
  const width = frame.pixelsOf(meters, middle);
  const d = `M${x.toFixed(1)} ${y - 5}v5h${width.toFixed(1)}v-5`;
  const line = (stroke: "map-halo" | "map-label", strokeWidth: number) =>
    element("path", { d, ...paint.of({ fill: "none", stroke }), "stroke-width": strokeWidth });
  const label = textLine(formatShortDistance(meters, messages), x + width / 2, y - 6, {
    size,
    face: "sans",
    anchor: "middle",
    direction: messages.direction,
    attributes: {
      ...paint.of({ fill: "map-label", stroke: "map-halo" }),
      "stroke-width": 3,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    },
  });
  return { svg: line("map-halo", 4) + line("map-label", 1.4) + label, width };
}

const STEPS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6,
] as const;
