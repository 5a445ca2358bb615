/** The ways one name could be set at its point or in its area, in world pixels. */

import type { BasemapFeature } from "../../geo/basemap";
import { type Box, boxAround } from "../../geo/box";
import { areaContains } from "../../geo/containment";
import { fromPixels, type WorldPoint } from "../../geo/mercator";
import type { Glyph } from "./lineLabels";
import type { Placement } from "./placeLabels";

export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly quiet: boolean;
  /** In pixels. */
  readonly spacing: number;
}

export interface LabelPlacement extends Placement {
  /** Lines of text, set at the middle of x; or letters along a line. */
  readonly lines: readonly (TextLine & { readonly x: number; readonly y: number })[];
  readonly glyphs: readonly Glyph[];
  readonly onWater: boolean;
}

export type Measure = (line: TextLine) => number;

const LINE_HEIGHT = 1.22;
const MARGIN_PX = 3;

function block(middle: WorldPoint, lines: readonly TextLine[], measure: Measure): LabelPlacement {
  const heights = lines.map(({ size }) => size * LINE_HEIGHT);
  const height = heights.reduce((sum, line) => sum + line, 0);
  let y = middle[1] - height / 2;
  const set = lines.map((line, index) => {
    const lineHeight = heights[index] ?? 0;
    y += lineHeight;
    return { ...line, x: middle[0], y: y - lineHeight / 2 };
  });
  const boxes = set.map((line): Box => {
    const width = measure(line) + 2 * MARGIN_PX;
    return {
      left: line.x - width / 2,
      top: line.y - (line.size * LINE_HEIGHT) / 2,
      width,
      height: line.size * LINE_HEIGHT,
    };
  });
  return { lines: set, glyphs: [], boxes, onWater: false };
}

/** The name in the middle of its area, or a little off where that is taken, but never out of it. */
export function around(
  { geometry }: BasemapFeature,
  [x, y]: WorldPoint,
  lines: readonly TextLine[],
  { measure, zoom }: { readonly measure: Measure; readonly zoom: number },
): LabelPlacement[] {
  const step = (lines[0]?.size ?? 0) * 1.3;
  const width = Math.max(...lines.map(measure));
  const middles: WorldPoint[] = [
    [x, y],
    [x, y + step],
    [x, y - step],
    [x + width / 3, y],
    [x - width / 3, y],
    [x, y + 2 * step],
    [x, y - 2 * step],
  ];
  return middles
    .filter((middle, index) => index === 0 || areaContains(geometry, fromPixels(middle, zoom)))
    .map((middle) => block(middle, lines, measure));
}

/** Right of its point, left, above, below. */
export function besides(
  [x, y]: WorldPoint,
  lines: readonly TextLine[],
  measure: Measure,
  gap: number,
): LabelPlacement[] {
  const width = Math.max(...lines.map(measure));
  const height = lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0);
  const dx = gap + width / 2 + 1;
  const dy = gap + height / 2;
  const moves: WorldPoint[] = [
    [dx, 0],
    [-dx, 0],
    [0, -dy],
    [0, dy],
    [dx, -dy / 2],
    [dx, dy / 2],
    [-dx, -dy / 2],
    [-dx, dy / 2],
  ];
  return moves.map(([mx, my]) => block([x + mx, y + my], lines, measure));
}

export const withDot = (placement: LabelPlacement, [x, y]: WorldPoint): LabelPlacement => ({
  ...placement,
  boxes: [...placement.boxes, boxAround({ x, y }, 6)],
});
