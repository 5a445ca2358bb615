/** The sizes of elements that are rendered by id, kept up to date as fonts load and words change. */

import { useCallback, useEffect, useState } from "react";
import type { Size } from "../geo/box";

export interface ElementSizes {
  readonly sizes: ReadonlyMap<string, Size>;
  /** A ref for the element with `data-measured={id}`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

export function useElementSizes(): ElementSizes {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        setSizes((before) => {
          const after = new Map(before);
          for (const { target } of entries) {
            const element = target as HTMLElement;
            const id = element.dataset.measured;
            if (id && element.isConnected)
              after.set(id, { width: element.offsetWidth, height: element.offsetHeight });
          }
          return after;
        });
      }),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { sizes, measure };
}
