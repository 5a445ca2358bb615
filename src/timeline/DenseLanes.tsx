/** Lanes of very many bars, on one canvas: as many elements would cost more than a frame. Same colours, no names. */

import { memo, useLayoutEffect, useRef, useState } from "react";
import { kindAt } from "../core/kindAt";
import { PHASES, type Phase } from "../core/phase";
import { createPhaseTrack, phaseColumnsAt } from "../core/phaseTrack";
import { instantAt } from "../core/time/instants";
import { useReader, useReaderStore } from "../state/react";
import { drawingOn } from "../ui/drawingOn";
import barStyles from "./Bar.module.css";
import { Bins } from "./Lanes";
import styles from "./Lanes.module.css";
import { barHeight, type TimelineLayout } from "./layout";
import { useTimeline } from "./TimelineContext";

const OPACITY: Readonly<Record<Phase, number>> = { ahead: 0.3, possible: 1, underWay: 1, past: 0.6 };

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
        <SelectedFrame layout={layout} />
      </div>
      {isBlocked && <p className={styles.blocked}>{messages.say("timeline-unavailable")}</p>}
    </>
  );
});

/** An element above the canvas, so that a selection draws no bar again. */
function SelectedFrame({ layout: { lanes, rowHeight } }: { layout: TimelineLayout }) {
  const index = useReader((state, selectors) => selectors.selected(state)?.index);
  for (const { bars, top } of index === undefined ? [] : lanes) {
    const bar = bars.find((own) => own.index === index);
    if (!bar) continue;
    const { left, width, row } = bar;
    const style = { left, width, top: top + row * rowHeight, height: barHeight(rowHeight) };
    return <div className={barStyles.bar} data-selected style={style} />;
  }
  return null;
}

/**
 * All bars for a new layout, filter or window; a move of the playhead draws those whose phase it changes.
 * True where the browser blocks the canvas.
 */
function useBars(ref: React.RefObject<HTMLCanvasElement | null>, layout: TimelineLayout): boolean {
  const [isBlocked, setBlocked] = useState(false);
  const { dossier, getState, subscribe } = useReaderStore();
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const timeWindow = useReader((state) => state.timeWindow);
  const theme = useReader((state) => state.theme);
  const isolated = useReader((state) => state.isolated);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useLayoutEffect(() => {
    const context = ref.current && prepare(ref.current, layout);
    setBlocked(!context);
    if (!context) return;
    const bars = layout.lanes.flatMap(({ bars, top }) => bars.map((bar) => ({ bar, laneTop: top })));
    const outlook = { playhead: getState().playhead, clock, onlyReport };
    const columns = phaseColumnsAt(
      bars.map(({ bar }) => bar.index),
      dossier,
      outlook,
    );
    const track = createPhaseTrack(columns, outlook);
    const tokens = getComputedStyle(context.canvas);
    const colours = new Map(
      [...dossier.kinds.values()].map(({ shape }) => [shape, tokens.getPropertyValue(`--mark-${shape}`)]),
    );
    const height = barHeight(layout.rowHeight);
    const topOf = (i: number) => bars[i]!.laneTop + bars[i]!.bar.row * layout.rowHeight;
    const isOutside = (i: number) =>
      timeWindow !== null &&
      !(
        instantAt(columns.possible.start, i) < timeWindow[1] &&
        instantAt(columns.possible.end, i) > timeWindow[0]
      );
    const drawBar = (i: number) => {
      const { bar } = bars[i]!;
      const { shape } = kindAt(bar.index, dossier);
      const phase = PHASES[track.phases[i]!]!;
      const isDimmed = isolated !== null && isolated !== shape && isolated !== phase;
      context.globalAlpha = OPACITY[phase] * (isOutside(i) ? 0.3 : 1) * (isDimmed ? 0.2 : 1);
      context.fillStyle = colours.get(shape)!;
      context.fillRect(bar.left, topOf(i), bar.width, height);
    };
    for (let i = 0; i < bars.length; i++) drawBar(i);

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
      });
    });
    return () => {
      unsubscribe();
      if (request !== null) cancelAnimationFrame(request);
    };
  }, [ref, layout, dossier, clock, onlyReport, timeWindow, theme, isolated, getState, subscribe]);
  return isBlocked;
}

/** Empty, as large as the lanes, and measured in their pixels. */
function prepare(
  canvas: HTMLCanvasElement,
  { scale, height }: TimelineLayout,
): CanvasRenderingContext2D | null {
  const context = drawingOn(canvas);
  if (!context) return null;
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const [across, down] = [Math.round(scale.width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, scale.width, height);
  return context;
}
