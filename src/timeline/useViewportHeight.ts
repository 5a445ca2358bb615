/** How high the window is, so that the timeline leaves room for map and account. */

import { useSyncExternalStore } from "react";

const UNKNOWN = 800;
/** Pixels, as in app/App.module.css: narrower pages have map and timeline pinned above what is read. */
const NARROW = 700;

export const useIsNarrow = () =>
  useSyncExternalStore(
    subscribe,
    () => window.innerWidth < NARROW,
    () => false,
  );

export const useViewportHeight = () =>
  useSyncExternalStore(
    subscribe,
    () => window.innerHeight,
    () => UNKNOWN,
  );

function subscribe(onChange: () => void) {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
