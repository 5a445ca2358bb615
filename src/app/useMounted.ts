/** False on the server and in the first render that takes its markup over; true from then on, in a render that can be interrupted. */

import { useDeferredValue } from "react";
import { useWritten } from "../ui/useWritten";

export const useMounted = () => useDeferredValue(!useWritten());
