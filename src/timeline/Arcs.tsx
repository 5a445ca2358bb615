/** What led to the selected event and what it led to, as arcs between bars: a stated reason solid, mere order dashed. */

import { memo, useId } from "react";
import { useReader } from "../state/react";
import type { Connection } from "../state/selectors";
import styles from "./Arcs.module.css";
import type { TimelineLayout } from "./layout";
import { useTimeline } from "./TimelineContext";

const SIDEWAYS = 24;
const REASONS: ReadonlySet<string> = new Set(["retaliation-for", "protest-against", "responds-to"]);

export const Arcs = memo(function Arcs({ layout }: { layout: TimelineLayout }) {
  const { scale } = useTimeline();
  const connections = useReader((state, selectors) => selectors.connections(state));
  const endId = useId();
  const arcs = connections.flatMap((connection) => arcOf(connection, layout, scale.width) ?? []);
  if (arcs.length === 0) return null;
  return (
    <svg className={styles.arcs} width={scale.width} height={layout.height} aria-hidden="true">
      <marker id={endId} viewBox="-4 -4 8 8" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse">
        <circle r="2.75" className={styles.end} />
      </marker>
      {arcs.map(({ key, d, isReason }) => (
        <path
          key={key}
          d={d}
          className={isReason ? styles.reason : styles.order}
          markerEnd={`url(#${endId})`}
        />
      ))}
    </svg>
  );
});

/** From what came first, or was the reason, to what came of it. Null where one of them isn't drawn. */
function arcOf({ from, to, relation }: Connection, layout: TimelineLayout, width: number) {
  const isBefore = relation === "before"; // "from came before to": the arc runs the other way
  const [a, b] = isBefore
    ? [anchorOf(from.slug, layout, width), anchorOf(to.slug, layout, width)]
    : [anchorOf(to.slug, layout, width), anchorOf(from.slug, layout, width)];
  if (!a || !b) return null;
  const across = b.x - a.x;
  const rise = Math.min(a.y, b.y) - 10 - Math.min(Math.abs(across) / 12, 16);
  const isAbove = Math.abs(across) < SIDEWAYS; // one above the other: round what lies between
  const controls = isAbove
    ? `${a.x + SIDEWAYS * 1.5} ${a.y - 8} ${b.x + SIDEWAYS * 1.5} ${b.y - 8}`
    : `${a.x + across / 6} ${rise} ${b.x - across / 6} ${rise}`;
  return {
    key: `${from.slug} ${to.slug} ${relation}`,
    d: `M${a.x} ${a.y}C${controls} ${b.x} ${b.y}`,
    isReason: REASONS.has(relation),
  };
}

/** The middle of what is in view of a bar: a range has no better point. */
function anchorOf(slug: string, layout: TimelineLayout, width: number) {
  for (const lane of layout.lanes) {
    const bar = lane.bars.find(({ event }) => event.slug === slug);
    if (!bar) continue;
    const left = Math.max(bar.left, 0);
    const right = Math.min(bar.left + bar.width, width);
    return { x: (left + right) / 2, y: lane.top + bar.row * layout.rowHeight };
  }
  return null;
}
