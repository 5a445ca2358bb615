/** The mark of a kind: filled where known, soft where only possible, an outline where it lies ahead, hollow and dashed where other sources say so. */

import styles from "./Mark.module.css";
import { MARK_PATHS, type MarkShape } from "./markPaths";

interface MarkProps {
  readonly shape: MarkShape;
  readonly variant?: "solid" | "soft" | "outline" | "hollow";
  /** CSS pixels; legible from 10. */
  readonly size?: number;
}

/** Says nothing to screen readers: the kind's name stands beside it. */
export function Mark({ shape, variant = "solid", size = 14 }: MarkProps) {
  return (
    <svg
      className={`${styles.mark} ${styles[shape]} ${styles[variant]}`}
      viewBox="-8 -8 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={MARK_PATHS[shape]} />
    </svg>
  );
}
