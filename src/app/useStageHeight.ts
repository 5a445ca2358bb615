/** Tells the page how much of its top the sticky map and timeline cover, so that nothing is scrolled to behind them. */

import { type RefObject, useEffect, useLayoutEffect } from "react";

// React warns of layout effects when it renders to a string.
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

export function useStageHeight(stage: RefObject<HTMLElement | null>) {
  useBrowserLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const root = document.documentElement;
    const tell = () => {
      const covers = getComputedStyle(element).position === "sticky";
      root.style.setProperty("--covered-top", covers ? `${element.offsetHeight}px` : "0px");
    };
    tell(); // before anything is scrolled to
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    observer.observe(root);
    return () => {
      observer.disconnect();
      root.style.removeProperty("--covered-top");
    };
  }, [stage]);
}
