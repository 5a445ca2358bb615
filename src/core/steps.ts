/** Work that goes past very many things, with a pause after each part of a millisecond. */

export type Steps<T> = Generator<void, T>;

/** So many are gone past between two pauses. */
const STEP = 4096;

/** What goes past them is a plain function, which browsers make fast. */
export function* inSteps(count: number, step: (first: number, last: number) => void): Steps<void> {
  for (let first = 0; first < count; first += STEP) {
    step(first, Math.min(first + STEP, count));
    yield;
  }
}

/** All at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
