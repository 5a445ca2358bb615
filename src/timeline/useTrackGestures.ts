/** Fingers, pens and mice on the track: scrub, pick, brush a window, pinch. Turns pixels into instants and nothing more. */

import { type PointerEvent, useRef } from "react";
import type { Instant, Interval } from "../core/time/interval";
import type { Picked } from "./pickAt";
import type { TimeScale } from "./timeScale";
import { DRAG_THRESHOLD } from "./usePointerDrag";

export interface TrackGestures {
  /** `free` where the reader holds Alt: no snap. */
  readonly onScrub: (to: Instant, free: boolean) => void;
  /** What is drawn at a point of the track; a press picks it, a drag scrubs across it. */
  readonly pickAt: (x: number, y: number, byTouch: boolean) => Picked | null;
  readonly onPick: (pick: Picked) => void;
  readonly onBrush: (from: Instant, to: Instant) => void;
  readonly onDomain: (domain: Interval) => void;
  /** Something was pressed: the playhead should take the focus. */
  readonly onPress: () => void;
}

type Gesture =
  | { readonly type: "waiting"; readonly x: number; readonly pick: Picked | null }
  | { readonly type: "scrub" }
  | { readonly type: "brush"; readonly from: Instant }
  | { readonly type: "pinch"; readonly anchors: ReadonlyMap<number, Instant> };

export function useTrackGestures(scale: TimeScale, gestures: TrackGestures) {
  const gesture = useRef<Gesture | null>(null);
  const pointers = useRef(new Map<number, number>());

  const xOf = (event: PointerEvent<Element>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const yOf = (event: PointerEvent<Element>) =>
    event.clientY - event.currentTarget.getBoundingClientRect().top;
  const scrub = (event: PointerEvent<Element>) => gestures.onScrub(scale.toInstant(xOf(event)), event.altKey);

  return {
    onPointerDown(event: PointerEvent<Element>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId); // so that a drag may leave the track
      pointers.current.set(event.pointerId, xOf(event));
      gestures.onPress();
      if (pointers.current.size === 2) {
        const anchors = [...pointers.current].map(([id, x]) => [id, scale.toInstant(x)] as const);
        gesture.current = { type: "pinch", anchors: new Map(anchors) };
      } else if (event.shiftKey) {
        gesture.current = { type: "brush", from: scale.toInstant(xOf(event)) };
      } else {
        const pick = gestures.pickAt(xOf(event), yOf(event), event.pointerType === "touch");
        // A finger may be about to scroll the page, a press on a bar may be meant for the bar.
        if (pick || event.pointerType === "touch")
          gesture.current = { type: "waiting", x: event.clientX, pick };
        else {
          gesture.current = { type: "scrub" };
          scrub(event);
        }
      }
    },

    onPointerMove(event: PointerEvent<Element>) {
      if (!pointers.current.has(event.pointerId)) return;
      pointers.current.set(event.pointerId, xOf(event));
      const now = gesture.current;
      if (now?.type === "waiting" && Math.abs(event.clientX - now.x) >= DRAG_THRESHOLD) {
        gesture.current = { type: "scrub" };
        scrub(event);
      } else if (now?.type === "scrub") scrub(event);
      else if (now?.type === "brush") gestures.onBrush(now.from, scale.toInstant(xOf(event)));
      else if (now?.type === "pinch") {
        const domain = domainThrough(now.anchors, pointers.current, scale);
        if (domain) gestures.onDomain(domain);
      }
    },

    onPointerUp(event: PointerEvent<Element>) {
      if (!pointers.current.delete(event.pointerId)) return;
      const now = gesture.current;
      gesture.current = null;
      if (now?.type !== "waiting") return;
      if (now.pick) gestures.onPick(now.pick);
      else scrub(event);
    },

    onPointerCancel(event: PointerEvent<Element>) {
      pointers.current.delete(event.pointerId);
      gesture.current = null;
    },
  };
}

/** The domain in which both fingers still touch the instants that they were put on. */
function domainThrough(
  anchors: ReadonlyMap<number, Instant>,
  pointers: ReadonlyMap<number, number>,
  { width, sign }: TimeScale,
): Interval | null {
  const touched = [...pointers].flatMap(([id, x]) => {
    const instant = anchors.get(id);
    return instant === undefined ? [] : [{ along: sign > 0 ? x : width - x, instant }];
  });
  const [a, b] = touched.sort((p, q) => p.instant - q.instant);
  if (!a || !b || b.along - a.along < 8) return null;
  const perPixel = (b.instant - a.instant) / (b.along - a.along);
  const start = a.instant - a.along * perPixel;
  return [start, start + width * perPixel];
}
