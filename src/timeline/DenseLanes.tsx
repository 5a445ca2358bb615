/** Lanes of very many bars, on one canvas: as many elements would cost more than a frame. Same colours, no names. */

import { memo, useLayoutEffect, useRef, useState } from "react";
import { PHASES, type Phase } from "../core/phase";
import { createPhaseTrack, phaseColumns } from "../core/phaseTrack";
import { overlaps } from "../core/time/interval";
import { useReader, useReaderStore } from "../state/react";
import { drawingOn } from "../ui/drawingOn";
import { Bins, barHeight } from "./Lanes";
import styles from "./Lanes.module.css";
import type { Bar, TimelineLayout } from "./layout";
import { useTimeline } from "./TimelineContext";

const OPACITY: Readonly<Record<Phase, number>> = { ahead: 0.3, possible: 1, underWay: 1, past: 0.6 };
/** The selected bar's frame, in pixels round it. */
const FRAME = 2;

export const DenseLanes = memo(function DenseLanes({ layout }: { layout: TimelineLayout }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { messages } = useTimeline();
  const isBlocked = useBars(canvas, layout);
  return (
    <>
      <div className={styles.lanes} style={{ height: layout.height }} aria-hidden="true">
        <canvas ref={canvas} className={styles.canvas} />
        {layout.lanes.map((lane) => (
          <Bins key={lane.lane} lane={lane} rowHeight={layout.rowHeight} />
        ))}
      </div>
      {isBlocked && <p className={styles.blocked}>{messages.say("timeline-unavailable")}</p>}
    </>
  );
});

/**
 * All bars for a new layout, filter or selection; a move of the playhead draws those whose phase it changes.
 * True where the browser blocks the canvas.
 */
function useBars(ref: React.RefObject<HTMLCanvasElement | null>, layout: TimelineLayout): boolean {
  const [isBlocked, setBlocked] = useState(false);
  const { getState, subscribe } = useReaderStore();
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const timeWindow = useReader((state) => state.timeWindow);
  const selection = useReader((state) => state.selection);
  const theme = useReader((state) => state.theme);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useLayoutEffect(() => {
    const context = ref.current && prepare(ref.current);
    setBlocked(!context);
    if (!context) return;
    const bars = layout.lanes.flatMap(({ bars, top }) => bars.map((bar) => ({ bar, laneTop: top })));
    const outlook = { playhead: getState().playhead, clock, onlyReport };
    const track = createPhaseTrack(
      phaseColumns(
        bars.map(({ bar }) => bar.event.time),
        outlook,
      ),
      outlook,
    );
    const tokens = getComputedStyle(context.canvas);
    const colours = new Map<string, string>();
    const colourOf = ({ event: { kind } }: Bar) => {
      const known = colours.get(kind.shape) ?? tokens.getPropertyValue(`--mark-${kind.shape}`);
      colours.set(kind.shape, known);
      return known;
    };
    const height = barHeight(layout.rowHeight);
    const topOf = (i: number) => bars[i]!.laneTop + bars[i]!.bar.row * layout.rowHeight;
    const drawBar = (i: number) => {
      const { bar } = bars[i]!;
      const { span } = bar.time;
      const isOutside = timeWindow !== null && (span === null || !overlaps(span, timeWindow));
      context.globalAlpha = OPACITY[PHASES[track.phases[i]!]!] * (isOutside ? 0.3 : 1);
      context.fillStyle = colourOf(bar);
      context.fillRect(bar.left, topOf(i), bar.width, height);
    };
    const selected = bars.findIndex(({ bar }) => bar.event.slug === selection);
    const frameSelected = () => {
      if (selected < 0) return;
      const { left, width } = bars[selected]!.bar;
      context.globalAlpha = 1;
      context.lineWidth = FRAME;
      context.strokeStyle = tokens.getPropertyValue("--ink");
      context.strokeRect(left - 1, topOf(selected) - 1, width + FRAME, height + FRAME);
    };
    for (let i = 0; i < bars.length; i++) drawBar(i);
    frameSelected();

    let request: number | null = null;
    const stale = new Set<number>();
    const unsubscribe = subscribe(() => {
      track.moveTo(getState().playhead, (i) => stale.add(i));
      if (stale.size === 0 || request !== null) return;
      request = requestAnimationFrame(() => {
        request = null;
        for (const i of stale) {
          const { left, width } = bars[i]!.bar;
          context.clearRect(left, topOf(i), width, height);
          drawBar(i);
        }
        stale.clear();
        frameSelected();
      });
    });
    return () => {
      unsubscribe();
      if (request !== null) cancelAnimationFrame(request);
    };
  }, [ref, layout, clock, onlyReport, timeWindow, selection, theme, getState, subscribe]);
  return isBlocked;
}

/** Empty, as large as it is shown, and measured in its pixels. */
function prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = drawingOn(canvas);
  if (!context) return null;
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
