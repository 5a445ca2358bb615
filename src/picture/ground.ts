/** The ground of a still map: land, water, roads, from the compiled basemap, as paths. */

import type { Basemap, BasemapFeature, BasemapProperties, BasemapScale } from "../geo/basemap";
import { intersects } from "../geo/bounds";
import type { Frame } from "./frame";
import type { Colour, Paint } from "./paint";
import { pathData } from "./pathData";
import { element } from "./svg";

/** A way of drawing some features of one layer, where the zoom allows it. */
interface Pass {
  readonly scale: BasemapScale;
  readonly layer: string;
  readonly from?: number;
  readonly to?: number;
  readonly wants?: (properties: BasemapProperties) => boolean;
  readonly fill?: Colour;
  readonly line?: Colour;
  /** Pixels at zoom 10 and at zoom 14. */
  readonly width?: readonly [number, number];
  readonly dash?: string;
  readonly opacity?: number;
}

const isClass =
  (...classes: string[]) =>
  (properties: BasemapProperties) =>
    classes.includes(properties.class ?? "") && properties.kind !== "link";
const isKind =
  (...kinds: string[]) =>
  (properties: BasemapProperties) =>
    kinds.includes(properties.kind ?? "");
const isRank =
  (...ranks: number[]) =>
  (properties: BasemapProperties) =>
    ranks.includes(properties.rank ?? 0);

/** Country maps end and city maps begin here. */
const CITY_ZOOM = 9.5;

const MAIN_ROADS: readonly Pass[] = [
  {
    scale: "centre",
    layer: "streets",
    from: 13,
    wants: isClass("tertiary"),
    line: "map-road",
    width: [0.5, 1.6],
  },
  {
    scale: "centre",
    layer: "streets",
    from: 12.5,
    wants: isClass("secondary"),
    line: "map-road",
    width: [0.6, 2.2],
  },
  ...(["roads", "mainStreets"] as const).flatMap((layer): Pass[] => [
    { scale: "city", layer, from: 10.8, wants: isClass("primary"), line: "map-road", width: [1, 2.6] },
    { scale: "city", layer, from: CITY_ZOOM, wants: isClass("trunk"), line: "map-road", width: [1.3, 3.4] },
    { scale: "city", layer, from: CITY_ZOOM, wants: isClass("motorway"), line: "map-road", width: [1.6, 4] },
  ]),
];

/** From the bottom up. */
const PASSES: readonly Pass[] = [
  { scale: "country", layer: "countries", wants: (p) => p.rank !== 1, fill: "map-beyond" },
  { scale: "country", layer: "countries", wants: isRank(1), fill: "map-land" },
  { scale: "city", layer: "builtUp", from: CITY_ZOOM, fill: "map-built-up" },
  { scale: "city", layer: "grounds", from: 10.5, wants: isKind("park", "island"), fill: "map-park" },
  { scale: "city", layer: "grounds", from: CITY_ZOOM, wants: isKind("airport"), fill: "map-airport" },
  { scale: "centre", layer: "areas", from: 13, wants: isKind("park", "grass", "sport"), fill: "map-park" },
  { scale: "city", layer: "neighbourhoodLines", from: 10.5, line: "map-neighbourhood-line", width: [0.5, 1] },
  {
    scale: "country",
    layer: "governorateLines",
    from: 5.5,
    to: CITY_ZOOM,
    line: "map-neighbourhood-line",
    width: [1, 1],
  },
  { scale: "country", layer: "lakes", to: 12, fill: "map-water" },
  {
    scale: "country",
    layer: "rivers",
    to: CITY_ZOOM,
    wants: isRank(1),
    line: "map-water",
    width: [2.4, 2.4],
  },
  {
    scale: "country",
    layer: "rivers",
    from: 6.5,
    to: CITY_ZOOM,
    wants: isRank(2, 3),
    line: "map-water",
    width: [1.3, 1.3],
  },
  { scale: "city", layer: "river", from: CITY_ZOOM, fill: "map-water", line: "map-water", width: [1.4, 0.6] },
  { scale: "centre", layer: "areas", from: 13, wants: isKind("water"), fill: "map-water" },
  { scale: "city", layer: "runways", from: 10, fill: "map-runway", line: "map-runway", width: [1, 1] },
  ...MAIN_ROADS.map(
    ({ width = [1, 1], ...road }): Pass => ({
      ...road,
      line: "map-road-edge",
      width: [width[0] + 0.8, width[1] + 1.4],
    }),
  ),
  ...MAIN_ROADS,
  { scale: "city", layer: "bridges", from: 11, line: "map-road-edge", width: [3, 6] },
  { scale: "city", layer: "bridges", from: 11, line: "map-road", width: [1.8, 4] },
  { scale: "centre", layer: "areas", from: 14, wants: isKind("building"), fill: "map-neighbourhood-line" },
  {
    scale: "city",
    layer: "zone",
    from: CITY_ZOOM,
    fill: "map-park",
    line: "map-zone-line",
    width: [1, 1.6],
    opacity: 0.55,
  },
  { scale: "country", layer: "countries", line: "map-border", width: [0.9, 0.9], to: 12 },
];

