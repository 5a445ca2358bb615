/** The bars of all lanes. Hidden from assistive technology: the account lists the same events as links, in words. */

import { memo } from "react";
import { phaseAt } from "../core/phase";
import { useReader } from "../state/react";
import { Mark } from "../ui/Mark";
import type { MarkShape } from "../ui/markPaths";
import styles from "./Lanes.module.css";
import { type Bar, BIN_HEIGHT, cut, type LaneLayout, type TimelineLayout } from "./layout";
import { useTimeline } from "./TimelineContext";

export const Lanes = memo(function Lanes({ layout }: { layout: TimelineLayout }) {
  const { messages } = useTimeline();
  return (
    <div
      className={styles.lanes}
      style={{ height: layout.height }}
      aria-hidden="true"
      lang={messages.language}
    >
      {layout.lanes.map((lane) => (
        <LaneRows key={lane.lane} lane={lane} rowHeight={layout.rowHeight} />
      ))}
    </div>
  );
});

function LaneRows({ lane, rowHeight }: { lane: LaneLayout; rowHeight: number }) {
  return (
    <>
      {lane.bars.map((bar) => (
        <BarView
          key={bar.event.slug}
          bar={bar}
          top={lane.top + bar.row * rowHeight}
          height={barHeight(rowHeight)}
        />
      ))}
      <Bins lane={lane} rowHeight={rowHeight} />
    </>
  );
}

/** How many events found no row, where they are. */
export function Bins({ lane, rowHeight }: { lane: LaneLayout; rowHeight: number }) {
  const { messages } = useTimeline();
  const { format } = new Intl.NumberFormat(messages.locale, { notation: "compact" });
  return lane.bins.map(({ start, end, items }) => (
    <div
      key={start}
      className={styles.bin}
      title={messages.t("account-events", { count: items.length })}
      style={{
        left: start,
        width: end - start - 2,
        top: lane.top + lane.rows * rowHeight,
        height: BIN_HEIGHT - 2,
      }}
    >
      {`+${format(items.length)}`}
    </div>
  ));
}

/** Pixels of a bar in a row: the rest is the gap to the next. */
export const barHeight = (rowHeight: number) => rowHeight - (rowHeight > 9 ? 2 : 1);

const BarView = memo(function BarView({ bar, top, height }: { bar: Bar; top: number; height: number }) {
  const { event, time, left, width, label } = bar;
  const { scale } = useTimeline();
  const phase = useReader((state) => phaseAt(event.time, state));
  const isSelected = useReader((state) => state.selection === event.slug);
  const isOutside = useReader(
    (state) =>
      state.timeWindow !== null &&
      (event.time.possible === null ||
        event.time.possible[0] >= state.timeWindow[1] ||
        event.time.possible[1] <= state.timeWindow[0]),
  );
  const onlyRefined = time.refined !== null && time.span === time.refined;
  const part = (interval: readonly [number, number]) => {
    const box = cut(scale.toBox(interval), scale);
    return { left: box.left - left, width: Math.max(box.right - box.left, 0) };
  };
  return (
    <div
      className={styles.bar}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-layer={event.layer}
      data-selected={isSelected || undefined}
      data-outside={isOutside || undefined}
      style={{ left, top, width, height }}
    >
      {time.span && !onlyRefined && <span className={styles.soft} style={atLeast(part(time.span), width)} />}
      {time.solid && <span className={styles.solid} style={atLeast(part(time.solid), width)} />}
      {time.refined && <Refined {...part(time.refined)} height={height} shape={event.kind.shape} />}
      {label && (
        <span
          className={label.side !== "inside" ? styles.beside : time.solid ? styles.onSolid : styles.onSoft}
          data-side={label.side}
          style={{ left: label.left - left, width: label.width, lineHeight: `${height}px` }}
          dir="auto"
        >
          {label.text}
        </span>
      )}
    </div>
  );
});

/** A span shorter than the narrowest bar takes the whole bar. */
const atLeast = (box: { left: number; width: number }, width: number) =>
  box.width < 9 ? { left: 0, width } : box;

/** What other sources narrow it to: the kind's shape, hollow and dashed, or a hollow bar where it has length. */
function Refined({
  left,
  width,
  height,
  shape,
}: {
  left: number;
  width: number;
  height: number;
  shape: MarkShape;
}) {
  const size = Math.min(Math.max(height, 9), 15);
  if (width > size * 1.5) return <span className={styles.refinedSpan} style={{ left, width }} />;
  return (
    <span className={styles.refined} style={{ left: left + width / 2 - size / 2, top: (height - size) / 2 }}>
      <Mark shape={shape} variant="hollow" size={size} />
    </span>
  );
}
