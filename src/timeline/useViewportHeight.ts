/** How high the window is, so that the timeline leaves room for map and account. */

import { useSyncExternalStore } from "react";

const UNKNOWN = 800;

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
