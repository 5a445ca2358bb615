/** Lays out many events, with names where few of them are in view, and very many without holding up the page: what was there before stays until the new layout is ready. */

import type { SpanColumns } from "../core/spanColumns";
import { instantAt, unknownUpTo } from "../core/time/instants";
import type { Interval } from "../core/time/interval";
import { stepsInSlices } from "../ui/inSlices";
import { type DenseOptions, layoutDense, layoutInSteps } from "./denseLayout";
import type { DrawnColumns } from "./eventTime";
import { layoutLanes, MOST_BOXES, type TimelineLayout } from "./layout";

/** More are laid out in slices. */
const MOST_AT_ONCE = 10_000;

/**
 * Gives back the last layout, with its own scale, until `onReady` tells that asking once more brings the new one; null before the first.
 * On another scale of the same events what was begun is ended, so that a zoom goes on while the wheel turns.
 */
export function createDenseLayouter(onReady: () => void): (options: DenseOptions) => TimelineLayout | null {
  let last: { readonly options: DenseOptions; readonly layout: TimelineLayout } | null = null;
  let begun: { readonly options: DenseOptions; readonly stop: () => void } | null = null;
  const giveUp = () => {
    begun?.stop();
    begun = null;
  };
  return (options) => {
    if (last && isSame(last.options, options)) {
      giveUp();
      return last.layout;
    }
    const inView = placesInView(options.columns, options.scale.domain);
    const few = inView.length <= MOST_BOXES;
    if (few || options.events.length <= MOST_AT_ONCE) {
      giveUp();
      last = {
        options,
        layout: few ? layoutLanes({ ...options, events: eventsAt(options, inView) }) : layoutDense(options),
      };
      return last.layout;
    }
    if (begun && (isSame(begun.options, options) || isZoom(begun.options, options)))
      return last?.layout ?? null;
    giveUp();
    const stop = stepsInSlices(layoutInSteps(options), (layout) => {
      last = { options, layout };
      begun = null; // with the steps goes what they have worked with
      onReady();
    });
    begun = { options, stop };
    return last?.layout ?? null;
  };
}

const isSame = (a: DenseOptions, b: DenseOptions) => isZoom(a, b) && a.scale === b.scale;

const isZoom = (a: DenseOptions, b: DenseOptions) =>
  a.columns === b.columns && a.events === b.events && a.height === b.height;

const eventsAt = ({ events }: DenseOptions, places: readonly number[]) =>
  places.map((place) => events.at(place)!);

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
