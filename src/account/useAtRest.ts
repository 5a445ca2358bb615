/** A value that changes with every frame of a drag, as it stood when it last came to rest. */

import { useEffect, useState } from "react";

/** As long as the status line waits, so that what is read agrees with what was announced. */
const REST_MS = 500;

export function useAtRest<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
