/** The ground as paths in a frame, for whatever draws SVG: pictures, print and the overview map. */

import type { Basemap } from "../geo/basemap";
import { type Bounds, intersects, meets, shifted } from "../geo/bounds";
import type { AnyGeometry } from "../geo/geometry";
import { withoutCutEdges } from "./cutEdges";
import type { Frame } from "./frame";
import { isWholeGround, TURNS } from "./groundFiles";
import { isDrawnAt, isWanted, type Pass } from "./pass";
import { pathData } from "./pathData";
import { valueAt } from "./stops";
import { backgroundOf, fillOf, PASSES } from "./style";
import type { Token } from "./tokens";

/** One path of the picture, to be drawn over those before it. */
export interface GroundPath {
  readonly d: string;
  readonly fill: Token | null;
  readonly line: Token | null;
  /** Pixels. */
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly cap: Pass["cap"];
}

/** The colour on which the paths are drawn, and those that there are. `only` leaves layers out. */
export function groundPaths(
  basemaps: readonly Basemap[],
  frame: Frame,
  only: (pass: Pass) => boolean = () => true,
): { readonly background: Token; readonly paths: readonly GroundPath[] } {
  const shown = basemapsIn(basemaps, frame);
  const scales = new Set(shown.map(({ scale }) => scale));
  const paths: GroundPath[] = [];
  const begun = new Set<string>();
  for (const pass of PASSES) {
    const basemap = shown.find(({ scale }) => scale === pass.scale);
    if (!basemap) continue;
    const turns = turnsIn(basemap.bounds, frame);
    // Between the lands of a whole ground lies the sea, whatever a coarser one has drawn there.
    if (!begun.has(pass.scale) && isWholeGround(pass.scale)) paths.push(sea(basemap.bounds, turns, frame));
    begun.add(pass.scale);
    if (!isDrawnAt(pass, frame.zoom) || !only(pass)) continue;
    const width = pass.line && pass.width ? valueAt(pass.width, frame.zoom) : 0;
    const line = width > 0 ? (pass.line ?? null) : null;
    const fill = fillOf(pass, scales);
    if (!fill && !line) continue;
    const d = (basemap.layers.get(pass.layer)?.features ?? [])
      .filter(({ properties }) => isWanted(pass, properties))
      .map(({ geometry }) => (pass.skipsCutEdges ? withoutCutEdges(geometry, basemap.bounds) : geometry))
      .flatMap((geometry) => turns.map((turn) => pathData(geometry, turned(frame, turn))))
      .join("");
    const opacity = pass.opacity ? valueAt(pass.opacity, frame.zoom) : 1;
    if (d !== "") paths.push({ d, fill, line, width, dash: pass.dash ?? [], opacity, cap: pass.cap });
  }
  return { background: backgroundOf(scales), paths };
}

/** Those that have something to say about the frame. */
export const basemapsIn = (basemaps: readonly Basemap[], frame: Frame) =>
  basemaps.filter(({ bounds }) => meets(bounds, frame.bounds));

/** Who must be named under this map. */
export function creditsOf(basemaps: readonly Basemap[], frame: Frame): string[] {
  const drawn = new Set(
    PASSES.filter((pass) => isDrawnAt(pass, frame.zoom)).map(({ scale, layer }) => `${scale} ${layer}`),
  );
  const credits = basemapsIn(basemaps, frame).flatMap(({ scale, credits: all }) =>
    all.filter(({ layer }) => drawn.has(`${scale} ${layer}`)),
  );
  return [...new Set(credits.map(({ attribution }) => attribution))];
}

const turnsIn = (bounds: Bounds, frame: Frame) =>
  TURNS.filter((turns) => intersects(shifted(bounds, turns), frame.bounds));

/** The frame as it is seen by what is written so many turns further west. */
const turned = (frame: Frame, turns: number): Frame =>
  turns === 0
    ? frame
    : { ...frame, project: ([lon = 0, lat = 0]) => frame.project([lon + 360 * turns, lat]) };

function sea([west, south, east, north]: Bounds, turns: readonly number[], frame: Frame): GroundPath {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  const square: AnyGeometry = { type: "Polygon", coordinates: [corners] };
  const d = turns.map((turn) => pathData(square, turned(frame, turn))).join("");
  return { d, fill: "water", line: null, width: 0, dash: [], opacity: 1, cap: undefined };
}
