/** False in the frame in which a card opens, true in a render of its own right after it; from the start where markup is written or taken over, and on paper. */

import { useDeferredValue, useSyncExternalStore } from "react";
import { useOnPaper } from "../useOnPaper";

const never = () => () => {};

export function useSecondPart(): boolean {
  const isWritten = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const isOnPaper = useOnPaper();
  return useDeferredValue(true, isWritten || isOnPaper);
}
