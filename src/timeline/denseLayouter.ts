/** Lays out very many events without holding up the page: what was there before stays until the new layout is ready. */

import { inSlices } from "../ui/inSlices";
import { type DenseOptions, layoutDense, layoutInSteps } from "./denseLayout";
import type { TimelineLayout } from "./layout";

/** More are laid out in slices, when other events are to be shown; on another scale bars and axis stay together. */
const MOST_AT_ONCE = 10_000;

/** `onReady` tells that asking once more brings the new layout. */
export function createDenseLayouter(onReady: () => void): (options: DenseOptions) => TimelineLayout {
  let last: { readonly options: DenseOptions; readonly layout: TimelineLayout } | null = null;
  let stop = stopNothing;
  return (options) => {
    stop();
    if (last && isSame(last.options, options)) return last.layout;
    if (!last || last.options.columns === options.columns || options.events.length <= MOST_AT_ONCE) {
      last = { options, layout: layoutDense(options) };
      return last.layout;
    }
    const steps = layoutInSteps(options);
    const go = () => {
      let step = steps.next();
      stop = inSlices(
        () => {
          if (!step.done) step = steps.next();
          return !step.done;
        },
        () => {
          if (!step.done) return;
          last = { options, layout: step.value };
          stop = stopNothing; // with the steps goes what they have worked with
          onReady();
        },
      );
    };
    const timer = setTimeout(go); // nothing is reported while it is asked
    stop = () => clearTimeout(timer);
    return last.layout;
  };
}

/** Out here it holds on to nothing. */
const stopNothing = () => {};

const isSame = (a: DenseOptions, b: DenseOptions) =>
  a.columns === b.columns && a.events === b.events && a.scale === b.scale && a.height === b.height;
