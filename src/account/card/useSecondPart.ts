/** False in the frame in which a card opens, true in a render of its own right after it; from the start where markup is written or taken over, and on paper. */

import { useDeferredValue } from "react";
import { useIsHydrating } from "../../ui/useIsHydrating";
import { useOnPaper } from "../useOnPaper";

export function useSecondPart(): boolean {
  const isWritten = useIsHydrating();
  const isOnPaper = useOnPaper();
  return useDeferredValue(true, isWritten || isOnPaper);
}
