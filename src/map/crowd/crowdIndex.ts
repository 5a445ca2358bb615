/** The events that stand on the map as columns, found by where they are: for frames, for cells and for the pointer. */

import KDBush from "kdbush";
import type { Dossier } from "../../core/dossier";
import type { Kind, Position } from "../../schema/dossier";
import type { MapFrame } from "../useMapFrame";

export interface CrowdIndex {
  /** By place in the account: where on the world's square, 0 to 1 from its north-west corner. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By place in the account: the kind's shape, its place in `SHAPES`. */
  readonly shapes: Uint8Array;
  /** By place in the account: 1 where it stands on the map. */
  readonly isPlaced: Uint8Array;
  /** All of `shown` in the frame and `margin` pixels round it, in the order of the account. */
  inFrame(frame: MapFrame, margin: number, shown: Uint8Array): Uint32Array;
  /** The one of `shown` nearest to a pixel of the frame, within `reach` pixels; -1 where there is none. */
  nearestTo(
    point: { readonly x: number; readonly y: number },
    frame: MapFrame,
    reach: number,
    shown: Uint8Array,
  ): number;
}

export const SHAPES = ["diamond", "triangle", "square", "circle"] as const;
const TILE = 256;

export const toWorldX = ([lon = 0]: Position) => lon / 360 + 0.5;

/** Web Mercator, as Leaflet has it; beyond 85° there is no map. */
export function toWorldY([, lat = 0]: Position): number {
  const sin = Math.sin((Math.max(-85.0511287798, Math.min(85.0511287798, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Edge of the whole world in pixels. */
export const worldSize = ({ zoom }: Pick<MapFrame, "zoom">) => TILE * 2 ** zoom;

/** The pixel of the whole world at which the frame begins. */
export function originOf(frame: Pick<MapFrame, "center" | "zoom" | "width" | "height">) {
  const size = worldSize(frame);
  return {
    x: toWorldX(frame.center) * size - frame.width / 2,
    y: toWorldY(frame.center) * size - frame.height / 2,
  };
}

export function createCrowdIndex({ events, table, kinds }: Dossier): CrowdIndex {
  const x = new Float64Array(events.length).fill(Number.NaN);
  const y = new Float64Array(events.length).fill(Number.NaN);
  const shapes = new Uint8Array(events.length);
  const isPlaced = new Uint8Array(events.length);
  const add = (i: number, kind: Kind, longitude: number, latitude: number) => {
    shapes[i] = SHAPES.indexOf(kind.shape);
    if (kind.lane !== "ground" || Number.isNaN(longitude)) return;
    isPlaced[i] = 1;
    x[i] = toWorldX([longitude]);
    y[i] = toWorldY([longitude, latitude]);
  };
  if (table) {
    const list = [...kinds.values()];
    for (let i = 0; i < table.count; i++)
      add(i, list[table.kind[i]!]!, table.longitude[i]!, table.latitude[i]!);
  } else {
    events.forEach(({ kind, place: { position } }, i) => {
      add(i, kind, position?.[0] ?? Number.NaN, position?.[1] ?? Number.NaN);
    });
  }
  const placed = Uint32Array.from(events.keys()).filter((i) => isPlaced[i] === 1);
  const tree = new KDBush(placed.length);
  for (const i of placed) tree.add(x[i]!, y[i]!);
  tree.finish();
  return {
    x,
    y,
    shapes,
    isPlaced,
    inFrame(frame, margin, shown) {
      const size = worldSize(frame);
      const { x: left, y: top } = originOf(frame);
      const found = tree.range(
        (left - margin) / size,
        (top - margin) / size,
        (left + frame.width + margin) / size,
        (top + frame.height + margin) / size,
      );
      return Uint32Array.from(found, (i) => placed[i]!)
        .filter((i) => shown[i] === 1)
        .sort();
    },
    nearestTo(point, frame, reach, shown) {
      const size = worldSize(frame);
      const origin = originOf(frame);
      const [atX, atY] = [(origin.x + point.x) / size, (origin.y + point.y) / size];
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const found of tree.within(atX, atY, reach / size)) {
        const i = placed[found]!;
        const away = (x[i]! - atX) ** 2 + (y[i]! - atY) ** 2;
        if (shown[i] !== 1 || away > least || (away === least && i > best)) continue;
        [best, least] = [i, away];
      }
      return best;
    },
  };
}
