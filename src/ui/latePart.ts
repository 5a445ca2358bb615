/** Parts that nothing on the first screen shows: their scripts come when it stands, or when they are wanted. One that can't be had takes nothing else with it. */

import { type ComponentType, useEffect, useSyncExternalStore } from "react";

/** What of it doesn't depend on what it shows. */
export interface Script {
  /** Fetches it once; after a failure the next call tries again. Rejects where it can't be had. */
  readonly load: () => Promise<void>;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly hasFailed: () => boolean;
}

export interface LatePart<Props> extends Script {
  readonly current: () => ComponentType<Props> | null;
}

const all: Script[] = [];

/** For what many readers open; `loadLateParts` brings it. */
export function latePart<Props>(fetchPart: () => Promise<ComponentType<Props>>): LatePart<Props> {
  const part = rarePart(fetchPart);
  all.push(part);
  return part;
}

/** For what few open: it comes when it is wanted. */
export function rarePart<Props>(fetchPart: () => Promise<ComponentType<Props>>): LatePart<Props> {
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
  return {
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
}

/** All parts, one after the other, so that none is in the way of what a reader does; one that fails is left for later. */
export async function loadLateParts(): Promise<void> {
  for (const part of all) await part.load().catch(() => {});
}

/** The component, or null until it has come, which being shown brings about. */
export function useLatePart<Props>(part: LatePart<Props>): ComponentType<Props> | null {
  const component = useSyncExternalStore(part.subscribe, part.current, part.current);
  useEffect(() => {
    part.load().catch(() => {}); // `useHasFailed` tells
  }, [part]);
  return component;
}

export const useHasFailed = (part: Script) =>
  useSyncExternalStore(part.subscribe, part.hasFailed, part.hasFailed);
