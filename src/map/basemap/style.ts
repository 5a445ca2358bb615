/** How the ground is drawn: one table, from the bottom up. Widths are in pixels by zoom. */

import type { BasemapProperties, BasemapScale } from "../../core/space/basemap";
import type { Token } from "./palette";

/** Zoom and value, rising; between two stops the value is interpolated. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

export interface Pass {
  readonly scale: BasemapScale;
  readonly layer: string;
  /** Only features with one of these values. */
  readonly only?: {
    readonly class?: readonly string[];
    readonly kind?: readonly (string | undefined)[];
    readonly rank?: readonly number[];
  };
  readonly not?: { readonly rank?: readonly number[] };
  readonly from?: number;
  readonly to?: number;
  readonly fill?: Token;
  readonly line?: Token;
  readonly width?: Stops;
  readonly dash?: readonly number[];
  readonly opacity?: Stops;
  readonly cap?: CanvasLineCap;
}

export function valueAt(stops: Stops, zoom: number): number {
  const after = stops.findIndex(([stop]) => stop >= zoom);
  if (after === -1) return stops.at(-1)?.[1] ?? 0;
  const [z1, v1] = stops[after] ?? [0, 0];
  const [z0, v0] = stops[after - 1] ?? [z1, v1];
  return z1 === z0 ? v1 : v0 + ((v1 - v0) * (zoom - z0)) / (z1 - z0);
}

export const isDrawnAt = ({ from = 0, to = 30 }: Pick<Pass, "from" | "to">, zoom: number) =>
  zoom >= from && zoom < to + 1;

export function isWanted({ only, not }: Pick<Pass, "only" | "not">, properties: BasemapProperties): boolean {
  const { class: roadClass = "", kind, rank = 0 } = properties;
  return (
    (only?.class?.includes(roadClass) ?? true) &&
    (only?.kind?.includes(kind) ?? true) &&
    (only?.rank?.includes(rank) ?? true) &&
    !not?.rank?.includes(rank)
  );
}

const HAIRLINE: Stops = [
  [9, 0.5],
  [12, 0.8],
  [16, 1],
];

interface Road {
  readonly scale: BasemapScale;
  readonly layer: string;
  readonly classes: readonly string[];
  readonly links?: boolean;
  readonly width: Stops;
  readonly from: number;
  readonly opacity?: Stops;
  /** From this zoom on, the road has an edge. */
  readonly edgeFrom: number;
  readonly edgeTo?: number;
}

// Generalised roads are drawn lighter from zoom 14 on: closer, their bends are not to be trusted.
const OVERVIEW_FADES: Stops = [
  [13, 1],
  [14, 0.6],
  [16, 0.4],
];

