/** A still picture of a panel: in its place until scripts run, and after that on paper only. */

import styles from "./App.module.css";
import type { Still } from "./stills";

interface StillPictureProps {
  readonly still: Still | null;
  readonly onPaper?: boolean;
}

/** Its words are those of the account beside it, so it has none of its own. */
export function StillPicture({ still, onPaper = false }: StillPictureProps) {
  if (still === null) return onPaper ? null : <div className={styles.still} />;
  if (onPaper) return <img className="print-only" src={still.wide} alt="" fetchPriority="low" />;
  return (
    <picture>
      <source media="screen and (max-width: 559px)" srcSet={still.narrow} />
      <img className={styles.still} src={still.wide} alt="" />
    </picture>
  );
}
