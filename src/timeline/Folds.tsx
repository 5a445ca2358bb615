/** Where quiet stretches are folded away: a tear across the lanes, so that nobody takes it for a short time. */

import { memo } from "react";
import styles from "./Folds.module.css";
import { useTimeline } from "./TimelineContext";

/** Pixels: how far a torn edge swings, how often, and how much paper is gone between the two. */
const SWING = 3;
const STEP = 5;
const GAP = 8;

export const Folds = memo(function Folds({ height }: { height: number }) {
  const { scale } = useTimeline();
  return scale.breaks.map((stretch) => {
    const { left, right } = scale.toBox(stretch);
    const middle = (left + right) / 2;
    const [from, to] = [tear(middle - GAP / 2, height), tear(middle + GAP / 2, height)];
    return (
      <svg key={stretch[0]} className={styles.folds} width={scale.width} height={height} aria-hidden="true">
        <path className={styles.gone} d={`M${from.join("L")}L${[...to].reverse().join("L")}Z`} />
        <path className={styles.edge} d={`M${from.join("L")}M${to.join("L")}`} />
      </svg>
    );
  });
});

/** The points of a zigzag from top to bottom. */
const tear = (x: number, height: number): string[] =>
  Array.from(
    { length: Math.ceil(height / STEP) + 1 },
    (_, i) => `${x + (i % 2 === 0 ? -SWING : SWING) / 2} ${Math.min(i * STEP, height)}`,
  );