/** Lowest first. */
const ROADS: readonly Road[] = [
  {
    scale: "centre",
    layer: "streets",
    classes: ["service"],
    from: 15,
    edgeFrom: 16,
    width: [
      [15, 0.8],
      [16, 2],
      [18, 6],
    ],
  },
  {
    scale: "centre",
    layer: "streets",
    classes: ["pedestrian"],
    from: 15,
    edgeFrom: 17,
    width: [
      [15, 0.6],
      [16, 1.5],
      [18, 5],
    ],
  },
  {
    scale: "centre",
    layer: "streets",
    classes: ["minor"],
    from: 13,
    edgeFrom: 15,
    width: [
      [13, 0.5],
      [14, 1],
      [15, 2.4],
      [16, 4.6],
      [18, 13],
    ],
  },
  {
    scale: "centre",
    layer: "streets",
    classes: ["tertiary"],
    from: 13,
    edgeFrom: 14,
    width: [
      [13, 1.3],
      [14, 2],
      [15, 3.6],
      [16, 6.4],
      [18, 17],
    ],
  },
  {
    scale: "centre",
    layer: "streets",
    classes: ["secondary"],
    links: true,
    from: 13,
    edgeFrom: 14,
    width: [
      [13, 1],
      [15, 2.4],
      [16, 4.4],
      [18, 11],
    ],
  },
  {
    scale: "centre",
    layer: "streets",
    classes: ["secondary"],
    from: 13,
    edgeFrom: 13,
    width: [
      [13, 1.8],
      [14, 2.8],
      [15, 4.4],
      [16, 7.4],
      [18, 19],
    ],
  },
  {
    scale: "city",
    layer: "mainStreets",
    classes: ["motorway", "trunk", "primary"],
    links: true,
    from: 12,
    edgeFrom: 13,
    width: [
      [12, 0.7],
      [13, 1.1],
      [15, 2.8],
      [16, 5],
      [18, 13],
    ],
  },
  {
    scale: "city",
    layer: "roads",
    classes: ["primary"],
    from: 11,
    edgeFrom: 12,
    edgeTo: 13,
    width: [
      [11, 0.9],
      [12, 1.7],
      [13, 2.2],
      [16, 3],
    ],
    opacity: OVERVIEW_FADES,
  },
  {
    scale: "city",
    layer: "mainStreets",
    classes: ["primary"],
    from: 11,
    edgeFrom: 12,
    width: [
      [11, 0.9],
      [12, 1.6],
      [13, 2.2],
      [14, 3.4],
      [15, 5.4],
      [16, 8.6],
      [18, 22],
    ],
  },
  {
    scale: "city",
    layer: "roads",
    classes: ["trunk"],
    from: 9,
    edgeFrom: 11,
    edgeTo: 13,
    width: [
      [9, 0.7],
      [10, 1.1],
      [11, 1.6],
      [12, 2.4],
      [13, 3],
      [16, 4],
    ],
    opacity: OVERVIEW_FADES,
  },
  {
    scale: "city",
    layer: "mainStreets",
    classes: ["trunk"],
    from: 9,
    edgeFrom: 11,
    width: [
      [9, 0.7],
      [10, 1.1],
      [11, 1.5],
      [12, 2],
      [13, 2.7],
      [14, 4],
      [15, 6.2],
      [16, 9.6],
      [18, 24],
    ],
  },
  {
    scale: "city",
    layer: "roads",
    classes: ["motorway"],
    from: 8,
    edgeFrom: 11,
    edgeTo: 13,
    width: [
      [8, 0.7],
      [10, 1.4],
      [11, 2],
      [12, 2.9],
      [13, 3.5],
      [16, 4.6],
    ],
    opacity: OVERVIEW_FADES,
  },
  {
    scale: "city",
    layer: "mainStreets",
    classes: ["motorway"],
    from: 8,
    edgeFrom: 11,
    width: [
      [8, 0.7],
      [10, 1.4],
      [11, 1.8],
      [12, 2.3],
      [13, 3],
      [14, 4.4],
      [15, 6.6],
      [16, 10],
      [18, 25],
    ],
  },
];

const widened = (width: Stops, by: number): Stops => width.map(([zoom, value]) => [zoom, value + by]);

const roadPass = ({ scale, layer, classes, links = false, from, opacity }: Road) => ({
  scale,
  layer,
  from,
  only: { class: classes, ...(layer !== "roads" && { kind: [links ? "link" : undefined] }) },
  ...(opacity && { opacity }),
});

/** All edges lie below all roads, so that crossings are open. */
const roadEdges: readonly Pass[] = ROADS.map((road) => ({
  ...roadPass(road),
  from: road.edgeFrom,
  ...(road.edgeTo !== undefined && { to: road.edgeTo }),
  line: "road-edge",
  width: widened(road.width, 1.4),
}));

const roadFills: readonly Pass[] = ROADS.map((road) => ({
  ...roadPass(road),
  line: "road",
  width: road.width,
  cap: "round",
}));

