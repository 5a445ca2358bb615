/** True on the server and in the render that takes its markup over; false where a component appears later. */

import { useSyncExternalStore } from "react";

const never = () => () => {};

export const useWritten = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
