/** The mark of a kind of event as it looks in its phase. Purely visual; its name stands in the control that holds it. */

import type { Phase } from "../core/phase";
import type { Shape } from "../schema/vocabulary";
import { MARK_PATHS } from "../ui/markPaths";
import styles from "./PhaseMark.module.css";

interface PhaseMarkProps {
  readonly shape: Shape;
  readonly phase: Phase;
  /** What other sources say: hollow and dashed in any phase. */
  readonly hollow?: boolean;
}

export function PhaseMark({ shape, phase, hollow = false }: PhaseMarkProps) {
  return (
    <svg
      className={styles.mark}
      data-shape={shape}
      data-phase={phase}
      data-hollow={hollow}
      viewBox="-13 -13 26 26"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.disc} r="12" />
      <path className={styles.casing} d={MARK_PATHS[shape]} />
      <path className={styles.shape} d={MARK_PATHS[shape]} />
    </svg>
  );
}
