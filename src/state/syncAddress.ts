/** Keeps the address and the state the same: a press on an event or on a reading pushes an entry, so does a run of steps; everything else replaces it at rest. */

import { type AddressBase, formatAddress, parseAddress } from "./address";
import type { Reader } from "./react";
import type { ReaderState } from "./readerState";

/** Typing, panning and scrubbing are over when nothing has changed for this long. */
export const REST_MS = 350;
/** Safari throws at more than 100 history calls in 30 s; ours stay well below. */
const MAX_CALLS = 80;
const HISTORY_SPAN_MS = 30_000;

export interface AddressEnvironment {
  readonly location: { readonly href: string };
  readonly history: Pick<History, "pushState" | "replaceState">;
  /** The page is shown in another: the history is that one's, so nothing is pushed. */
  readonly isFramed: boolean;
  addEventListener(type: "popstate", listener: () => void): void;
  removeEventListener(type: "popstate", listener: () => void): void;
  setTimeout(handler: () => void, ms: number): number;
  clearTimeout(id: number): void;
  now(): number;
}

/** Starts following; gives back a function that writes what is left and stops it. */
export function syncAddress(reader: Reader, base: AddressBase, environment: AddressEnvironment): () => void {
  const { dossier } = reader;
  let before = reader.getState();
  let written = formatAddress(before, base, dossier);
  let timer: number | null = null;
  let calls: number[] = [];
  let restoring = false;
  /** The next write is an entry of its own. */
  let isEntryDue = false;

  const write = (state: ReaderState) => {
    const next = formatAddress(state, base, dossier);
    if (next === written) return;
    const since = environment.now() - HISTORY_SPAN_MS;
    calls = calls.filter((at) => at > since);
    if (calls.length >= MAX_CALLS) {
      atRest();
      return;
    }
    calls.push(environment.now());
    const how = isEntryDue && !environment.isFramed ? "pushState" : "replaceState";
    environment.history[how](null, "", next);
    isEntryDue = false;
    written = next;
  };

  const stopWaiting = () => {
    if (timer !== null) environment.clearTimeout(timer);
    timer = null;
  };

  const atRest = () => {
    stopWaiting();
    timer = environment.setTimeout(() => {
      timer = null;
      write(reader.getState());
    }, REST_MS);
  };

  const unsubscribe = reader.subscribe(() => {
    const state = reader.getState();
    const previous = before;
    before = state;
    if (restoring) return;
    if (beginsEntry(previous, state)) {
      if (timer !== null) write(previous); // so that Back leads to where the reader was, not to where they last rested
      stopWaiting();
      isEntryDue = true;
    }
    if (isEntryDue) write(state);
    else atRest();
  });

  const onPopState = () => {
    stopWaiting();
    isEntryDue = false;
    restoring = true;
    reader.dispatch({
      type: "restore",
      state: parseAddress(new URL(environment.location.href), base, dossier).state,
    });
    restoring = false;
    before = reader.getState();
    written = formatAddress(before, base, dossier);
  };
  environment.addEventListener("popstate", onPopState);

  return () => {
    if (timer !== null) write(reader.getState()); // whoever goes on from here begins with what is written
    stopWaiting();
    unsubscribe();
    environment.removeEventListener("popstate", onPopState);
  };
}

const beginsEntry = (previous: ReaderState, state: ReaderState) =>
  state.stepping
    ? !previous.stepping
    : state.selection !== previous.selection || state.view !== previous.view;
