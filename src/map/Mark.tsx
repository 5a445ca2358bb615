/** The mark of a kind of event as it looks in its phase. Purely visual; its name stands in the control that holds it. */

import type { Phase } from "../core/phase";
import type { Shape } from "../schema/vocabulary";
import styles from "./Mark.module.css";

const OUTLINES: Readonly<Record<Shape, string>> = {
  diamond: "M0-8.5 8.5 0 0 8.5-8.5 0Z",
  triangle: "M0-8 8.4 6.6H-8.4Z",
  square: "M-6.6-6.6H6.6V6.6H-6.6Z",
  circle: "M-7.2 0a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0Z",
};

interface MarkProps {
  readonly shape: Shape;
  readonly phase: Phase;
  /** What other sources say: hollow and dashed in any phase. */
  readonly hollow?: boolean;
}

export function Mark({ shape, phase, hollow = false }: MarkProps) {
  return (
    <svg
      className={styles.mark}
      data-shape={shape}
      data-phase={phase}
      data-hollow={hollow}
      viewBox="-16 -16 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.disc} r="14.5" />
      <path className={styles.casing} d={OUTLINES[shape]} />
      <path className={styles.shape} d={OUTLINES[shape]} />
    </svg>
  );
}
