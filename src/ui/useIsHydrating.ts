/** True on the server and while the server's markup is hydrated; false in components that mount later. */

import { useSyncExternalStore } from "react";

const never = () => () => {};

export const useIsHydrating = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
