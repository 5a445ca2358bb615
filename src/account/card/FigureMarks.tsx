/** A figure to scale: a square for each one that is counted, in rows of ten; bars where there are too many. The words beside it say the same. */

import { useMessages } from "../../i18n/react";
import styles from "./CardConflicts.module.css";
import type { Figure } from "./claims";

/** Pixels: from one square to the next, and the square. */
const PITCH = 12;
const SIDE = 10;
const IN_A_ROW = 10;
/** More than so many squares nobody counts. */
export const MOST_SQUARES = 60;
/** Pixels: the bar of the largest figure. */
const BAR = 108;
/** Pixels: the head of what may be more. */
const HEAD = 10;

interface FigureMarksProps {
  readonly figure: Figure;
  /** The largest number of all figures that stand beside this one. */
  readonly most: number;
}

export function FigureMarks({ figure, most }: FigureMarksProps) {
  const { direction } = useMessages();
  const { low } = figure;
  const high = figure.high ?? low;
  const isOpen = figure.high === null;
  const isCounted = most <= MOST_SQUARES;
  const rows = isCounted ? Math.max(1, Math.ceil(high / IN_A_ROW)) : 1;
  // The head stands behind the last square, or begins a row of its own width.
  const end = isCounted ? (high - (rows - 1) * IN_A_ROW) * PITCH : (high / most) * BAR + 2;
  const width = isCounted
    ? Math.max(Math.min(high, IN_A_ROW) * PITCH, isOpen ? end + HEAD : 0)
    : BAR + HEAD + 2;
  const top = (rows - 1) * PITCH;
  return (
    <svg
      className={styles.figure}
      width={width}
      height={rows * PITCH}
      viewBox={`0 0 ${width} ${rows * PITCH}`}
      data-figure={`${low}${isOpen ? "+" : high > low ? `-${high}` : ""}`}
      aria-hidden="true"
    >
      <g transform={direction === "rtl" ? `matrix(-1 0 0 1 ${width} 0)` : undefined}>
        {isCounted ? (
          Array.from({ length: high }, (_, i) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: one is as another
              key={i}
              className={i < low ? styles.counted : styles.possible}
              x={(i % IN_A_ROW) * PITCH + 1}
              y={Math.floor(i / IN_A_ROW) * PITCH + 1}
              width={SIDE}
              height={SIDE}
              rx="1"
            />
          ))
        ) : (
          <>
            <rect className={styles.possible} x="1" y="1" width={(high / most) * BAR} height={SIDE} rx="1" />
            <rect className={styles.counted} x="1" y="1" width={(low / most) * BAR} height={SIDE} rx="1" />
          </>
        )}
        {isOpen && <path className={styles.more} d={`M${end + 2} ${top + 2}l5 4l-5 4`} />}
      </g>
    </svg>
  );
}