/** With what there is: a part of the world without a basemap is plain land. */
export function drawGround(basemaps: readonly Basemap[], frame: Frame, paint: Paint): string {
  const shown = basemapsIn(basemaps, frame);
  const background = shown.length === 0 ? "map-land" : "map-beyond";
  const parts = [
    element("rect", { width: frame.width, height: frame.height, ...paint.of({ fill: background }) }),
  ];
  const country = shown.find(({ scale }) => scale === "country");
  // Between the countries of the file lies the sea; beyond its edge, whatever there is.
  if (country)
    parts.push(element("path", { d: boundsData(country, frame), ...paint.of({ fill: "map-water" }) }));
  for (const pass of PASSES) {
    if (frame.zoom < (pass.from ?? 0) || frame.zoom >= (pass.to ?? 30)) continue;
    const layer = shown.find(({ scale }) => scale === pass.scale)?.layers.get(pass.layer);
    const features = layer?.features.filter(({ properties }) => pass.wants?.(properties) ?? true) ?? [];
    parts.push(drawPass(pass, features, frame, paint));
  }
  return parts.join("");
}

/** Those that have something to say about the frame. */
export const basemapsIn = (basemaps: readonly Basemap[], frame: Frame) =>
  basemaps.filter(({ bounds }) => intersects(bounds, frame.bounds));

/** Who must be named under this map. */
export function creditsOf(basemaps: readonly Basemap[], frame: Frame): string[] {
  const drawn = new Set(
    PASSES.filter(({ from = 0, to = 30 }) => frame.zoom >= from && frame.zoom < to).map(
      ({ scale, layer }) => `${scale} ${layer}`,
    ),
  );
  const credits = basemapsIn(basemaps, frame).flatMap(({ scale, credits: all }) =>
    all.filter(({ layer }) => drawn.has(`${scale} ${layer}`)),
  );
  return [...new Set(credits.map(({ attribution }) => attribution))];
}

function drawPass(pass: Pass, features: readonly BasemapFeature[], frame: Frame, paint: Paint): string {
  const d = features.map(({ geometry }) => pathData(geometry, frame)).join("");
  if (d === "") return "";
  const [thin, thick] = pass.width ?? [1, 1];
  const part = Math.max(0, Math.min(1, (frame.zoom - 10) / 4));
  return element("path", {
    d,
    ...paint.of({ fill: pass.fill ?? "none", ...(pass.line && { stroke: pass.line }) }),
    "stroke-width": pass.line && thin + (thick - thin) * part,
    "stroke-linejoin": pass.line && "round",
    "stroke-linecap": pass.line && !pass.dash ? "round" : undefined,
    "stroke-dasharray": pass.dash,
    "fill-opacity": pass.opacity,
  });
}

function boundsData({ bounds: [west, south, east, north] }: Basemap, frame: Frame): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return pathData({ type: "Polygon", coordinates: [corners] }, frame);
}
