/** Pointer handlers for something that is dragged: where it was taken and where it is, in client pixels. */

import { type PointerEvent, useRef } from "react";

export interface Drag {
  readonly startX: number;
  readonly x: number;
  readonly event: PointerEvent<Element>;
}

export function usePointerDrag<T>(handlers: {
  /** What the drag needs to remember; null where it shall not begin. */
  readonly onStart: (event: PointerEvent<Element>) => T | null;
  readonly onDrag: (drag: Drag, remembered: T) => void;
  /** Pressed and released without moving. */
  readonly onPress?: (event: PointerEvent<Element>, remembered: T) => void;
}) {
  const held = useRef<{ readonly startX: number; readonly remembered: T; moved: boolean } | null>(null);
  return {
    onPointerDown(event: PointerEvent<Element>) {
      if (event.button !== 0) return;
      const remembered = handlers.onStart(event);
      if (remembered === null) return;
      event.stopPropagation();
      event.preventDefault(); // the press would take the focus out of the timeline, and with it the keys
      event.currentTarget.setPointerCapture?.(event.pointerId); // so that a drag may leave the element
      held.current = { startX: event.clientX, remembered, moved: false };
    },
    onPointerMove(event: PointerEvent<Element>) {
      const drag = held.current;
      if (!drag) return;
      if (!drag.moved && Math.abs(event.clientX - drag.startX) < DRAG_THRESHOLD) return;
      drag.moved = true;
      handlers.onDrag({ startX: drag.startX, x: event.clientX, event }, drag.remembered);
    },
    onPointerUp(event: PointerEvent<Element>) {
      const drag = held.current;
      held.current = null;
      if (drag && !drag.moved) handlers.onPress?.(event, drag.remembered);
    },
    onPointerCancel() {
      held.current = null;
    },
  };
}

/** Fingers tremble; less than this is no drag. Pixels. */
export const DRAG_THRESHOLD = 4;
