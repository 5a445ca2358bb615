/** The ground of a still map: land, water, roads, from the compiled basemap, as paths. */

import type { Basemap } from "../geo/basemap";
import type { Frame } from "../ground/frame";
import { groundPaths } from "../ground/groundPaths";
import type { Paint } from "./paint";
import { element } from "./svg";

/** With what there is: a part of the world without a basemap is plain land. */
export function drawGround(basemaps: readonly Basemap[], frame: Frame, paint: Paint): string {
  const { background, paths } = groundPaths(basemaps, frame);
  return [
    element("rect", {
      width: frame.width,
      height: frame.height,
      ...paint.of({ fill: `map-${background}` }),
    }),
    ...paths.map(({ d, fill, line, width, dash, opacity, cap }) =>
      element("path", {
        d,
        ...paint.of({ fill: fill ? `map-${fill}` : "none", ...(line && { stroke: `map-${line}` }) }),
        "stroke-width": line ? width : undefined,
        "stroke-linejoin": line ? "round" : undefined,
        "stroke-linecap": line ? cap : undefined,
        "stroke-dasharray": line && dash.length > 0 ? dash.join(" ") : undefined,
        opacity: opacity < 1 ? opacity : undefined,
      }),
    ),
  ].join("");
}
