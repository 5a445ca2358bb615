/** Which names are written from which zoom on, how large, and where beside their place. */

import type { BasemapScale } from "../../geo/basemap";
import type { Stops } from "../../ground/stops";
import type { Token } from "../../ground/tokens";

export interface LabelStyle {
  readonly scale: BasemapScale;
  readonly layer: string;
  readonly kind?: readonly string[];
  /** The first zoom by rank: the first number is for rank 1, the last for all that follow. */
  readonly from: readonly number[];
  /** The last zoom, by rank likewise. */
  readonly to?: readonly number[];
  readonly set: "centred" | "beside" | "along";
  readonly size: Stops;
  readonly weight: 400 | 500 | 600;
  readonly colour: Token;
  /** The lowest is placed first. */
  readonly priority: number;
  /** In ems; never used for scripts whose letters join. */
  readonly spacing?: number;
  readonly capitals?: boolean;
  /** A dot with the name beside it, up to this zoom. */
  readonly dotTo?: number;
  /** Written inside the line once it is wide enough; its width in metres on the ground. */
  readonly lineWidthMeters?: number;
  /** A gap between name and line, as a part of the text's size. */
  readonly away?: number;
  /** Rank 1 is larger and darker than the rest. */
  readonly ranked?: boolean;
  /** Only if the name is at most this many times as wide as the area's side. */
  readonly fits?: number;
}

/** Towns of the world, coarse and fine. */
const towns = (scale: "world" | "region"): readonly LabelStyle[] => [
  {
    scale,
    layer: "towns",
    kind: ["capital"],
    from: [3, 3, 4, 5],
    to: [12],
    set: "beside",
    size: [3, 11, 6, 13.5, 10, 17],
    weight: 600,
    colour: "label",
    priority: 15,
    dotTo: 11,
  },
  {
    scale,
    layer: "towns",
    from: [4, 4, 5, 6, 6.5, 7.5, 8, 8.5],
    to: [12],
    set: "beside",
    size: [4, 11, 9, 13, 12, 15],
    weight: 500,
    colour: "label",
    priority: 22,
    dotTo: 11,
  },
];
const countries = { scale: "country", weight: 500 } as const;
const city = { scale: "city", set: "centred", weight: 500 } as const;
const centre = { scale: "centre", set: "centred", weight: 400, colour: "label" } as const;
const CAPITALS = { set: "centred", colour: "label-quiet", capitals: true } as const;
const WATER = { colour: "water-label" } as const;

export const LABELS: readonly LabelStyle[] = [
  ...towns("world"),
  ...towns("region"),
  {
    ...countries,
    ...CAPITALS,
    layer: "countries",
    from: [5],
    to: [7, 9],
    size: [5, 12, 8, 15],
    priority: 10,
    spacing: 0.22,
  },
  {
    ...countries,
    layer: "cities",
    kind: ["capital"],
    from: [4],
    to: [10],
    set: "beside",
    size: [4, 12, 6, 14, 10, 19],
    weight: 600,
    colour: "label",
    priority: 0,
    dotTo: 9,
  },
  {
    ...countries,
    layer: "cities",
    from: [5, 6, 7, 7, 8, 8],
    to: [12],
    set: "beside",
    size: [5, 11.5, 9, 13.5, 12, 15],
    colour: "label",
    priority: 20,
    dotTo: 11,
  },
  {
    ...countries,
    ...CAPITALS,
    layer: "governorates",
    from: [7],
    to: [9],
    size: [7, 10.5, 9, 13],
    weight: 400,
    priority: 70,
    spacing: 0.16,
  },
  {
    ...countries,
    ...WATER,
    layer: "lakes",
    from: [8],
    to: [11],
    set: "centred",
    size: [8, 11, 11, 13],
    priority: 60,
    fits: 2,
  },
  {
    ...countries,
    ...WATER,
    layer: "rivers",
    from: [6, 8, 9],
    to: [9],
    set: "along",
    size: [6, 11.5, 9, 13],
    priority: 30,
    spacing: 0.14,
    away: 0.7,
  },
  {
    ...city,
    ...CAPITALS,
    layer: "districts",
    from: [10],
    to: [12],
    size: [10, 12, 12, 15],
    priority: 5,
    spacing: 0.26,
  },
  {
    ...city,
    layer: "zone",
    from: [11],
    size: [11, 12, 13, 14.5, 16, 17],
    weight: 600,
    colour: "zone-label",
    priority: 2,
  },
  {
    ...city,
    layer: "grounds",
    kind: ["airport"],
    from: [10],
    size: [10, 11.5, 13, 14, 16, 17],
    weight: 600,
    colour: "label",
    priority: 3,
  },
  {
    ...city,
    ...WATER,
    layer: "riverLine",
    from: [10],
    set: "along",
    size: [10, 12, 13, 15, 16, 18],
    priority: 12,
    spacing: 0.16,
    lineWidthMeters: 210,
    away: 0.75,
  },
  {
    ...city,
    layer: "neighbourhoods",
    from: [10.5, 11, 12],
    size: [11, 11.5, 13, 13.5, 16, 16],
    colour: "label",
    priority: 30,
    ranked: true,
    fits: 1.3,
  },
  {
    ...city,
    layer: "grounds",
    from: [12, 13, 13],
    size: [12, 11.5, 16, 14],
    weight: 400,
    colour: "label-quiet",
    priority: 45,
    fits: 1.5,
  },
  {
    ...city,
    layer: "bridges",
    from: [13],
    set: "beside",
    size: [13, 11.5, 16, 13.5],
    weight: 400,
    colour: "label",
    priority: 40,
  },
  {
    ...centre,
    layer: "areas",
    kind: ["embassy"],
    from: [14],
    size: [14, 12, 16, 14],
    weight: 600,
    priority: 4,
  },
  { ...centre, layer: "areas", from: [15, 15, 16], size: [14, 11, 16, 12.5, 18, 14], priority: 55 },
  {
    ...city,
    layer: "mainStreets",
    from: [14],
    set: "along",
    size: [14, 11, 16, 12.5, 18, 14],
    weight: 400,
    colour: "label",
    priority: 65,
  },
  { ...centre, layer: "streets", from: [15], set: "along", size: [15, 11, 16, 12, 18, 14], priority: 75 },
];

/** The value for a rank; ranks beyond the list take its last. */
export const byRank = (values: readonly number[], rank: number): number =>
  values[Math.min(rank, values.length) - 1] ?? values.at(-1) ?? 0;
