/** Says a change aloud, once, after things have come to rest. */

import { useEffect, useState } from "react";
import styles from "./VisuallyHidden.module.css";

/** Long enough for a drag or a row of key presses to end. */
const REST_MS = 500;

interface LiveStatusProps {
  /** What now holds; the first one is not announced, as the page itself says it. */
  readonly message: string;
  /** Nothing is at rest while this changes. */
  readonly moving?: unknown;
}

export function LiveStatus({ message, moving }: LiveStatusProps) {
  const [first] = useState(message);
  const [announced, setAnnounced] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: each move begins the wait anew
  useEffect(() => {
    if (message === announced || (message === first && announced === "")) return;
    const timer = setTimeout(() => setAnnounced(message), REST_MS);
    return () => clearTimeout(timer);
  }, [message, announced, first, moving]);

  return (
    <div role="status" className={styles.hidden}>
      {announced}
    </div>
  );
}
