/** An element's width, kept up to date. Where it cannot be known, a sensible one. */

import { type RefObject, useLayoutEffect, useState } from "react";

const UNMEASURED = 960;

/**
 * It is measured anew at once when `layout`, which says how its surroundings are laid out, changes. Until it is measured it is
 * taken for the page's without `beside`, what stands beside it: where that is right, nothing is drawn twice.
 */
export function useWidth(ref: RefObject<HTMLElement | null>, beside: number, layout?: unknown): number {
  const [width, setWidth] = useState(() => {
    const page = typeof document === "undefined" ? 0 : document.documentElement.clientWidth;
    return page > beside ? page - beside : UNMEASURED;
  });
  // Before the first paint, or everything would be seen to move to its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` moves the element without a change of its own
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const take = (measured: number) => {
      if (measured > 0) setWidth(Math.round(measured));
    };
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
    take(element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd));
    const observer = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, layout]);
  return width;
}
