/** How high lanes and rows are: the whole timeline takes a share of the window, and no more than reads well. */

import type { LayoutOptions } from "./layout";

/** With little width there are no names, and every pixel is the map's and the account's. */
const COMPACT = 72;
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

export interface RowsRoom {
  /** Pixels. */
  readonly row: number;
  /** Pixels that the rows take, and may take where the reader opens chapters by hand. */
  readonly wanted: number;
  readonly most: number;
  /** Rows are high enough for words. */
  readonly isLabelled: boolean;
  /** Chapters open by themselves as far as there is room. */
  readonly opens: boolean;
}

/** More entries than this are packed into lanes: so many rows nobody reads. */
export const MAX_ROWS = 200;
/** Pixels. A low row, from 1080 on a higher one. */
const ROW = 18;
const HIGH_ROW = 20;
const HIGH = 1080;
/** So many chapters have a row each where the timeline is pinned above what is read. */
const PINNED_ROWS = 4;
const PINNED_MOST = 10;

/**
 * Null where entries are too many for a row each. `bands` counts chapters. `isPinned`: above what is read, as on
 * phones, and not beside it. The style sheet keeps the same room (`.rowsRoom` in app/App.module.css).
 */
export function rowsRoom(
  { entries, bands }: { readonly entries: number; readonly bands: number },
  form: Form,
  isPinned: boolean,
  viewportHeight: number,
  letters: number,
): RowsRoom | null {
  const row = (viewportHeight >= HIGH ? HIGH_ROW : ROW) * letters;
  if (form === "thin" || (isPinned && (bands === 0 || bands > PINNED_ROWS))) {
    const room = form === "thin" ? THIN : PINNED_ROWS * ROW;
    const low = Math.min(Math.floor(room / Math.max(entries, 1)), LOW_ROW);
    return low < LEAST_ROW ? null : { row: low, wanted: room, most: room, isLabelled: false, opens: false };
  }
  const all = (entries + bands) * row;
  if (isPinned)
    return {
      row,
      wanted: PINNED_ROWS * row,
      most: PINNED_MOST * row,
      isLabelled: true,
      opens: false,
    };
  const share = Math.max(PINNED_ROWS * ROW, 0.6 * viewportHeight - 246 - AROUND * (letters - 1));
  const room = Math.min(all, Math.floor(share));
  return { row, wanted: room, most: room, isLabelled: true, opens: true };
}

/** Rows without words. */
const LOW_ROW = 9;
const LEAST_ROW = 3;
