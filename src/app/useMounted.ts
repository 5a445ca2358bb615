/** False on the server and in the first render that takes its markup over; true from then on, in a render that can be interrupted. */

import { useDeferredValue, useSyncExternalStore } from "react";

const never = () => () => {};

export const useMounted = () =>
  useDeferredValue(
    useSyncExternalStore(
      never,
      () => true,
      () => false,
    ),
  );
