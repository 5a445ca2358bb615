/** The bar of one event: solid where its time is known, soft where it lies somewhere within, hollow and dashed what other sources say. */

import { memo } from "react";
import type { DossierEvent } from "../core/dossier";
import { rangeOf } from "../core/order/ranges";
import { phaseAt } from "../core/phase";
import { overlaps } from "../core/time/interval";
import { useReader } from "../state/react";
import { useIsPointed } from "../state/usePointing";
import { Mark } from "../ui/Mark";
import type { MarkShape } from "../ui/markPaths";
import styles from "./Bar.module.css";
import type { DrawnTime } from "./eventTime";
import { type BarBox, cut } from "./layout";
import { useTimeline } from "./TimelineContext";
import type { TimeScale } from "./timeScale";

/** What the legend tells apart, besides shape and phase; as attributes of a bar and of its label. */
export const looksOf = ({ layer }: DossierEvent, { span, solid, refined, borrowed }: DrawnTime) => ({
  "data-known": solid ? "solid" : span && span !== refined ? "soft" : undefined,
  "data-others": refined || borrowed.start || borrowed.end || layer === "background" || undefined,
});

interface BarViewProps {
  readonly bar: BarBox;
  readonly top: number;
  readonly height: number;
  /** One of many in a closed chapter: too low for dashes and marks. */
  readonly isHair?: boolean;
}

export const BarView = memo(function BarView({ bar, top, height, isHair = false }: BarViewProps) {
  const { event, time, left, width } = bar;
  const { scale } = useTimeline();
  const phase = useReader((state) => phaseAt(event.time, state));
  const isSelected = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const isPointed = useIsPointed(event.slug);
  const isOutside = useIsOutside(event);
  const onlyRefined = time.refined !== null && time.span === time.refined;
  const part = (interval: readonly [number, number]) => {
    const box = cut(scale.toBox(interval), scale);
    return { left: box.left - left, width: Math.max(box.right - box.left, 0) };
  };
  return (
    <div
      className={`${styles.kind} ${styles.bar}`}
      data-slug={event.slug}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-layer={event.layer}
      data-selected={isSelected || undefined}
      data-pointed={isPointed}
      data-outside={isOutside || undefined}
      data-hair={isHair || undefined}
      {...looksOf(event, time)}
      style={{ left, top, width, height }}
    >
      {time.span && (isHair || !onlyRefined) && (
        <span
          className={styles.soft}
          data-borrowed={isHair ? undefined : borrowedEdges(time, scale)}
          style={atLeast(part(time.span), width)}
        />
      )}
      {time.solid && (
        <span
          className={styles.solid}
          data-borrowed={isHair ? undefined : borrowedEdges(time, scale)}
          style={atLeast(part(time.solid), width)}
        />
      )}
      {time.refined && !isHair && (
        <Refined {...part(time.refined)} height={height} shape={event.kind.shape} />
      )}
    </div>
  );
});

/** The window leaves it out. */
export const useIsOutside = ({ time }: DossierEvent) =>
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
