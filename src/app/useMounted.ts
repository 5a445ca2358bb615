/** False on the server and in the first render that takes its markup over, true from then on. */

import { useSyncExternalStore } from "react";

const never = () => () => {};

export const useMounted = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
