/** One stroke or fill over a layer of the ground: for which features, at which zooms, in what look. */

import type { BasemapProperties, BasemapScale } from "../geo/basemap";
import type { Stops } from "./stops";
import type { Token } from "./tokens";

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
  /** The last zoom at which it is drawn. */
  readonly to?: number;
  readonly fill?: Token;
  readonly line?: Token;
  readonly width?: Stops;
  readonly dash?: readonly number[];
  readonly opacity?: Stops;
  readonly cap?: "round" | "square";
  /** Lines of areas leave out what runs along the bounds of the file, where areas were cut. */
  readonly skipsCutEdges?: true;
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
