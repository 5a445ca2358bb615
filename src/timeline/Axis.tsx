/** Ticks with their labels and the nights of a place. Drawing only. */

import { memo } from "react";
import type { Interval } from "../core/time/interval";
import styles from "./Axis.module.css";
import { LABEL_INSET, type Tick } from "./axis";
import { useTimeline } from "./TimelineContext";

interface AxisProps {
  readonly ticks: readonly Tick[];
  readonly nights: readonly Interval[];
}

export const Axis = memo(function Axis({ ticks, nights }: AxisProps) {
  const { scale, messages } = useTimeline();
  const side = scale.sign > 0 ? "left" : "right";
  const along = (x: number) => (scale.sign > 0 ? x : scale.width - x);
  const box = (interval: Interval) => {
    const { left, right } = scale.toBox(interval);
    return { left, width: right - left };
  };
  return (
    <div className={styles.axis} aria-hidden="true">
      {nights.map((night) => (
        <span key={night[0]} className={styles.night} style={box(night)} />
      ))}
      {ticks.map(({ at, x, label, strong }) => (
        <span key={at} className={styles.tick} data-strong={strong || undefined} style={{ left: x }}>
          {label !== null && (
            <span
              className={styles.label}
              style={{ [side]: LABEL_INSET, maxWidth: scale.width - along(x) - LABEL_INSET }}
              dir={messages.direction}
            >
              {label}
            </span>
          )}
        </span>
      ))}
    </div>
  );
});
