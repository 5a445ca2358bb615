/** Lines and areas as path data: cut to the picture and thinned to what can be seen, so that files stay small. */

import { type Box, grow, type Point } from "../geo/box";
import { clipLine, clipRing, simplify } from "../geo/clip";
import { type AnyGeometry, linesOf } from "../geo/geometry";
import type { Frame } from "./frame";

/** Room around the picture, so that a cut edge and its stroke stay out of sight. */
const MARGIN = 6;
const TOLERANCE = 0.45;

/** Empty where nothing of it is in the picture; points have no path. */
export function pathData(geometry: AnyGeometry, frame: Frame): string {
  const { lines, isArea } = linesOf(geometry);
  const box = grow({ left: 0, top: 0, width: frame.width, height: frame.height }, MARGIN);
  const dataOf = isArea ? ringData : lineData;
  return lines.map((line) => dataOf(line.map(frame.project), box)).join("");
}

function ringData(ring: readonly Point[], box: Box): string {
  const points = simplify(clipRing(ring, box), TOLERANCE);
  return points.length < 3 ? "" : `${written(points)}z`;
}

function lineData(line: readonly Point[], box: Box): string {
  return clipLine(line, box)
    .map((piece) => simplify(piece, TOLERANCE))
    .filter((points) => points.length > 1)
    .map(written)
    .join("");
}

function written(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  return points
    .map((to, i) => {
      const [dx, dy] = [tenths(to.x - x), tenths(to.y - y)];
      x += dx; // from the rounded place, so that errors don't add up
      y += dy;
      return `${i === 0 ? "M" : i === 1 ? "l" : dx < 0 ? "" : " "}${format(dx)}${dy < 0 ? "" : " "}${format(dy)}`;
    })
    .join("");
}

/** Tenths of a pixel are finer than anybody sees; what is below one may be an opacity. */
export function format(value: number): string {
  const steps = Math.abs(value) < 1 ? 1000 : 10;
  return String(Math.round(value * steps) / steps || 0);
}

const tenths = (value: number) => Math.round(value * 10) / 10;
