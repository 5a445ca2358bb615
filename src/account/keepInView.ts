/** Scrolling that follows the state without taking the page from the reader. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useReader } from "../state/react";

/** A reader's own scrolling counts as going on for this long after its last sign. */
const HAND_MS = 1500;
/** What stands between the edge of the panel and what is brought into view, in pixels. */
const MARGIN = 16;

// React warns of layout effects when it renders to a string.
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** What scrolls the element apart from the page itself; null where that is the page alone. */
export function scrollPanelOf(element: Element): HTMLElement | null {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (!(at instanceof HTMLElement) || at.scrollHeight <= at.clientHeight) continue;
    if (/^(auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

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
  const nearest = useReader((state, selectors) => selectors.nearest(state)?.slug ?? null);
  const byHandAt = useRef(Number.NEGATIVE_INFINITY);
  const isFirst = useRef(true);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onHand = () => {
      byHandAt.current = performance.now();
    };
    const signs = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    const panel = scrollPanelOf(element) ?? element;
    for (const sign of signs) panel.addEventListener(sign, onHand, { passive: true });
    return () => {
      for (const sign of signs) panel.removeEventListener(sign, onHand);
    };
  }, [list]);

  const followed = useRef({ selection, nearest });
  useEffect(() => {
    const isNewSelection = followed.current.selection !== selection;
    followed.current = { selection, nearest };
    const slug = isNewSelection || isFirst.current ? (selection ?? nearest) : nearest;
    const atOnce = isFirst.current; // the page opens where the link leads; nothing has to be followed by eye
    isFirst.current = false;
    if (slug === null || performance.now() - byHandAt.current < HAND_MS) return;
    const entry = list.current?.querySelector(`[data-slug="${CSS.escape(slug)}"]`);
    if (!entry || entry.hasAttribute("data-index")) return; // a long list follows by itself
    const panel = scrollPanelOf(entry);
    if (panel) bringIntoView(entry, panel, atOnce);
    else if (
      slug === selection &&
      (isNewSelection || atOnce) &&
      !list.current?.contains(document.activeElement)
    ) {
      showOnPage(entry, atOnce);
    }
  }, [selection, nearest, list]);
}

/** The entry's beginning, and as much more as fits; nothing moves where it is in view already. */
function bringIntoView(entry: Element, panel: HTMLElement, atOnce: boolean) {
  const view = panel.getBoundingClientRect();
  const top = view.top + stickyHeight(panel);
  const { top: start, bottom: end } = entry.getBoundingClientRect();
  const above = start - top - MARGIN;
  const below = end - view.bottom + MARGIN;
  const by = above < 0 ? above : below > 0 ? Math.min(below, above) : 0;
  if (Math.abs(by) < 1) return;
  panel.scrollBy({ top: by, behavior: behaviorOf(atOnce) });
}

/** On a phone, a card opened from a link, the map or the timeline comes up under them; the page's scroll padding keeps it clear. */
function showOnPage(entry: Element, atOnce: boolean) {
  entry.scrollIntoView({ block: "start", behavior: behaviorOf(atOnce) });
}

function behaviorOf(atOnce: boolean): ScrollBehavior {
  return atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** What stays at the panel's top covers as much of it. */
function stickyHeight(panel: HTMLElement): number {
  const sticky = panel.querySelector("[data-sticky]");
  return sticky && getComputedStyle(sticky).position === "sticky" ? sticky.getBoundingClientRect().height : 0;
}
