/** How the ground is drawn, on every map and picture: one table, from the bottom up. Widths are in pixels by zoom. */

import type { BasemapScale } from "../geo/basemap";
import type { Pass } from "./pass";
import { ROAD_PASSES } from "./roadStyle";
import { mapStops, type Stops } from "./stops";
import type { Token } from "./tokens";

// The built-up area is coarse: its edge is drawn 2 km soft.
const SOFT_EDGE: Stops = [9, 8, 10, 16, 11, 32, 12, 64, 13, 128, 14, 256];
const softer = (share: number) => mapStops(SOFT_EDGE, (width) => width * share);

const areas = (...kinds: string[]) => ({ scale: "centre", layer: "areas", only: { kind: kinds } }) as const;
const grounds = (...kinds: string[]) => ({ scale: "city", layer: "grounds", only: { kind: kinds } }) as const;
const rivers = (rank: number) =>
  ({ scale: "country", layer: "rivers", only: { rank: [rank] }, to: 9, cap: "round" }) as const;

/** The world's layers, coarse everywhere and finer round the dossier: drawn alike. */
function world(scale: "world" | "region"): readonly Pass[] {
  const layer = (name: string) => ({ scale, layer: name }) as const;
  const river = (from: number, ranks: readonly number[], width: Stops): Pass => ({
    ...layer("rivers"),
    only: { rank: ranks },
    from,
    to: 11,
    line: "water",
    width,
    cap: "round",
  });
  const border = { ...layer("borders"), to: 12, line: "border" } as const;
  return [
    { ...layer("land"), fill: "land" },
    { ...layer("lakes"), fill: "water" },
    river(3, [1, 2, 3, 4], [3, 0.5, 5, 1, 8, 2, 11, 3]),
    river(5, [5, 6, 7], [5, 0.5, 8, 1.4, 11, 2.4]),
    river(7, [8, 9, 10], [7, 0.6, 11, 1.6]),
    { ...border, only: { kind: [undefined] }, width: [2, 0.5, 5, 0.8, 10, 1.2] },
    { ...border, only: { kind: ["disputed"] }, width: [2, 0.6, 5, 1, 10, 1.4], dash: [4, 3] },
  ];
}

/** Before anything is drawn: the sea, where the files know where it is. */
export const backgroundOf = (scales: ReadonlySet<BasemapScale>): Token =>
  scales.has("world") ? "water" : scales.has("country") ? "beyond" : "land";

/** Beside a country that stands out, the rest of the world has the colour of its neighbours. */
export const fillOf = ({ scale, fill }: Pass, scales: ReadonlySet<BasemapScale>): Token | null =>
  fill === "land" && (scale === "world" || scale === "region") && scales.has("country")
    ? "beyond"
    : (fill ?? null);

export const PASSES: readonly Pass[] = [
  ...world("world"),
  ...world("region"),
  { scale: "country", layer: "countries", not: { rank: [1] }, fill: "beyond" },
  { scale: "country", layer: "countries", only: { rank: [1] }, fill: "land" },
  {
    scale: "city",
    layer: "builtUp",
    from: 9,
    to: 14,
    line: "built-up",
    width: softer(1),
    opacity: [9, 0.35],
  },
  {
    scale: "city",
    layer: "builtUp",
    from: 9,
    to: 14,
    line: "built-up",
    width: softer(0.55),
    opacity: [9, 0.45],
  },
  { scale: "city", layer: "builtUp", from: 8, fill: "built-up" },
  { ...grounds("park", "island"), from: 10, fill: "park" },
  { ...grounds("industrial", "former-airfield"), from: 11, fill: "grounds" },
  { ...grounds("airport"), from: 9, fill: "airport" },
  { ...areas("site", "military"), from: 14, fill: "site" },
  { ...areas("park", "grass", "sport"), from: 13, fill: "park" },
  { ...areas("embassy"), from: 13, fill: "embassy" },
  {
    scale: "city",
    layer: "neighbourhoodLines",
    from: 11,
    line: "neighbourhood-line",
    width: [11, 0.6, 13, 0.9, 16, 1],
  },
  { ...grounds("airport"), from: 10, line: "airport-line", width: [10, 0.6, 14, 1] },
  { scale: "city", layer: "zone", from: 10, fill: "zone", opacity: [10, 0.22, 13, 0.15, 16, 0.08] },
  {
    scale: "country",
    layer: "governorateLines",
    from: 6,
    to: 9,
    line: "governorate-line",
    width: [6, 0.8, 9, 1.1],
    dash: [1.5, 3],
  },
  { scale: "country", layer: "lakes", to: 12, fill: "water" },
  { ...rivers(3), from: 8, line: "water", width: [8, 0.8, 9, 1.2] },
  { ...rivers(2), from: 6, line: "water", width: [6, 0.6, 8, 1.2, 9, 1.6] },
  { ...rivers(1), line: "water", width: [4, 0.6, 6, 1.4, 8, 2.2, 9, 2.8] },
  { scale: "city", layer: "river", from: 10, line: "water-edge", width: [10, 2.6, 11, 2, 16, 2] },
  // The river is narrower than a line can be seen at these zooms.
  { scale: "city", layer: "river", from: 10, to: 11, line: "water", width: [10, 1.4, 11, 0.8, 12, 0] },
  { scale: "city", layer: "river", from: 10, fill: "water" },
  { ...areas("water"), from: 13, fill: "water" },
  {
    scale: "city",
    layer: "runways",
    from: 10,
    fill: "runway",
    line: "runway",
    width: [10, 1, 12, 1.4, 14, 0.5],
  },
  ...ROAD_PASSES,
  {
    scale: "city",
    layer: "bridges",
    from: 11,
    to: 13,
    line: "road-edge",
    width: [11, 3.4, 12, 4.4, 13, 5.4],
  },
  {
    scale: "city",
    layer: "bridges",
    from: 11,
    line: "road",
    width: [11, 1.8, 12, 2.6, 14, 4, 16, 6],
    opacity: [13, 1, 14, 0.8, 16, 0.5],
    cap: "square",
  },
  { ...areas("building"), from: 14, fill: "building", line: "building-line", width: [14, 0.3, 16, 0.8] },
  { ...areas("embassy"), from: 13, line: "embassy-line", width: [13, 0.8, 16, 1.4] },
  { scale: "city", layer: "zone", from: 10, line: "zone-line", width: [10, 1, 12, 1.4, 16, 2] },
  {
    scale: "country",
    layer: "countries",
    to: 12,
    line: "border",
    width: [4, 0.5, 7, 0.9, 10, 1.2],
    skipsCutEdges: true,
  },
];
