/** False on the server and while its markup is hydrated; true afterwards, in a render that can be interrupted. */

import { useDeferredValue } from "react";
import { useIsHydrating } from "../ui/useIsHydrating";

export const useHydrated = () => useDeferredValue(!useIsHydrating());
