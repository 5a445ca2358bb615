/** The parts of the map that controls cover, so that names keep clear of them. */

import {
  createContext,
  type ReactNode,
  type RefCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from "react";
import type { Box } from "../geo/box";

export interface ReservedBoxes {
  readonly reserve: RefCallback<Element>;
  readonly getBoxes: () => readonly Box[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** `root` gives the element that the boxes are measured from. */
export function createReservedBoxes(root: () => Element | null): ReservedBoxes {
  const elements = new Set<Element>();
  const listeners = new Set<() => void>();
  let boxes: readonly Box[] = [];
  const observer = new ResizeObserver(() => measure());

  function measure() {
    const origin = root()?.getBoundingClientRect();
    if (!origin) return;
    const measured = [...elements].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left: left - origin.left, top: top - origin.top, width, height };
    });
    if (JSON.stringify(measured) === JSON.stringify(boxes)) return;
    boxes = measured;
    for (const listener of listeners) listener();
  }

  return {
    reserve: (element) => {
      if (!element) return;
      const frame = root();
      if (frame) observer.observe(frame); // controls move with its size
      elements.add(element);
      observer.observe(element);
      return () => {
        elements.delete(element);
        if (elements.size > 0) observer.unobserve(element);
        else observer.disconnect();
        measure();
      };
    },
    getBoxes: () => boxes,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const ReservedContext = createContext<ReservedBoxes | null>(null);

export function ReservedProvider({ root, children }: { root: () => Element | null; children: ReactNode }) {
  const [reserved] = useState(() => createReservedBoxes(root));
  return <ReservedContext value={reserved}>{children}</ReservedContext>;
}

function useReserved(): ReservedBoxes {
  const reserved = useContext(ReservedContext);
  if (!reserved) throw new Error("There is no ReservedProvider above this component.");
  return reserved;
}

/** A ref for an element that stands on the map. */
export const useReserve = () => useReserved().reserve;

export function useReservedBoxes(): readonly Box[] {
  const { subscribe, getBoxes } = useReserved();
  return useSyncExternalStore(subscribe, getBoxes, getBoxes);
}
