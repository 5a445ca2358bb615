/** The account's list follows the playhead only once that has come to rest: a drag would tear it along. */

import type { Reader } from "../../state/react";

const REST_MS = 160;

/** Calls `act` each time the playhead has moved and then rested; gives back a function that stops it. */
export function whenPlayheadRests({ getState, subscribe }: Reader, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { playhead } = getState();
  const unsubscribe = subscribe(() => {
    const now = getState().playhead;
    if (now === playhead) return;
    playhead = now;
    clearTimeout(timer);
    timer = setTimeout(act, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
