/** Lanes of very many bars, on one canvas: as many elements would cost more than a frame. Same colours, no names. */

import { memo, useLayoutEffect, useRef } from "react";
import { type Phase, phaseAt } from "../core/phase";
import { overlaps } from "../core/time/interval";
import { useReader } from "../state/react";
import type { ReaderState } from "../state/readerState";
import { Bins, barHeight } from "./Lanes";
import styles from "./Lanes.module.css";
import type { TimelineLayout } from "./layout";

const OPACITY: Readonly<Record<Phase, number>> = { ahead: 0.3, possible: 1, underWay: 1, past: 0.6 };

export const DenseLanes = memo(function DenseLanes({ layout }: { layout: TimelineLayout }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const state = useReader((reader) => reader);
  useLayoutEffect(() => {
    if (canvas.current) draw(canvas.current, layout, state);
  }, [layout, state]);
  return (
    <div className={styles.lanes} style={{ height: layout.height }} aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
      {layout.lanes.map((lane) => (
        <Bins key={lane.lane} lane={lane} rowHeight={layout.rowHeight} />
      ))}
    </div>
  );
});

function draw(canvas: HTMLCanvasElement, layout: TimelineLayout, state: ReaderState): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { clientWidth, clientHeight } = canvas;
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, clientWidth, clientHeight);

  const tokens = getComputedStyle(canvas);
  const colours = new Map(
    ["diamond", "triangle", "square", "circle"].map((shape) => [
      shape,
      tokens.getPropertyValue(`--mark-${shape}`),
    ]),
  );
  const bar = barHeight(layout.rowHeight);
  for (const lane of layout.lanes) {
    for (const { event, time, left, width: length, row } of lane.bars) {
      const top = lane.top + row * layout.rowHeight;
      const isOutside =
        state.timeWindow !== null && (time.span === null || !overlaps(time.span, state.timeWindow));
      context.globalAlpha = OPACITY[phaseAt(event.time, state)] * (isOutside ? 0.3 : 1);
      context.fillStyle = colours.get(event.kind.shape) ?? "";
      context.fillRect(left, top, length, bar);
      if (event.slug !== state.selection) continue;
      context.globalAlpha = 1;
      context.lineWidth = 2;
      context.strokeStyle = tokens.getPropertyValue("--ink");
      context.strokeRect(left - 1, top - 1, length + 2, bar + 2);
    }
  }
}
