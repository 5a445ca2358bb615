/** A still picture of a panel: in its place until scripts run, and after that on paper only. */

import styles from "./App.module.css";

interface StillProps {
  readonly src: string | null;
  readonly onPaper?: boolean;
}

/** Its words are those of the account beside it, so it has none of its own. */
export function Still({ src, onPaper = false }: StillProps) {
  if (src === null) return onPaper ? null : <div className={styles.still} />;
  return onPaper ? (
    <img className="print-only" src={src} alt="" fetchPriority="low" />
  ) : (
    <img className={styles.still} src={src} alt="" />
  );
}
