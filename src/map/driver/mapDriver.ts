/**
 * Who moves the map, and where to. One request is shown at a time and to its end; of those that come meanwhile the
 * last is shown next. A move of the reader's own is told to `onReaderMove` when it begins and when it ends.
 */

import type { Viewport } from "../../state/readerState";
import { pixelsApart } from "./framing";

/** `cut` shows a view at once; `fly` may move there, where motion is wanted and the way is short. */
export type Manner = "cut" | "fly";

/** A map as the driver needs it. */
export interface MapSurface {
  /** What it shows now. */
  readonly view: () => Viewport;
  readonly cut: (view: Viewport) => void;
  /** True when it's on its way; false when it is there already. */
  readonly fly: (view: Viewport) => boolean;
  /** Animations are wanted, and the page is seen. */
  readonly canFly: () => boolean;
  /** Takes over the panel's size, without moving what stands in the upper left corner; true where it is another. */
  readonly resize: () => boolean;
  /**
   * `onReaderStart` when a move begins that `cut` and `fly` haven't begun, `onRest` when a move has ended, whose ever
   * it was, but for those that end within their calls. Gives back how to stop listening.
   */
  readonly listen: (onReaderStart: () => void, onRest: () => void) => () => void;
}

interface Request {
  readonly view: Viewport;
  readonly manner: Manner;
}

export type DriverState =
  | { readonly name: "idle"; readonly shown: Viewport }
  | { readonly name: "flying"; readonly to: Viewport; readonly next: Request | null }
  /** A drag, a pinch or a wheel's zoom, from this view to the end of what it leads to. */
  | { readonly name: "reader"; readonly from: Viewport; readonly next: Request | null };

export interface MapDriver {
  /** Shows a view: at once when the map is idle, else as soon as what moves it has ended. */
  readonly show: (view: Viewport, manner: Manner) => void;
  /**
   * Shows what `wanted` says again, for a panel that has changed; null is what is shown already. A move of the
   * reader's goes on.
   */
  readonly refit: (wanted: () => Viewport | null) => void;
  /** What the map shows, or will show when all that it was asked for is done. */
  readonly target: () => Viewport;
  /** Begins to listen to the map. Gives back how to stop. */
  readonly start: (onReaderMove: (view: Viewport) => void) => () => void;
}

/** Nearer than this is the same view: a pan goes by whole pixels, and an address has five decimals. */
const SAME = 3; // px
/** Over a longer way a pan shows nothing but a blur. */
const FARTHEST_PAN = 5_000; // px

export function createMapDriver(surface: MapSurface): MapDriver {
  let state: DriverState = { name: "idle", shown: surface.view() };

  const isSame = (a: Viewport, b: Viewport) => pixelsApart(a, b) < SAME;

  function begin({ view, manner }: Request) {
    const apart = pixelsApart(surface.view(), view);
    const flies = manner === "fly" && surface.canFly() && !(apart > FARTHEST_PAN && apart < Infinity);
    if (!flies) surface.cut(view);
    const isOnItsWay = flies && surface.fly(view);
    state = isOnItsWay ? { name: "flying", to: view, next: null } : { name: "idle", shown: view };
  }

  function show(view: Viewport, manner: Manner) {
    const known = state.name === "reader" && !state.next ? state.from : target();
    if (isSame(view, known)) return;
    const request = { view, manner };
    if (state.name === "idle") begin(request);
    else state = { ...state, next: request };
  }

  function refit(wanted: () => Viewport | null) {
    const isResized = surface.resize();
    if (state.name === "reader") return;
    const view = wanted() ?? target();
    if (!isResized) show(view, "cut");
    else if (state.name === "flying") state = { ...state, next: { view, manner: "cut" } };
    else begin({ view, manner: "cut" });
  }

  function target(): Viewport {
    if (state.name === "idle") return state.shown;
    return state.next?.view ?? (state.name === "flying" ? state.to : surface.view());
  }

  function start(onReaderMove: (view: Viewport) => void) {
    const onReaderStart = () => {
      if (state.name === "reader") return;
      const from = surface.view();
      state = { name: "reader", from, next: null }; // the hand comes after all that was asked for
      onReaderMove(from);
    };
    const onRest = () => {
      const view = surface.view();
      const next = state.name === "idle" ? null : state.next;
      if (next && !isSame(view, next.view)) return begin(next);
      const wanted =
        next?.view ?? (state.name === "idle" ? state.shown : state.name === "flying" && state.to);
      const isWanted = wanted && isSame(view, wanted);
      state = { name: "idle", shown: isWanted ? wanted : view };
      if (!isWanted) onReaderMove(view); // also of a flight that the reader has cut short
    };
    return surface.listen(onReaderStart, onRest);
  }

  return { show, refit, target, start };
}
