/** The chosen range: what lies outside is veiled, two handles move its ends. */

import { keyStep } from "../core/time/domain";
import { DAY, type Interval, MINUTE } from "../core/time/interval";
import { formatMoment } from "../i18n/dates";
import { useDispatch, useDossier, useReader } from "../state/react";
import { useTimeline } from "./TimelineContext";
import styles from "./TimeWindow.module.css";
import { usePointerDrag } from "./usePointerDrag";

export function TimeWindow() {
  const { scale } = useTimeline();
  const timeWindow = useReader((state) => state.timeWindow);
  if (!timeWindow) return null;
  const { left, right } = scale.toBox(timeWindow);
  const within = (x: number) => Math.min(Math.max(x, 0), scale.width);
  return (
    <>
      <div className={styles.veil} style={{ left: 0, width: within(left) }} />
      <div className={styles.veil} style={{ left: within(right), right: 0 }} />
      <Handle end={0} timeWindow={timeWindow} />
      <Handle end={1} timeWindow={timeWindow} />
    </>
  );
}

function Handle({ end, timeWindow }: { end: 0 | 1; timeWindow: Interval }) {
  const { scale, timeZone, messages } = useTimeline();
  const { extent } = useDossier();
  const dispatch = useDispatch();
  const own = timeWindow[end];
  const other = timeWindow[end === 0 ? 1 : 0];
  const min = end === 0 ? extent[0] : other + MINUTE;
  const max = end === 0 ? other - MINUTE : extent[1];
  const move = (to: number) => {
    const at = Math.min(Math.max(to, min), max);
    dispatch({ type: "setWindow", window: end === 0 ? [at, other] : [other, at] });
  };
  const drag = usePointerDrag({
    onStart: (event) => {
      event.currentTarget.querySelector("input")?.focus({ preventScroll: true });
      return { x: scale.toX(own) };
    },
    onDrag: ({ startX, x }, held) => move(scale.toInstant(held.x + x - startX)),
  });
  const x = scale.toX(own);
  const step = keyStep(scale.domain);
  const forward = scale.sign > 0 ? "ArrowRight" : "ArrowLeft";
  const backward = scale.sign > 0 ? "ArrowLeft" : "ArrowRight";
  return (
    <div
      className={styles.handle}
      data-end={end === 0 ? "start" : "end"}
      data-out={x < -1 || x > scale.width + 1 || undefined}
      style={{ left: Math.min(Math.max(x, 0), scale.width) }}
      {...drag}
    >
      <input
        className={styles.input}
        type="range"
        aria-label={messages.t(end === 0 ? "window-start" : "window-end")}
        aria-valuetext={formatMoment(own, timeZone, messages, { weekday: true })}
        min={min}
        max={max}
        step={MINUTE}
        value={own}
        onChange={(event) => move(event.target.valueAsNumber)}
        onKeyDown={(event) => {
          const by =
            event.key === forward || event.key === "ArrowUp"
              ? step
              : event.key === backward || event.key === "ArrowDown"
                ? -step
                : event.shiftKey // Shift and a Page key move the whole window
                  ? 0
                  : event.key === "PageUp"
                    ? DAY
                    : event.key === "PageDown"
                      ? -DAY
                      : 0;
          if (by === 0 && event.key !== "Home" && event.key !== "End") return;
          event.preventDefault();
          event.stopPropagation();
          move(event.key === "Home" ? min : event.key === "End" ? max : own + (event.shiftKey ? by / 4 : by));
        }}
      />
      <span className={styles.grip} />
    </div>
  );
}
