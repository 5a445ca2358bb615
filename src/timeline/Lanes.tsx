/** The bars of all lanes, and above them their names. Hidden from assistive technology: the account lists the same events as links, in words. */

import { memo } from "react";
import type { DossierEvent } from "../core/dossier";
import { rangeOf } from "../core/order/ranges";
import { phaseAt } from "../core/phase";
import { overlaps } from "../core/time/interval";
import { formatNumber } from "../i18n/numbers";
import { useReader } from "../state/react";
import { Mark } from "../ui/Mark";
import type { MarkShape } from "../ui/markPaths";
import type { DrawnTime } from "./eventTime";
import styles from "./Lanes.module.css";
import { type Bar, BIN_HEIGHT, barHeight, cut, type LaneLayout, type TimelineLayout } from "./layout";
import type { BarLabel } from "./names";
import { useTimeline } from "./TimelineContext";
import type { TimeScale } from "./timeScale";

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

const COMPACT = { notation: "compact" } as const;

/** How many events found no row, where they are. */
export function Bins({ lane, rowHeight }: { lane: LaneLayout; rowHeight: number }) {
  const { messages } = useTimeline();
  return lane.bins.map(({ start, end, count }) => (
    <div
      key={start}
      className={styles.bin}
      data-bin
      title={messages.t("account-events", { count })}
      style={{
        left: start,
        width: end - start - 2,
        top: lane.top + lane.rows * rowHeight,
        height: BIN_HEIGHT - 2,
      }}
    >
      {`+${formatNumber(count, messages, COMPACT)}`}
    </div>
  ));
}

const BarView = memo(function BarView({ bar, top, height }: { bar: Bar; top: number; height: number }) {
  const { event, time, left, width } = bar;
  const { scale } = useTimeline();
  const phase = useReader((state) => phaseAt(event.time, state));
  const isSelected = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const isOutside = useIsOutside(event);
  const onlyRefined = time.refined !== null && time.span === time.refined;
  const part = (interval: readonly [number, number]) => {
    const box = cut(scale.toBox(interval), scale);
    return { left: box.left - left, width: Math.max(box.right - box.left, 0) };
  };
  return (
    <div
      className={styles.bar}
      data-slug={event.slug}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-layer={event.layer}
      data-selected={isSelected || undefined}
      data-outside={isOutside || undefined}
      style={{ left, top, width, height }}
    >
      {time.span && !onlyRefined && (
        <span
          className={styles.soft}
          data-borrowed={borrowedEdges(time, scale)}
          style={atLeast(part(time.span), width)}
        />
      )}
      {time.solid && (
        <span
          className={styles.solid}
          data-borrowed={borrowedEdges(time, scale)}
          style={atLeast(part(time.solid), width)}
        />
      )}
      {time.refined && <Refined {...part(time.refined)} height={height} shape={event.kind.shape} />}
    </div>
  );
});

/** In a layer of their own, so that the playhead and the folds pass beneath the words and never through them. */
export const Names = memo(function Names({ layout }: { layout: TimelineLayout }) {
  const { messages } = useTimeline();
  return (
    <div className={styles.names} aria-hidden="true" lang={messages.language}>
      {layout.lanes.flatMap(({ top, bars }) =>
        bars.map(
          (bar) =>
            bar.label && (
              <Name
                key={bar.event.slug}
                bar={bar}
                label={bar.label}
                top={top + bar.row * layout.rowHeight}
                height={barHeight(layout.rowHeight)}
              />
            ),
        ),
      )}
    </div>
  );
});

interface NameProps {
  readonly bar: Bar;
  readonly label: BarLabel;
  readonly top: number;
  readonly height: number;
}

const Name = memo(function Name({ bar: { event, time }, label, top, height }: NameProps) {
  const phase = useReader((state) => phaseAt(event.time, state));
  const isSelected = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const isOutside = useIsOutside(event);
  return (
    <span
      className={styles.name}
      data-on={label.side !== "inside" ? "ground" : label.onDashes ? "dashes" : time.solid ? "solid" : "soft"}
      data-side={label.side}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-selected={isSelected || undefined}
      data-outside={isOutside || undefined}
      style={{ left: label.left, width: label.width, top, lineHeight: `${height}px` }}
      dir="auto"
    >
      {label.text}
    </span>
  );
});

/** The window leaves it out. */
const useIsOutside = ({ time }: DossierEvent) =>
  useReader(({ timeWindow, onlyReport }) => {
    const range = rangeOf(time, onlyReport);
    return timeWindow !== null && (range === null || !overlaps(range, timeWindow));
  });

/** The edges of the bar that other sources give: left, right, both or neither on the screen. */
function borrowedEdges({ borrowed: { start, end } }: DrawnTime, { sign }: TimeScale): string | undefined {
  const [left, right] = sign > 0 ? [start, end] : [end, start];
  return [left && "left", right && "right"].filter(Boolean).join(" ") || undefined;
}

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
