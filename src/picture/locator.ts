/** A small map of the country that says where the large one lies. */

import type { Basemap } from "../geo/basemap";
import { boundsOfGeometry, padded, unionOf } from "../geo/bounds";
import type { Box } from "../geo/box";
import { createFrame, type Frame } from "../ground/frame";
import { pathData } from "../ground/pathData";
import type { Paint } from "./paint";
import { element } from "./svg";

/** Empty where no basemap has the country, or where the large map shows as much itself. */
export function locator(basemaps: readonly Basemap[], main: Frame, box: Box, paint: Paint): string {
  const country = basemaps.find(({ scale }) => scale === "country")?.layers.get("countries");
  const features = country?.features.filter(({ properties }) => properties.rank === 1) ?? [];
  const bounds = unionOf(
    features.map(({ geometry }) => boundsOfGeometry(geometry)).filter((each) => each !== null),
  );
  if (!bounds || main.zoom < 8.5) return "";
  const frame = createFrame(padded(bounds, 0.09), box.width, box.height);
  const { x: left, y: top } = frame.project([main.bounds[0], main.bounds[3]]);
  const { x: right, y: bottom } = frame.project([main.bounds[2], main.bounds[1]]);
  // A city is a few pixels here: the frame never gets too small to see.
  const [width, height] = [Math.max(9, right - left), Math.max(9, bottom - top)];
  return element(
    "svg",
    { x: box.left, y: box.top, width: box.width, height: box.height },
    element("rect", {
      x: 0.75,
      y: 0.75,
      width: box.width - 1.5,
      height: box.height - 1.5,
      rx: 4,
      ...paint.of({ fill: "surface", stroke: "rule" }),
      "stroke-width": 1.5,
    }),
    element("path", {
      d: features.map(({ geometry }) => pathData(geometry, frame)).join(""),
      ...paint.of({ fill: "map-land", stroke: "map-border" }),
      "stroke-width": 1,
      "stroke-linejoin": "round",
    }),
    element("rect", {
      x: (left + right - width) / 2,
      y: (top + bottom - height) / 2,
      width,
      height,
      ...paint.of({ fill: "none", stroke: "ink" }),
      "stroke-width": 1.8,
    }),
  );
}
