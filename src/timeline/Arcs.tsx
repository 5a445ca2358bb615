/** What led to the selected event and what it led to, as arcs between bars: a stated reason solid, mere order dashed. */

import { memo, useId } from "react";
import type { DossierEvent } from "../core/dossier";
import { useReader } from "../state/react";
import type { Connection } from "../state/selectors";
import styles from "./Arcs.module.css";
import type { TimelineLayout } from "./layout";
import { useTimeline } from "./TimelineContext";

/** Pixels from where an arc begins to words in its bar. */
const CLEARANCE = 6;
const SIDEWAYS = 24;
/** Pixels above the lanes that an arc may use: higher up stand the chapters. */
const BAND = 4;
/** The control points of an arc that peaks there. */
const HIGHEST = -5;
/** How much of an arc is seen behind words: enough to follow it. */
const BEHIND_WORDS = "#555";
const REASONS: ReadonlySet<string> = new Set(["retaliation-for", "protest-against", "responds-to"]);

export const Arcs = memo(function Arcs({ layout }: { layout: TimelineLayout }) {
  const { scale } = useTimeline();
  const connections = useReader((state, selectors) => selectors.connections(state));
  const maskId = useId();
  const arcs = connections.flatMap((connection) => arcOf(connection, layout, scale.width) ?? []);
  if (arcs.length === 0) return null;
  return (
    <svg className={styles.arcs} width={scale.width} height={layout.height} aria-hidden="true">
      <mask
        id={maskId}
        maskUnits="userSpaceOnUse"
        x="0"
        y={-BAND}
        width={scale.width}
        height={layout.height + BAND}
      >
        <rect fill="white" y={-BAND} width="100%" height={layout.height + BAND} />
        {wordsOf(layout).map(({ key, ...box }) => (
          <rect key={key} fill={BEHIND_WORDS} {...box} />
        ))}
      </mask>
      <g mask={`url(#${maskId})`}>
        {arcs.map(({ key, d, isReason }) => (
          <path key={key} d={d} className={isReason ? styles.reason : styles.order} />
        ))}
      </g>
      {arcs.map(({ key, end }) => (
        <circle key={key} className={styles.end} cx={end.x} cy={end.y} r="2.75" />
      ))}
    </svg>
  );
});

/** An arc passes behind words, with a little air round them. */
const wordsOf = ({ lanes, rowHeight }: TimelineLayout) =>
  lanes.flatMap(({ top, bars }) =>
    bars.flatMap(({ index, label, row }) =>
      label
        ? [
            {
              key: index,
              x: label.left - 2,
              y: top + row * rowHeight + 1,
              width: label.width + 4,
              height: rowHeight - 2,
            },
          ]
        : [],
    ),
  );

/** From what came first, or was the reason, to what came of it. Null where one of them isn't drawn. */
function arcOf({ from, to, relation }: Connection, layout: TimelineLayout, width: number) {
  const isBefore = relation === "before"; // "from came before to": the arc runs the other way
  const [a, b] = isBefore
    ? [anchorOf(from, layout, width), anchorOf(to, layout, width)]
    : [anchorOf(to, layout, width), anchorOf(from, layout, width)];
  if (!a || !b) return null;
  const across = b.x - a.x;
  const rise = Math.max(Math.min(a.y, b.y) - 10 - Math.min(Math.abs(across) / 12, 16), HIGHEST);
  const isAbove = Math.abs(across) < SIDEWAYS; // one above the other: round what lies between
  const controls = isAbove
    ? `${a.x + SIDEWAYS * 1.5} ${a.y - 8} ${b.x + SIDEWAYS * 1.5} ${b.y - 8}`
    : `${a.x + across / 6} ${rise} ${b.x - across / 6} ${rise}`;
  return {
    key: `${from.slug} ${to.slug} ${relation}`,
    d: `M${a.x} ${a.y}C${controls} ${b.x} ${b.y}`,
    isReason: REASONS.has(relation),
    end: b,
  };
}

/** In the upper part of the bar, at the middle of what is in view of it: a range has no better point. Words keep their place. */
function anchorOf({ index }: DossierEvent, layout: TimelineLayout, width: number) {
  for (const lane of layout.lanes) {
    const bar = lane.bars.find((bar) => bar.index === index);
    if (!bar) continue;
    const left = Math.max(bar.left, 0);
    const right = Math.min(bar.left + bar.width, width);
    const middle = (left + right) / 2;
    const { label } = bar;
    const isOnWords =
      label?.side === "inside" &&
      middle > label.left - CLEARANCE &&
      middle < label.left + label.width + CLEARANCE;
    const beside = isOnWords
      ? [label.left + label.width + CLEARANCE, label.left - CLEARANCE].find((x) => x > left && x < right)
      : undefined;
    const y = lane.top + bar.row * layout.rowHeight + Math.min(3, layout.rowHeight / 3);
    return { x: beside ?? middle, y };
  }
  return null;
}
