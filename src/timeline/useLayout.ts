/** The lanes as they are drawn: few events with names, very many as packed bars and counts, worked out by what is loaded only then. */

import { useEffect, useMemo, useState } from "react";
import type { EventList } from "../core/dossier";
import { LANES } from "../schema/vocabulary";
import { throwInRender } from "../ui/missingScripts";
import type { createDenseLayouter } from "./denseLayouter";
import type { DrawnColumns } from "./eventTime";
import { type LayoutOptions, layoutLanes, MOST_BOXES } from "./layout";
import { textWidth } from "./textWidth";

const LABEL_SIZE = 11;

export function useLayout(
  events: EventList,
  columns: DrawnColumns,
  {
    timeOf,
    nameOf,
    scale,
    height,
    letters,
  }: Pick<LayoutOptions, "timeOf" | "nameOf" | "scale" | "height"> & { readonly letters: number },
) {
  const isMany = events.length > MOST_BOXES;
  const [dense, setDense] = useState<{ readonly layout: ReturnType<typeof createDenseLayouter> } | null>(
    null,
  );
  useEffect(() => {
    if (!isMany || dense) return;
    import("./denseLayouter").then(({ createDenseLayouter }) => {
      const layout = createDenseLayouter(() => setDense({ layout }));
      setDense({ layout });
    }, throwInRender(setDense));
  }, [isMany, dense]);

  return useMemo(() => {
    const widthOf = (text: string) => textWidth(text, LABEL_SIZE * letters);
    const options = { timeOf, nameOf, scale, lanes: LANES, height, widthOf, letters };
    if (!isMany) return layoutLanes({ ...options, events });
    return dense?.layout({ ...options, events, columns }) ?? layoutLanes({ ...options, events: [] });
  }, [events, columns, timeOf, nameOf, scale, height, letters, isMany, dense]);
}
