/**
 * One finger scrolls the page past the map, two move the map; the wheel zooms where the page doesn't scroll or the map
 * has the focus. In a frame it is the page around that scrolls, which may be of another origin: then always so.
 */

import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useEffect, useState } from "react";
import { useMessages } from "../i18n/react";
import { moveByKey } from "./controls/MapControls";
import type { MapMoves } from "./driver/mapMoves";

const HINT_MS = 1500;

export function useGestures(
  map: LeafletMap | null,
  moves: MapMoves | null,
  root: RefObject<HTMLElement | null>,
) {
  const { t } = useMessages();
  const [hint, setHint] = useState<"touch" | "wheel" | null>(null);

  useEffect(() => {
    if (hint === null) return;
    const timer = setTimeout(() => setHint(null), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  const surfaceName = t("map-surface");
  useEffect(() => {
    const surface = map?.getContainer();
    if (!surface) return;
    surface.setAttribute("role", "group");
    surface.setAttribute("aria-label", surfaceName);
    surface.tabIndex = 0;
  }, [map, surfaceName]);

  useEffect(() => {
    const surface = map?.getContainer();
    const whole = root.current;
    if (!map || !moves || !surface || !whole) return;
    const signal = new AbortController();
    const options = { signal: signal.signal, capture: true } as const;
    const isFramed = window.parent !== window;
    let pageScrolls = isFramed;

    const settle = () => {
      const page = document.documentElement;
      pageScrolls = isFramed || page.scrollHeight > page.clientHeight + 1;
      surface.dataset.pageScrolls = String(pageScrolls);
      const wheelZooms = !pageScrolls || (document.hasFocus() && whole.contains(document.activeElement));
      if (wheelZooms) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    };
    const observer = new ResizeObserver(settle);
    observer.observe(document.documentElement);
    observer.observe(document.body);
    settle();
    whole.addEventListener("focusin", settle, { signal: signal.signal });
    whole.addEventListener("focusout", () => queueMicrotask(settle), { signal: signal.signal });
    window.addEventListener("focus", settle, { signal: signal.signal });
    window.addEventListener("blur", settle, { signal: signal.signal });

    // Leaflet starts a drag on the events that follow this one.
    surface.addEventListener(
      "pointerdown",
      ({ pointerType }) => {
        if (pointerType === "touch" && pageScrolls) map.dragging.disable();
        else map.dragging.enable();
      },
      options,
    );
    surface.addEventListener(
      "touchmove",
      ({ touches }) => {
        if (pageScrolls && touches.length === 1) setHint("touch");
        else setHint(null);
      },
      { ...options, passive: true },
    );
    surface.addEventListener(
      "wheel",
      (event) => {
        if (map.scrollWheelZoom.enabled()) return;
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault(); // the browser's own zoom
          moves.zoomBy(-Math.sign(event.deltaY) / 2, map.mouseEventToContainerPoint(event));
        } else setHint("wheel");
      },
      { ...options, passive: false },
    );
    surface.addEventListener(
      "keydown",
      (event) => {
        if (event.target === surface) moveByKey(moves, event);
      },
      { signal: signal.signal },
    );
    return () => {
      signal.abort();
      observer.disconnect();
    };
  }, [map, moves, root]);

  return { hint: hint && t(hint === "touch" ? "map-two-fingers" : "map-wheel-hint") };
}
