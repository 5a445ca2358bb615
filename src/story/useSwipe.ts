/** A finger drawn across the text turns to the next step or back, as pages turn; up and down it scrolls. */

import { type RefObject, useEffect, useRef } from "react";
import { useMessages } from "../i18n/react";

/** How far a finger moves at least, in pixels, and how much farther across than along. */
const MIN_SWIPE = 56;
const MIN_SLOPE = 2;

export function useSwipe(region: RefObject<HTMLElement | null>, onSwipe: (by: 1 | -1) => void) {
  const { direction } = useMessages();
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let start: Touch | null = null;
    const onStart = ({ touches }: TouchEvent) => {
      start = touches.length === 1 ? (touches[0] ?? null) : null; // two fingers zoom
    };
    const onEnd = ({ changedTouches }: TouchEvent) => {
      const [end] = changedTouches;
      if (!start || !end) return;
      const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
      start = null;
      if (Math.abs(x) < MIN_SWIPE || Math.abs(x) < MIN_SLOPE * Math.abs(y)) return;
      if (getSelection()?.isCollapsed === false) return; // the finger selects words
      latest.current(x < 0 === (direction === "ltr") ? 1 : -1);
    };
    const passive = { passive: true } as const;
    element.addEventListener("touchstart", onStart, passive);
    element.addEventListener("touchend", onEnd, passive);
    return () => {
      element.removeEventListener("touchstart", onStart);
      element.removeEventListener("touchend", onEnd);
    };
  }, [region, direction]);
}
