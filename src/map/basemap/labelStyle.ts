/** Which names are written from which zoom on, how large, and where beside their place. */

import type { BasemapScale } from "../../core/space/basemap";
import type { Token } from "./palette";
import type { Stops } from "./style";

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
  readonly priority: number;
  /** In ems; never used for scripts whose letters join. */
  readonly spacing?: number;
  readonly capitals?: boolean;
  /** A dot with the name beside it, up to this zoom. */
  readonly dotTo?: number;
  /** Written inside the shape where the line is at least this wide in metres on the ground. */
  readonly lineWidthMeters?: number;
  /** Only if the name is at most this many times as wide as the area's side. */
  readonly fits?: number;
}

export const LABELS: readonly LabelStyle[] = [
  {
    scale: "country",
    layer: "countries",
    from: [5, 5],
    to: [6, 9],
    set: "centred",
    size: [
      [5, 12],
      [8, 15],
    ],
    weight: 500,
    colour: "label-quiet",
    priority: 10,
    spacing: 0.22,
    capitals: true,
    fits: 1,
  },
  {
    scale: "country",
    layer: "cities",
    kind: ["capital"],
    from: [4],
    to: [10],
    set: "beside",
    size: [
      [4, 12],
      [6, 14],
      [10, 18],
    ],
    weight: 600,
    colour: "label",
    priority: 0,
    dotTo: 9,
  },
  {
    scale: "country",
    layer: "cities",
    from: [5, 6, 7, 7, 8, 8],
    to: [12],
    set: "beside",
    size: [
      [5, 11.5],
      [9, 13.5],
      [12, 15],
    ],
    weight: 500,
    colour: "label",
    priority: 20,
    dotTo: 11,
  },
  {
    scale: "country",
    layer: "governorates",
    from: [7],
    to: [9],
    set: "centred",
    size: [
      [7, 11],
      [9, 13],
    ],
    weight: 400,
    colour: "label-quiet",
    priority: 70,
    spacing: 0.16,
    capitals: true,
  },
  {
    scale: "country",
    layer: "lakes",
    from: [8],
    to: [11],
    set: "centred",
    size: [
      [8, 11],
      [11, 13],
    ],
    weight: 500,
    colour: "water-label",
    priority: 60,
    fits: 1.6,
  },
  {
    scale: "country",
    layer: "rivers",
    from: [6, 8, 9],
    to: [9],
    set: "along",
    size: [
      [6, 11.5],
      [9, 13],
    ],
    weight: 500,
    colour: "water-label",
    priority: 50,
    spacing: 0.12,
  },
  {
    scale: "city",
    layer: "districts",
    from: [10],
    to: [12],
    set: "centred",
    size: [
      [10, 12],
      [12, 15],
    ],
    weight: 500,
    colour: "label-quiet",
    priority: 5,
    spacing: 0.26,
    capitals: true,
  },
  {
    scale: "city",
    layer: "zone",
    from: [11],
    set: "centred",
    size: [
      [11, 12],
      [13, 14],
      [16, 17],
    ],
    weight: 600,
    colour: "zone-label",
    priority: 2,
  },
  {
    scale: "city",
    layer: "grounds",
    kind: ["airport"],
    from: [10],
    set: "centred",
    size: [
      [10, 11.5],
      [13, 14],
      [16, 17],
    ],
    weight: 600,
    colour: "label",
    priority: 3,
  },
  {
    scale: "city",
    layer: "riverLine",
    from: [10],
    set: "along",
    size: [
      [10, 12],
      [13, 15],
      [16, 18],
    ],
    weight: 500,
    colour: "water-label",
    priority: 12,
    spacing: 0.16,
    lineWidthMeters: 210,
  },
  {
    scale: "city",
    layer: "neighbourhoods",
    from: [11, 12, 12],
    set: "centred",
    size: [
      [11, 11.5],
      [13, 13],
      [16, 16],
    ],
    weight: 500,
    colour: "label-quiet",
    priority: 30,
    fits: 1.25,
  },
  {
    scale: "city",
    layer: "grounds",
    from: [12, 13, 13],
    set: "centred",
    size: [
      [12, 11.5],
      [16, 14],
    ],
    weight: 400,
    colour: "label-quiet",
    priority: 45,
    fits: 1.5,
  },
  {
    scale: "city",
    layer: "bridges",
    from: [13],
    set: "beside",
    size: [
      [13, 11.5],
      [16, 13.5],
    ],
    weight: 400,
    colour: "label",
    priority: 40,
  },
  {
    scale: "centre",
    layer: "areas",
    kind: ["embassy"],
    from: [14],
    set: "centred",
    size: [
      [14, 12],
      [16, 14],
    ],
    weight: 600,
    colour: "label",
    priority: 4,
  },
  {
    scale: "centre",
    layer: "areas",
    from: [15, 15, 16],
    set: "centred",
    size: [
      [14, 11],
      [16, 12.5],
      [18, 14],
    ],
    weight: 400,
    colour: "label",
    priority: 55,
  },
  {
    scale: "city",
    layer: "mainStreets",
    from: [14],
    set: "along",
    size: [
      [14, 11],
      [16, 12.5],
      [18, 14],
    ],
    weight: 400,
    colour: "label",
    priority: 65,
    spacing: 0.02,
  },
  {
    scale: "centre",
    layer: "streets",
    from: [15],
    set: "along",
    size: [
      [15, 11],
      [16, 12],
      [18, 14],
    ],
    weight: 400,
    colour: "label",
    priority: 75,
    spacing: 0.02,
  },
];

/** The value for a rank; ranks beyond the list take its last. */
export const byRank = (values: readonly number[], rank: number): number =>
  values[Math.min(rank, values.length) - 1] ?? values.at(-1) ?? 0;
