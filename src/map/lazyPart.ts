/** A part of the map with a file of its own, fetched when it is first shown; where it can't be had, the map does without. */

import { type ComponentType, lazy } from "react";

export const lazyPart = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: (() => null) as ComponentType<P> }),
    ),
  );
