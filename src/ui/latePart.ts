/** Parts that nothing on the first screen shows: their scripts come when that stands, or when a reader is quicker. */

import { type ComponentType, useEffect, useSyncExternalStore } from "react";

interface Late {
  /** Fetches it once; after a failure the next call tries again. Rejects where it can't be had. */
  readonly load: () => Promise<void>;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly hasFailed: () => boolean;
}

export interface LatePart<Props> extends Late {
  readonly current: () => ComponentType<Props> | null;
}

const all: Late[] = [];

export function latePart<Props>(fetchPart: () => Promise<ComponentType<Props>>): LatePart<Props> {
  const listeners = new Set<() => void>();
  let part: ComponentType<Props> | null = null;
  let failed = false;
  let underWay: Promise<void> | null = null;
  const settle = (came: ComponentType<Props> | null) => {
    part = came;
    failed = came === null;
    underWay = null;
    for (const listener of listeners) listener();
  };
  const late: LatePart<Props> = {
    load: () => {
      if (part) return Promise.resolve();
      underWay ??= fetchPart().then(settle, (error: unknown) => {
        settle(null);
        throw error;
      });
      return underWay;
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    current: () => part,
    hasFailed: () => failed,
  };
  all.push(late);
  return late;
}

/** All parts, one after the other, so that none is in the way of what a reader does; one that fails is left for later. */
export async function loadLateParts(): Promise<void> {
  for (const part of all) await part.load().catch(() => {});
}

/** The component, or null until it has come; being wanted brings that about. */
export function useLatePart<Props>(part: LatePart<Props>, isWanted = true): ComponentType<Props> | null {
  const component = useSyncExternalStore(part.subscribe, part.current, part.current);
  useEffect(() => {
    if (isWanted) part.load().catch(() => {}); // `useHasFailed` tells
  }, [part, isWanted]);
  return component;
}

export const useHasFailed = (part: Late) =>
  useSyncExternalStore(part.subscribe, part.hasFailed, part.hasFailed);
