/** Where a long list stands in what scrolls. */

import { type RefObject, useLayoutEffect, useState } from "react";

/** Pixels from where the scrolling begins to the list: filters and notices stand before it. */
export function useOffset(list: RefObject<HTMLElement | null>, panel: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setOffset(
        Math.round(panel ? top - panel.getBoundingClientRect().top + panel.scrollTop : top + window.scrollY),
      );
    };
    measure();
    const before = list.current?.parentElement?.parentElement;
    const observer = new ResizeObserver(measure);
    for (const sibling of before?.children ?? []) observer.observe(sibling);
    return () => observer.disconnect();
  }, [list, panel]);
  return offset;
}

/** Null where the page itself scrolls. */
export function scrollingAncestor(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/^(auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
