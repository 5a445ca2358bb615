/** How high the window is, so that the timeline leaves room for map and account. */

import { useSyncExternalStore } from "react";

const UNKNOWN = 800;
/** Pixels, as in app/App.module.css: narrower pages have map and timeline pinned above what is read. */
const NARROW = 700;

export const useIsNarrow = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(`(max-width: ${NARROW - 0.02}px)`).matches ?? false,
    () => false,
  );

/**
 * In CSS pixels, without bars that come and go on phones. Not `innerHeight`: phones zoom out while anything is wider than the
 * page, which makes that larger for a moment, and a layout that hangs on it would change back and forth.
 */
export const useViewportHeight = () =>
  useSyncExternalStore(
    subscribe,
    () => document.documentElement.clientHeight || window.innerHeight, // 0 where nothing is laid out
    () => UNKNOWN,
  );

function subscribe(onChange: () => void) {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
