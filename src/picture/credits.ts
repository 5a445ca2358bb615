/** Who made the map below, in full: licences ask for it. */

import type { Basemap } from "../geo/basemap";
import type { Frame } from "../ground/frame";
import { creditsOf } from "../ground/groundPaths";
import type { Paint } from "./paint";
import { textLine } from "./svg";
import { wrap } from "./textWidth";

/** Lines along the bottom of the frame, and how high they stand. */
export function credits(
  basemaps: readonly Basemap[],
  frame: Frame,
  size: number,
  paint: Paint,
  /** Less than 1 where the picture may be shown in another font than ours. */
  part = 1,
): { readonly svg: string; readonly height: number } {
  const { width, height } = frame;
  const lines = wrap(creditsOf(basemaps, frame).join(" · "), (width - 24) * part, size, "sans");
  const pitch = size * 1.3;
  const svg = lines.map((line, i) =>
    textLine(line, width - 10, height - 8 - (lines.length - 1 - i) * pitch, {
      size,
      face: "sans",
      anchor: "end",
      direction: "ltr",
      attributes: {
        ...paint.of({ fill: "map-label", stroke: "map-halo" }),
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      },
    }),
  );
  return { svg: svg.join(""), height: lines.length * pitch + 6 };
}
