/** How high the lanes are: about a fifth of the window, more in low ones for the names' sake, and no more than reads well. */

import type { LayoutOptions } from "./layout";

/** With little width there are no names, and every pixel is the map's and the account's. */
const COMPACT = 60;
/** Enough for names in some fourteen rows. */
const NAMED = 158;
const MOST = 216;

/**
 * The page keeps this room before the timeline has come (`--lanes` in app/App.module.css), so the lanes take all of it
 * whatever they hold.
 */
export function laneHeights(compact: boolean, viewportHeight: number): LayoutOptions["height"] {
  if (compact) return { wanted: COMPACT, most: COMPACT, row: 4 };
  const least = Math.min(viewportHeight * 0.26, NAMED);
  const all = Math.floor(Math.max(least, Math.min(viewportHeight * 0.2, MOST)));
  return { wanted: all, most: all, row: 6 };
}
