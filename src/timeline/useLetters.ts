/** How large letters are: 1 as browsers have them, 2 where the reader has made them twice as large. Never below 1. */

import { type RefObject, useLayoutEffect, useState } from "react";

const USUAL = 16; // px

/** Larger letters make everything round `ref` higher, which is how a change is noticed. */
export function useLetters(ref: RefObject<HTMLElement | null>): number {
  const [letters, setLetters] = useState(measure);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setLetters(measure()));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return letters;
}

function measure(): number {
  if (typeof document === "undefined") return 1;
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isNaN(size) ? 1 : Math.max(1, size / USUAL);
}
