/** Lays out very many events without holding up the page: what was there before stays until the new layout is ready. */

import { inSlices } from "../ui/inSlices";
import { type DenseOptions, layoutDense, layoutInSteps } from "./denseLayout";
import type { TimelineLayout } from "./layout";

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
    if (options.events.length <= MOST_AT_ONCE) {
      giveUp();
      last = { options, layout: layoutDense(options) };
      return last.layout;
    }
    if (begun && (isSame(begun.options, options) || isZoom(begun.options, options)))
      return last?.layout ?? null;
    giveUp();
    const stop = layInSlices(options, (layout) => {
      last = { options, layout };
      begun = null; // with the steps goes what they have worked with
      onReady();
    });
    begun = { options, stop };
    return last?.layout ?? null;
  };
}

/** Nothing is reported before this returns. Gives back what stops it. */
function layInSlices(options: DenseOptions, onEnd: (layout: TimelineLayout) => void): () => void {
  const steps = layoutInSteps(options);
  let stop = () => {};
  const timer = setTimeout(() => {
    let step = steps.next();
    stop = inSlices(
      () => {
        if (!step.done) step = steps.next();
        return !step.done;
      },
      () => step.done && onEnd(step.value),
    );
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

const isSame = (a: DenseOptions, b: DenseOptions) => isZoom(a, b) && a.scale === b.scale;

const isZoom = (a: DenseOptions, b: DenseOptions) =>
  a.columns === b.columns && a.events === b.events && a.height === b.height;
