/** How high the lanes are: the whole timeline takes about a third of the window, and no more than reads well. */

import type { LayoutOptions } from "./layout";

/** With little width there are no names, and every pixel is the map's and the account's. */
const COMPACT = 60;
/** Beside the controls, in a window too low for more: a phone on its side. */
const THIN = 46;
const MOST = 252;
/** Controls, chapters, axis and overview. */
const AROUND = 101;

export type Form = "full" | "compact" | "thin";

/**
 * The page keeps this room before the timeline has come (`--lanes` in app/App.module.css), so the lanes take all of it
 * whatever they hold.
 */
export function laneHeights(form: Form, viewportHeight: number, letters: number): LayoutOptions["height"] {
  if (form === "thin") return { wanted: THIN, most: THIN, row: 3 };
  if (form === "compact") return { wanted: COMPACT, most: COMPACT, row: 4 };
  const all = Math.floor(Math.max(COMPACT, Math.min(viewportHeight * 0.36 - AROUND * letters, MOST)));
  return { wanted: all, most: all, row: 6 };
}

/** Pixels, as `30rem` in app/App.module.css. */
const LOW = 480;
/** The page's 560 without the margins of a compact form. */
const THIN_WIDTH = 536;

export const formFor = (room: "little" | "some" | "much", width: number, viewportHeight: number): Form =>
  viewportHeight <= LOW && width >= THIN_WIDTH ? "thin" : room === "little" ? "compact" : "full";
