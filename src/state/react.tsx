/** The reader's state in React: what a component reads re-renders it, and nothing else does. */

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Dossier } from "../core/dossier";
import { type Action, createReducer, type ReaderState } from "./readerState";
import { createSelectors, type Selectors } from "./selectors";
import { createStore } from "./store";

export interface Reader {
  readonly dossier: Dossier;
  readonly selectors: Selectors;
  readonly getState: () => ReaderState;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReader(dossier: Dossier, initial: ReaderState): Reader {
  const store = createStore(createReducer(dossier), initial);
  return {
    dossier,
    selectors: createSelectors(dossier, () => store.dispatch({ type: "arrived" })),
    ...store,
  };
}

const ReaderContext = createContext<Reader | null>(null);

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** The store itself, for handlers that read the state without rendering from it. */
export function useReaderStore(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("There is no ReaderProvider above this component.");
  return reader;
}

/** A part of the state, or a selector's result; `select` must return the same value while nothing it reads changed. */
export function useReader<T>(select: (state: ReaderState, selectors: Selectors) => T): T {
  const { getState, subscribe, selectors } = useReaderStore();
  const read = () => select(getState(), selectors);
  return useSyncExternalStore(subscribe, read, read);
}

export const useDispatch = () => useReaderStore().dispatch;
export const useDossier = () => useReaderStore().dossier;
