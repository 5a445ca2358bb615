/** Tells the page how much of its top or foot something sticky covers, so that nothing is scrolled to behind it. */

import { type RefObject, useEffect, useLayoutEffect } from "react";

// React warns of layout effects when it renders to a string.
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

export function useCoveredEdge(cover: RefObject<HTMLElement | null>, edge: "top" | "bottom") {
  useBrowserLayoutEffect(() => {
    const element = cover.current;
    if (!element) return;
    const root = document.documentElement;
    const property = `--covered-${edge}`;
    const tell = () => {
      const covers = getComputedStyle(element).position === "sticky";
      root.style.setProperty(property, covers ? `${element.offsetHeight}px` : "0px");
    };
    tell(); // before anything is scrolled to
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    observer.observe(root);
    return () => {
      observer.disconnect();
      root.style.removeProperty(property);
    };
  }, [cover, edge]);
}
