/** Says a change aloud, once, after things have come to rest. */

import { useEffect, useState } from "react";
import styles from "./VisuallyHidden.module.css";

/** Long enough for a drag or a row of key presses to end. */
const REST_MS = 500;

/** `message` is what now holds; the first one is not announced, as the page itself says it. */
export function LiveStatus({ message }: { readonly message: string }) {
  const [first] = useState(message);
  const [announced, setAnnounced] = useState("");

  useEffect(() => {
    if (message === announced || (message === first && announced === "")) return;
    const timer = setTimeout(() => setAnnounced(message), REST_MS);
    return () => clearTimeout(timer);
  }, [message, announced, first]);

  return (
    <div role="status" className={styles.hidden}>
      {announced}
    </div>
  );
}
