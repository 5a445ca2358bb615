/** What the reader's buttons, keys and presses ask of the map: each reckons from where the map is going already. */

import type { Bounds } from "../../geo/bounds";
import type { Point } from "../../geo/box";
import type { Position } from "../../schema/dossier";
import type { Viewport } from "../../state/readerState";
import { bringIntoView, closeIn, fitBounds, type Panel, panned, pixelsApart, zoomed } from "./framing";

export interface MapMoves {
  /** The `around` point of the panel stays where it is; without one its middle does. */
  readonly zoomBy: (levels: number, around?: Point) => void;
  /** In parts of the panel's size. */
  readonly panBy: (x: number, y: number) => void;
  readonly centerOn: (position: Position) => void;
  /** Only as far as it takes to see the place. */
  readonly goTo: (position: Position, radiusMeters: number | null) => void;
  /** At least one level. */
  readonly closeIn: (bounds: Bounds) => void;
  readonly fit: (bounds: Bounds) => void;
  /** The core, as the map shows it of its own accord while no event is selected. */
  readonly fitCore: () => void;
}

interface MapMovesOptions {
  readonly target: () => Viewport;
  readonly panel: () => Panel | null;
  readonly core: () => Bounds | null;
  /** What the map shows while nobody has asked for a view. */
  readonly ownView: () => Viewport | null;
  /** Null leaves it to the map. */
  readonly ask: (view: Viewport | null) => void;
}

export function createMapMoves({ target, panel, core, ownView, ask }: MapMovesOptions): MapMoves {
  const askBy = (move: (from: Viewport, panel: Panel) => Viewport) => {
    const room = panel();
    if (room) ask(move(target(), room));
  };
  return {
    zoomBy: (levels, around) => askBy((from, room) => zoomed(from, levels, room, around)),
    panBy: (x, y) => askBy((from, { width, height }) => panned(from, x * width, y * height)),
    centerOn: (center) => askBy(({ zoom }) => ({ center, zoom })),
    goTo: (position, radiusMeters) =>
      askBy((from, room) => bringIntoView({ position, radiusMeters }, from, room)),
    closeIn: (bounds) => askBy((from, room) => closeIn(bounds, from, room)),
    fit: (bounds) => askBy((_, room) => fitBounds(bounds, room)),
    fitCore() {
      const bounds = core();
      const room = panel();
      if (!bounds || !room) return;
      const home = fitBounds(bounds, room);
      const own = ownView();
      ask(own && pixelsApart(home, own) < 1 ? null : home);
    },
  };
}
