/** The bars of all lanes, and above them their names. Hidden from assistive technology: the account lists the same events as links, in words. */

import { memo } from "react";
import { phaseAt } from "../core/phase";
import { formatNumber } from "../i18n/numbers";
import { useReader } from "../state/react";
import { BarView, looksOf, useIsOutside } from "./Bar";
import barStyles from "./Bar.module.css";
import styles from "./Lanes.module.css";
import { type Bar, BIN_HEIGHT, barHeight, type LaneLayout, type TimelineLayout } from "./layout";
import type { BarLabel } from "./names";
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
      className={`${barStyles.kind} ${styles.name}`}
      data-on={label.side !== "inside" ? "ground" : label.onDashes ? "dashes" : time.solid ? "solid" : "soft"}
      data-side={label.side}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-selected={isSelected || undefined}
      data-outside={isOutside || undefined}
      {...looksOf(event, time)}
      style={{ left: label.left, width: label.width, top, lineHeight: `${height}px` }}
      dir="auto"
    >
      {label.text}
    </span>
  );
});
