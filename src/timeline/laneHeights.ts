/** How high the lanes are: about a quarter of the window, and no more than reads well. */

import type { LayoutOptions } from "./layout";

/**
 * The page keeps this room before the timeline has come (`--lanes` in app/App.module.css), so the lanes take all of it
 * whatever they hold.
 */
export function laneHeights(compact: boolean, viewportHeight: number): LayoutOptions["height"] {
  const share = (part: number, most: number) =>
    Math.round(Math.min(Math.max(viewportHeight * part, 86), most));
  const all = compact ? share(0.12, 92) : share(0.28, 220);
  return { wanted: all, most: all, row: compact ? 5 : 6 };
}
