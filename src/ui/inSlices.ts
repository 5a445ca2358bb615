/** Work that goes past very many things, a few milliseconds at a time; past few it is over at once. */

/** Less than half a frame. */
const SLICE_MS = 6;

/** Each step takes well below a millisecond and tells whether any is left. Gives back what stops the work. */
export function inSlices(step: () => boolean, onEnd: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const until = performance.now() + SLICE_MS;
    let isLeft = step();
    while (isLeft && performance.now() < until) isLeft = step();
    if (isLeft) timer = setTimeout(go);
    else onEnd();
  };
  go();
  return () => clearTimeout(timer);
}

/** The same of steps that lead to a result; they begin when this has returned. */
export function stepsInSlices<T>(steps: Iterator<void, T>, onEnd: (result: T) => void): () => void {
  let step: IteratorResult<void, T>;
  const go = () => {
    step = steps.next();
    return !step.done;
  };
  let stop = () => {};
  const timer = setTimeout(() => {
    stop = inSlices(go, () => step.done && onEnd(step.value));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
