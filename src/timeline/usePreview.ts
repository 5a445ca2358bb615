/** The card at the pointer: when it comes and goes. */

import { useEffect, useRef, useState } from "react";
/** Where the pointer is on the track, in pixels from its upper left corner. */
export interface PointerAt {
  readonly x: number;
  readonly y: number;
}

const LINGER_MS = 350;

/** The card goes with Escape, and stays while the pointer is on its way to it or on it (WCAG 1.4.13). */
export function usePreview() {
  const [preview, setPreview] = useState<PointerAt | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const keep = () => {
    if (timer.current !== null) clearTimeout(timer.current);
  };
  const isOpen = preview !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setPreview(null);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return {
    preview,
    keep,
    show(target: PointerAt) {
      keep();
      setPreview(target);
    },
    hide() {
      keep();
      setPreview(null);
    },
    hideSoon() {
      keep();
      timer.current = setTimeout(() => setPreview(null), LINGER_MS);
    },
  };
}
