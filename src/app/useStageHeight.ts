/** Tells the page how much of its top the sticky map and timeline cover, so that nothing is scrolled to behind them. */

import { type RefObject, useEffect } from "react";

export function useStageHeight(stage: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      const covers = getComputedStyle(element).position === "sticky";
      root.style.setProperty("--covered-top", covers ? `${element.offsetHeight}px` : "0px");
    });
    observer.observe(element);
    observer.observe(root);
    return () => {
      observer.disconnect();
      root.style.removeProperty("--covered-top");
    };
  }, [stage]);
}
