/** Names on a still map: the most important first, and none over another. */

import type { Basemap, BasemapFeature } from "../geo/basemap";
import { boundsContain } from "../geo/bounds";
import { type Box, boxAround, collides, isInside, type Point } from "../geo/box";
import type { Frame } from "../ground/frame";
import { isHidden } from "../ground/groundFiles";
import { basemapsIn } from "../ground/groundPaths";
import type { Text } from "../schema/dossier";
import type { Colour, Paint } from "./paint";
import { element, textLine } from "./svg";
import { type Face, textWidth } from "./textWidth";

export interface LabelOptions {
  readonly frame: Frame;
  readonly paint: Paint;
  readonly direction: "ltr" | "rtl";
  /** What to write of a name; empty for none. */
  readonly say: (name: Text) => string;
  /** 1 for a picture that is looked at as it is, more for one that will be shown smaller. */
  readonly scale: number;
  /** Where nothing may be written; grows by every name. */
  readonly taken: Box[];
}

/** A name at a point, to one of its sides; null where there is no room. The first side that fits wins. */
export function placeName(
  text: string,
  { x, y }: Point,
  distance: number,
  style: { readonly size: number; readonly face: Face; readonly colour: Colour },
  sides: readonly Side[],
  { frame, paint, direction, taken }: LabelOptions,
): string | null {
  const width = textWidth(text, style.size, style.face);
  const [up, down] = [style.size * 0.95, style.size * 0.35];
  for (const side of sides) {
    const [left, baseline] = {
      right: [x + distance, y + style.size * 0.35],
      left: [x - distance - width, y + style.size * 0.35],
      above: [x - width / 2, y - distance - down],
      below: [x - width / 2, y + distance + up],
      on: [x - width / 2, y + style.size * 0.35],
    }[side] as [number, number];
    const box = {
      left: left - 5,
      top: baseline - up - 2,
      width: width + 10,
      height: up + down + 4,
    };
    const isFree = !taken.some((other) => collides(box, other));
    if (!isFree || !isInside(box, { left: 0, top: 0, width: frame.width, height: frame.height })) continue;
    taken.push(box);
    // From the mark outwards: whoever draws it in a wider face than was measured writes over nothing.
    const anchor = ({ right: "start", left: "end" } as const)[side as "left" | "right"] ?? "middle";
    const edge = { start: left, middle: left + width / 2, end: left + width }[anchor];
    return textLine(text, edge, baseline, {
      size: style.size,
      face: style.face,
      anchor,
      direction,
      attributes: {
        ...paint.of({ fill: style.colour, stroke: "map-halo" }),
        "stroke-width": style.size / 4.5,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      },
    });
  }
  return null;
}

export type Side = "right" | "left" | "above" | "below" | "on";

/** The names of the basemap that find room. */
export function drawNames(basemaps: readonly Basemap[], options: LabelOptions): string {
  const { frame, paint, scale, say, taken } = options;
  const parts: string[] = [];
  const shown = basemapsIn(basemaps, frame);
  for (const kind of NAMES) {
    if (frame.zoom < kind.from || frame.zoom >= kind.to) continue;
    const layer = shown.find((basemap) => basemap.scale === kind.scale)?.layers.get(kind.layer);
    const features = (layer?.features ?? [])
      .filter(({ properties }) => properties.name && (properties.rank ?? 9) <= kind.most(frame.zoom))
      .sort((a, b) => (a.properties.rank ?? 9) - (b.properties.rank ?? 9));
    for (const feature of features) {
      const at = anchorOf(feature, frame);
      const text = at && say(feature.properties.name ?? {});
      if (!at || !text) continue;
      const { geometry } = feature;
      if (geometry.type === "Point" && isHidden(kind.scale, geometry.coordinates, shown)) continue;
      const size = kind.size * scale;
      const dot = kind.dot ? 2.6 * scale : 0;
      const sides: readonly Side[] = kind.dot ? ["right", "left", "above", "below"] : ["on"];
      const name = placeName(
        text,
        at,
        dot + 3 * scale,
        { size, face: kind.face, colour: kind.colour },
        sides,
        options,
      );
      if (name === null) continue;
      if (kind.dot) {
        taken.push(boxAround(at, 2 * dot));
        parts.push(element("circle", { cx: at.x, cy: at.y, r: dot, ...paint.of({ fill: kind.colour }) }));
      }
      parts.push(name);
    }
  }
  return parts.join("");
}

interface NameKind {
  readonly scale: Basemap["scale"];
  readonly layer: string;
  readonly from: number;
  readonly to: number;
  /** The highest rank that is written at a zoom. */
  readonly most: (zoom: number) => number;
  readonly size: number;
  readonly face: Face;
  readonly colour: Colour;
  readonly dot?: boolean;
}

const towns = (scale: "world" | "region"): NameKind => ({
  scale,
  layer: "towns",
  from: 2.5,
  to: 12,
  most: (zoom) => Math.floor(zoom * 1.1) - 2,
  size: 12.5,
  face: "sans",
  colour: "map-label",
  dot: true,
});

const NAMES: readonly NameKind[] = [
  {
    scale: "city",
    layer: "zone",
    from: 11,
    to: 30,
    most: () => 9,
    size: 13,
    face: "sans-strong",
    colour: "map-zone-label",
  },
  {
    scale: "city",
    layer: "riverLine",
    from: 10,
    to: 30,
    most: () => 9,
    size: 13,
    face: "sans",
    colour: "map-water-label",
  },
  {
    scale: "city",
    layer: "grounds",
    from: 10.5,
    to: 30,
    most: (zoom) => (zoom > 12 ? 3 : 1),
    size: 12,
    face: "sans",
    colour: "map-label",
  },
  {
    scale: "country",
    layer: "cities",
    from: 5,
    to: 9.5,
    most: (zoom) => Math.floor(zoom) - 3,
    size: 12.5,
    face: "sans",
    colour: "map-label",
    dot: true,
  },
  towns("region"),
  towns("world"),
  {
    scale: "country",
    layer: "countries",
    from: 4,
    to: 8,
    most: () => 9,
    size: 13,
    face: "sans",
    colour: "map-label-quiet",
  },
  {
    scale: "city",
    layer: "neighbourhoods",
    from: 10.5,
    to: 30,
    most: (zoom) => (zoom < 11.2 ? 1 : zoom < 12.2 ? 2 : 9),
    size: 12,
    face: "sans",
    colour: "map-label-quiet",
  },
];

function anchorOf({ geometry, properties }: BasemapFeature, frame: Frame): Point | null {
  const { label } = properties;
  if (label) return boundsContain(frame.bounds, label) ? frame.project(label) : null;
  if (geometry.type === "Point")
    return boundsContain(frame.bounds, geometry.coordinates) ? frame.project(geometry.coordinates) : null;
  if (geometry.type !== "LineString") return null;
  // A river is named where it is furthest from the edges.
  const seen = geometry.coordinates
    .filter((position) => boundsContain(frame.bounds, position))
    .map(frame.project);
  const room = ({ x, y }: Point) =>
    Math.min(
      x,
      frame.width - x,
      (y * frame.width) / frame.height,
      ((frame.height - y) * frame.width) / frame.height,
    );
  return seen.reduce<Point | null>((best, point) => (best && room(best) >= room(point) ? best : point), null);
}
