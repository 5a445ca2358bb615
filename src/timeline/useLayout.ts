/** The lanes as they are drawn: few events with names, very many as packed bars and counts, worked out by what is loaded only then. */

import { useEffect, useMemo, useState } from "react";
import type { EventList } from "../core/dossier";
import type { SpanColumns } from "../core/spanColumns";
import { instantAt, unknownUpTo } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import { LANES } from "../schema/vocabulary";
import { throwInRender } from "../ui/missingScripts";
import type { createDenseLayouter } from "./denseLayouter";
import type { DrawnColumns } from "./eventTime";
import { type LayoutOptions, layoutLanes } from "./layout";
import { textWidth } from "./textWidth";

/** Beyond so many in view none has room for a name, and making a box of each takes longer than a frame. */
const MOST_BOXES = 2000;
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
    const inView = placesInView(columns, scale.domain);
    if (inView.length <= MOST_BOXES)
      return layoutLanes({ ...options, events: inView.map((i) => events.at(i)!) });
    return dense?.layout({ ...options, events, columns }) ?? layoutLanes({ ...options, events: [] });
  }, [events, columns, timeOf, nameOf, scale, height, letters, isMany, dense]);
}

/** One more than `MOST_BOXES` where they are more. What has no time is among them, as it stands beside the lanes. */
function placesInView({ span, refined }: DrawnColumns, [from, until]: Interval): readonly number[] {
  const places: number[] = [];
  const { values: starts, unit: startUnit } = span.start;
  const { values: ends, unit: endUnit } = span.end;
  const unknown = unknownUpTo(span.start);
  const isRefinedIn = ({ start, end }: SpanColumns, i: number) =>
    instantAt(start, i) < until && instantAt(end, i) > from;
  for (let i = 0; i < span.start.length && places.length <= MOST_BOXES; i++) {
    const start = starts[i]! * startUnit;
    const isIn = start < until && (ends[i]! * endUnit > from || start + 1 > from);
    if (isIn || !(start > unknown) || (refined !== null && isRefinedIn(refined, i))) places.push(i);
  }
  return places;
}
