/** How a long list keeps what matters on the page: the selected event, and what is nearest to a playhead at rest. */

import { defaultRangeExtractor, type Range, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { DossierEvent, EventList } from "../../core/dossier";
import { rankOf } from "../../core/rankOf";
import { useReader, useReaderStore } from "../../state/react";
import { whenPlayheadRests } from "./whenPlayheadRests";

export type Rows = Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>;

/** A reader's own scrolling counts as going on for this long after its last sign. */
const HAND_MS = 1500;

/** The selected event stays on the page however far it is scrolled away: it may hold the focus. */
export function useSelectedKept(events: EventList) {
  const selected = useReader((state, selectors) => selectors.selected(state));
  const kept = selected ? rankOf(selected, events) : -1;
  return useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range);
      return kept < 0 || places.includes(kept) ? places : [...places, kept].sort((a, b) => a - b);
    },
    [kept],
  );
}

/** Brings the selected event into view at once, and what is nearest to the playhead when that rests. */
export function useFollowing(
  rows: Rows,
  { events, from }: { readonly events: EventList; readonly from: number },
  panel: HTMLElement | null,
) {
  const reader = useReaderStore();
  const { getState, selectors } = reader;
  const selected = useReader((state) => selectors.selected(state));
  const latest = useRef({ rows, events });
  useLayoutEffect(() => {
    latest.current = { rows, events };
  });
  const show = useCallback((event: DossierEvent | null) => {
    const place = event ? rankOf(event, latest.current.events) : -1;
    if (place >= 0) latest.current.rows.scrollToIndex(place, { align: "auto" });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another result moves it to another place
  useEffect(() => show(selected), [selected, events, show]);
  useEffect(() => {
    if (panel && from > 0 && !selectors.selected(getState())) show(selectors.nearest(getState()));
  }, [panel, from, getState, selectors, show]);

  useEffect(() => {
    if (!panel) return; // the page itself never scrolls while the reader scrubs
    let byHandAt = Number.NEGATIVE_INFINITY;
    const onHand = () => {
      byHandAt = performance.now();
    };
    const signs = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const sign of signs) panel.addEventListener(sign, onHand, { passive: true });
    const stop = whenPlayheadRests(reader, () => {
      if (performance.now() - byHandAt > HAND_MS) show(selectors.nearest(getState()));
    });
    return () => {
      stop();
      for (const sign of signs) panel.removeEventListener(sign, onHand);
    };
  }, [panel, reader, getState, selectors, show]);
}
