/** Scrolling to a step is going there, and going there scrolls to it. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useReader, useReaderStore } from "../state/react";
import { scrollPanelOf } from "../ui/scrollPanel";

/** A step is shown once its top has passed this part of what is in view. */
const LINE = 0.3;

// React warns of layout effects when it renders to a string.
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

export function useScrolledStep(region: RefObject<HTMLElement | null>) {
  const { getState, dispatch } = useReaderStore();
  const step = useReader((state) => state.step);
  /** The step that is scrolled to, and where its scroll stands then: no scroll to there is the reader's. */
  const shown = useRef<{ step: number; top: number | null }>({ step: 0, top: null });

  // The state leads.
  useBrowserLayoutEffect(() => {
    const element = region.current;
    if (!element || shown.current.step === step) return;
    const show = () => {
      shown.current = { step, top: scrollTo(element, step) };
    };
    show();
    if (typeof ResizeObserver === "undefined") return;
    // Fonts and panels that come in move what was scrolled to, until the reader scrolls by themselves.
    const observer = new ResizeObserver(() => {
      if (shown.current.top !== null && shown.current.step === step) show();
    });
    observer.observe(element);
    observer.observe(document.documentElement);
    observer.observe(viewOf(element).panel); // one that shrinks or grows scrolls what stands at its end
    return () => observer.disconnect();
  }, [region, step]);

  // The reader leads.
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let frame: number | null = null;
    /** The focus went to something outside the story, and the browser may scroll there in the next frame. */
    let isFocusMoving = false;
    const onFocus = ({ target }: FocusEvent) => {
      if (element.contains(target as Node)) return;
      isFocusMoving = true;
      requestAnimationFrame(() => requestAnimationFrame(() => (isFocusMoving = false)));
    };
    const look = () => {
      frame = null;
      if (isFocusMoving) {
        shown.current = { step: getState().step, top: null };
        return;
      }
      const { panel, line } = viewOf(element);
      if (shown.current.top !== null && Math.abs(panel.scrollTop - shown.current.top) < 2) return;
      const passed = [...element.querySelectorAll("[data-step]")].findLastIndex(
        (one) => one.getBoundingClientRect().top <= line,
      );
      const reached = Math.max(0, passed);
      shown.current = { step: reached, top: null };
      if (getState().view === "story" && getState().step !== reached)
        dispatch({ type: "goToStep", step: reached });
    };
    const onScroll = ({ target }: Event) => {
      if (target !== document && target !== viewOf(element).panel) return;
      frame ??= requestAnimationFrame(look);
    };
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("scroll", onScroll, { capture: true });
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [region, getState, dispatch]);
}

/** What scrolls the story, and the height in the window that a step's top has to pass. */
function viewOf(element: HTMLElement): { readonly panel: Element; readonly line: number } {
  const own = scrollPanelOf(element);
  if (own) {
    const { top, height } = own.getBoundingClientRect();
    return { panel: own, line: top + LINE * height };
  }
  const root = document.documentElement;
  const covered = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
  return { panel: document.scrollingElement ?? root, line: covered + LINE * (innerHeight - covered) };
}

/** At once, as a step must be there when its button is pressed. Gives where the scroll stands. */
function scrollTo(element: HTMLElement, step: number): number {
  const { panel } = viewOf(element);
  if (step === 0) panel.scrollTop = 0;
  else element.querySelectorAll("[data-step]")[step]?.scrollIntoView({ block: "start", behavior: "instant" });
  return panel.scrollTop;
}
