/** Scrolling that follows the state without taking the page from the reader. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useReader } from "../state/react";
import { scrollPanelOf } from "../ui/scrollPanel";

/** A reader's own scrolling counts as going on for this long after its last sign. */
const HAND_MS = 1500;
/** What stands between the edge of the panel and what is brought into view, in pixels. */
const MARGIN = 16;
const SIGNS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
/** After opening, what a link leads to stays put for so long while fonts, pictures and panels come in. */
const SETTLE_MS = 1500;

// React warns of layout effects when it renders to a string.
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Keeps an element where it is on screen while a card above it closes and its own opens.
 * Call the result just before the state changes.
 */
export function useHeldInPlace(ref: RefObject<HTMLElement | null>, changesWith: unknown): () => void {
  const held = useRef<number | null>(null);
  useBrowserLayoutEffect(() => {
    const before = held.current;
    held.current = null;
    const element = ref.current;
    if (before === null || !element) return;
    const moved = element.getBoundingClientRect().top - before;
    if (moved !== 0) (scrollPanelOf(element) ?? document.scrollingElement)?.scrollBy(0, moved);
  }, [changesWith]);
  return () => {
    held.current = ref.current?.getBoundingClientRect().top ?? null;
  };
}

/**
 * Keeps the selected event in view once it is selected and, where the account has a scroll of its own, the one
 * nearest to the playhead as that moves; the page itself never scrolls while the reader scrubs.
 */
export function useNearestInView(list: RefObject<HTMLElement | null>) {
  const selection = useReader((state) => state.selection);
  const claim = useReader((state) => state.claim);
  const nearest = useReader((state, selectors) => selectors.nearest(state)?.slug ?? null);
  const byHandAt = useRef(Number.NEGATIVE_INFINITY);
  const opened = useRef<number | null>(null);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onHand = () => {
      byHandAt.current = performance.now();
    };
    const panel = scrollPanelOf(element) ?? element;
    for (const sign of SIGNS) panel.addEventListener(sign, onHand, { passive: true });
    return () => {
      for (const sign of SIGNS) panel.removeEventListener(sign, onHand);
    };
  }, [list]);

  // The page opens where the link leads, and nothing there has to be followed by eye.
  useEffect(() => {
    const element = list.current;
    opened.current ??= performance.now();
    if (!element || selection === null || performance.now() - opened.current > SETTLE_MS) return;
    const show = () => {
      const target = targetIn(element, selection, claim);
      const panel = target && scrollPanelOf(target);
      if (target && panel) bringIntoView(target, panel, true);
      else if (target) target.scrollIntoView({ block: "start", behavior: "auto" });
    };
    show();
    if (typeof ResizeObserver === "undefined") return;
    const settling = new ResizeObserver(show);
    settling.observe(element);
    settling.observe(document.documentElement);
    const stop = () => settling.disconnect(); // the reader goes on by themselves
    const timer = setTimeout(stop, SETTLE_MS);
    for (const sign of SIGNS) window.addEventListener(sign, stop, { passive: true });
    return () => {
      clearTimeout(timer);
      stop();
      for (const sign of SIGNS) window.removeEventListener(sign, stop);
    };
  }, [selection, claim, list]);

  const followed = useRef({ selection, claim, nearest });
  useEffect(() => {
    const before = followed.current;
    followed.current = { selection, claim, nearest };
    const isNew = before.selection !== selection || before.claim !== claim;
    const slug = isNew ? (selection ?? nearest) : nearest;
    if (before.nearest === nearest && !isNew) return;
    if (slug === null || performance.now() - byHandAt.current < HAND_MS) return;
    const target = list.current && targetIn(list.current, slug, slug === selection ? claim : null);
    if (!target || target.hasAttribute("data-index")) return; // a long list follows by itself
    const panel = scrollPanelOf(target);
    if (panel) bringIntoView(target, panel);
    else if (slug === selection && isNew && !list.current?.contains(document.activeElement))
      target.scrollIntoView({ block: "start", behavior: behaviorOf(false) }); // on a phone it comes up under map and timeline
  }, [selection, claim, nearest, list]);
}

/** The claim that the address names, else the event; null in a long list, which follows by itself. */
function targetIn(list: HTMLElement, slug: string, claim: string | null): Element | null {
  const entry = list.querySelector(`[data-slug="${CSS.escape(slug)}"]:not([data-index])`);
  return (claim !== null && entry?.querySelector(`#${CSS.escape(claim)}`)) || entry;
}

/** The target's beginning, and as much more as fits; nothing moves where it is in view already. */
function bringIntoView(entry: Element, panel: HTMLElement, atOnce = false) {
  const view = panel.getBoundingClientRect();
  const top = view.top + stickyHeight(panel);
  const { top: start, bottom: end } = entry.getBoundingClientRect();
  const above = start - top - MARGIN;
  const below = end - view.bottom + MARGIN;
  const by = above < 0 ? above : below > 0 ? Math.min(below, above) : 0;
  if (Math.abs(by) < 1) return;
  panel.scrollBy({ top: by, behavior: behaviorOf(atOnce) });
}

function behaviorOf(atOnce: boolean): ScrollBehavior {
  return atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** What stays at the panel's top covers as much of it. */
function stickyHeight(panel: HTMLElement): number {
  const sticky = panel.querySelector("[data-sticky]");
  return sticky && getComputedStyle(sticky).position === "sticky" ? sticky.getBoundingClientRect().height : 0;
}