export const PASSES: readonly Pass[] = [
  { scale: "country", layer: "countries", not: { rank: [1] }, fill: "beyond" },
  { scale: "country", layer: "countries", only: { rank: [1] }, fill: "land" },
  { scale: "city", layer: "builtUp", from: 8, fill: "built-up" },
  { scale: "city", layer: "grounds", only: { kind: ["park", "island"] }, from: 10, fill: "park" },
  {
    scale: "city",
    layer: "grounds",
    only: { kind: ["industrial", "former-airfield"] },
    from: 11,
    fill: "grounds",
  },
  { scale: "city", layer: "grounds", only: { kind: ["airport"] }, from: 9, fill: "airport" },
  { scale: "centre", layer: "areas", only: { kind: ["site", "military"] }, from: 14, fill: "site" },
  { scale: "centre", layer: "areas", only: { kind: ["park", "grass", "sport"] }, from: 13, fill: "park" },
  { scale: "centre", layer: "areas", only: { kind: ["embassy"] }, from: 13, fill: "embassy" },
  { scale: "city", layer: "neighbourhoodLines", from: 10, line: "neighbourhood-line", width: HAIRLINE },
  {
    scale: "city",
    layer: "grounds",
    only: { kind: ["airport"] },
    from: 10,
    line: "airport-line",
    width: [
      [10, 0.6],
      [14, 1],
    ],
    dash: [5, 3],
  },
  {
    scale: "city",
    layer: "zone",
    from: 10,
    fill: "zone",
    opacity: [
      [10, 0.2],
      [13, 0.16],
      [16, 0.1],
    ],
  },
  {
    scale: "country",
    layer: "governorateLines",
    from: 6,
    to: 10,
    line: "governorate-line",
    width: [
      [6, 0.6],
      [9, 1],
    ],
    dash: [1.5, 3],
  },
  { scale: "country", layer: "lakes", to: 12, fill: "water" },
  {
    scale: "country",
    layer: "rivers",
    only: { rank: [1] },
    to: 9,
    line: "water",
    width: [
      [4, 0.6],
      [6, 1.3],
      [8, 2.2],
      [9, 2.8],
    ],
    cap: "round",
  },
  {
    scale: "country",
    layer: "rivers",
    only: { rank: [2] },
    from: 6,
    to: 9,
    line: "water",
    width: [
      [6, 0.6],
      [8, 1.2],
      [9, 1.6],
    ],
    cap: "round",
  },
  {
    scale: "country",
    layer: "rivers",
    only: { rank: [3] },
    from: 8,
    to: 9,
    line: "water",
    width: [
      [8, 0.8],
      [9, 1.2],
    ],
    cap: "round",
  },
  {
    scale: "city",
    layer: "river",
    from: 10,
    line: "water-edge",
    width: [
      [10, 2.4],
      [12, 2],
      [16, 2],
    ],
  },
  { scale: "city", layer: "river", from: 10, fill: "water" },
  {
    scale: "city",
    layer: "river",
    from: 10,
    to: 11,
    line: "water",
    width: [
      [10, 1.4],
      [11, 0.8],
      [12, 0],
    ],
  },
  { scale: "centre", layer: "areas", only: { kind: ["water"] }, from: 13, fill: "water" },
  {
    scale: "city",
    layer: "runways",
    from: 10,
    fill: "runway",
    line: "runway",
    width: [
      [10, 1],
      [12, 1.4],
      [14, 0.5],
    ],
  },
  ...roadEdges,
  ...roadFills,
  {
    scale: "city",
    layer: "bridges",
    from: 11,
    line: "road-edge",
    width: [
      [11, 3.4],
      [12, 4.4],
      [14, 6.4],
      [16, 9],
    ],
    cap: "butt",
  },
  {
    scale: "city",
    layer: "bridges",
    from: 11,
    line: "road",
    width: [
      [11, 1.8],
      [12, 2.6],
      [14, 4],
      [16, 6],
    ],
    cap: "square",
  },
  {
    scale: "centre",
    layer: "areas",
    only: { kind: ["building"] },
    from: 14,
    fill: "building",
    line: "building-line",
    width: [
      [14, 0.3],
      [16, 0.8],
    ],
  },
  {
    scale: "centre",
    layer: "areas",
    only: { kind: ["embassy"] },
    from: 13,
    line: "embassy-line",
    width: [
      [13, 0.8],
      [16, 1.4],
    ],
  },
  {
    scale: "city",
    layer: "zone",
    from: 10,
    line: "zone-line",
    width: [
      [10, 1],
      [12, 1.4],
      [16, 2],
    ],
    dash: [6, 4],
  },
  {
    scale: "country",
    layer: "countries",
    line: "border",
    width: [
      [4, 0.5],
      [7, 0.9],
      [10, 1.2],
    ],
    to: 12,
  },
];
