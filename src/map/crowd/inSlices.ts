/** A walk past very many events, a few milliseconds at a time; past few it is over at once. */

import type { Walk } from "./crowdIndex";

/** Less than half a frame. */
const SLICE_MS = 6;
const AT_ONCE = 4000;

/** Gives back what stops it. */
export function inSlices(walk: Walk, onEnd: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const until = performance.now() + SLICE_MS;
    let isLeft = walk(AT_ONCE);
    while (isLeft && performance.now() < until) isLeft = walk(AT_ONCE);
    if (isLeft) timer = setTimeout(go);
    else onEnd();
  };
  go();
  return () => clearTimeout(timer);
}
