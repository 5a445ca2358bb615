/** How roads are drawn, the lowest first: all edges below all roads, so that crossings are open. */

import type { BasemapScale } from "../geo/basemap";
import type { Pass } from "./pass";
import { mapStops, type Stops } from "./stops";

interface Road {
  readonly scale: BasemapScale;
  readonly layer: string;
  readonly classes: readonly string[];
  /** Slip roads only; else all but those. */
  readonly links?: boolean;
  readonly width: Stops;
  readonly from: number;
  readonly opacity?: Stops;
  /** The zooms between which the road has an edge. */
  readonly edge: readonly [from: number, to?: number];
}

// Generalised roads are drawn lighter from zoom 14 on: closer, their bends are not to be trusted.
const OVERVIEW = { scale: "city", layer: "roads", opacity: [13, 1, 14, 0.6, 16, 0.35] } as const;
const MAIN = { scale: "city", layer: "mainStreets" } as const;
const STREET = { scale: "centre", layer: "streets" } as const;

const ROADS: readonly Road[] = [
  { ...STREET, classes: ["service"], from: 15, edge: [16], width: [15, 0.8, 16, 2, 18, 6] },
  { ...STREET, classes: ["pedestrian"], from: 15, edge: [17], width: [15, 0.6, 16, 1.5, 18, 5] },
  { ...STREET, classes: ["minor"], from: 13, edge: [15], width: [13, 0.5, 14, 1, 15, 2.4, 16, 4.6, 18, 13] },
  {
    ...STREET,
    classes: ["tertiary"],
    from: 13,
    edge: [14],
    width: [13, 1.3, 14, 2, 15, 3.6, 16, 6.4, 18, 17],
  },
  {
    ...STREET,
    classes: ["secondary"],
    links: true,
    from: 13,
    edge: [14],
    width: [13, 1, 15, 2.4, 16, 4.4, 18, 11],
  },
  {
    ...STREET,
    classes: ["secondary"],
    from: 13,
    edge: [13],
    width: [13, 1.8, 14, 2.8, 15, 4.4, 16, 7.4, 18, 19],
  },
  {
    ...MAIN,
    classes: ["motorway", "trunk", "primary"],
    links: true,
    from: 12,
    edge: [13],
    width: [12, 0.7, 13, 1.1, 15, 2.8, 16, 5, 18, 13],
  },
  { ...OVERVIEW, classes: ["primary"], from: 11, edge: [12, 13], width: [11, 0.9, 12, 1.7, 13, 2.2, 16, 3] },
  {
    ...MAIN,
    classes: ["primary"],
    from: 11,
    edge: [12],
    width: [11, 0.9, 12, 1.6, 13, 2.2, 14, 3.4, 15, 5.4, 16, 8.6, 18, 22],
  },
  {
    ...OVERVIEW,
    classes: ["trunk"],
    from: 9,
    edge: [11, 13],
    width: [9, 0.7, 10, 1.1, 11, 1.6, 12, 2.4, 13, 3, 16, 4],
  },
  {
    ...MAIN,
    classes: ["trunk"],
    from: 9,
    edge: [11],
    width: [9, 0.7, 10, 1.1, 11, 1.5, 12, 2, 13, 2.7, 14, 4, 15, 6.2, 16, 9.6, 18, 24],
  },
  {
    ...OVERVIEW,
    classes: ["motorway"],
    from: 9,
    edge: [11, 13],
    width: [9, 0.9, 10, 1.4, 11, 2, 12, 2.9, 13, 3.5, 16, 4.6],
  },
  {
    ...MAIN,
    classes: ["motorway"],
    from: 9,
    edge: [11],
    width: [9, 0.9, 10, 1.4, 11, 1.8, 12, 2.3, 13, 3, 14, 4.4, 15, 6.6, 16, 10, 18, 25],
  },
];

const EDGE_PX = 1.4;

const drawn = ({ scale, layer, classes, links = false, from, opacity }: Road) => ({
  scale,
  layer,
  from,
  only: { class: classes, kind: [links ? "link" : undefined] },
  ...(opacity && { opacity }),
});

const edges = ROADS.map((road): Pass => {
  const [from, to] = road.edge;
  return {
    ...drawn(road),
    from,
    ...(to !== undefined && { to }),
    line: "road-edge",
    width: mapStops(road.width, (width) => width + EDGE_PX),
  };
});

const surfaces = ROADS.map(
  (road): Pass => ({ ...drawn(road), line: "road", width: road.width, cap: "round" }),
);

export const ROAD_PASSES: readonly Pass[] = [...edges, ...surfaces];
