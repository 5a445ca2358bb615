/** Words at the ends of the view for what goes on beyond it: "‹ from 1 January". They give way to the playhead. */

import { memo, useMemo } from "react";
import { phaseAt } from "../core/phase";
import { startOfDay } from "../core/time/zone";
import { formatDay, formatMoment, formatSpan } from "../i18n/dates";
import { useDossier, useReader } from "../state/react";
import { looksOf } from "./Bar";
import bars from "./Bar.module.css";
import styles from "./Reach.module.css";
import { type ReachOptions, type ReachWord, reachOfBand, reachOfRow } from "./reachWords";
import type { Row, RowsLayout } from "./rows";
import { useTimeline } from "./TimelineContext";
import { textWidth } from "./textWidth";

const SIZE = 11;

export const Reach = memo(function Reach({ layout }: { layout: RowsLayout }) {
  const { letters } = useTimeline();
  const options = useReachOptions(letters);
  const { bands, rows, rowHeight } = layout;
  const words = useMemo(
    () => [
      ...bands.flatMap((band) =>
        reachOfBand(band, options).map((word) => ({ word, top: band.top, row: null })),
      ),
      ...rows.flatMap((row) => reachOfRow(row, options).map((word) => ({ word, top: row.top, row }))),
    ],
    [bands, rows, options],
  );
  return words.map(({ word, top, row }) => (
    <Word key={`${top} ${word.left}`} word={word} top={top} height={rowHeight} row={row} />
  ));
});

function useReachOptions(letters: number): ReachOptions {
  const { scale, messages, timeZone } = useTimeline();
  const dossier = useDossier();
  return useMemo(() => {
    const { t } = messages;
    // Days are those of the report, whatever zone the hours are shown in.
    const dayZone = dossier.timeZone;
    const day = (at: number) => formatDay(at, dayZone, messages, { year: false });
    const moment = (at: number) =>
      startOfDay(at, dayZone) === at
        ? day(at)
        : formatMoment(at, timeZone, messages, { year: false, zone: false });
    const [before, after] = ["‹ ", " ›"]; // which turn round in text that runs to the left
    return {
      scale,
      widthOf: (text) => textWidth(text, SIZE * letters),
      words: {
        from: (start) => before + t("timeline-from", { day: moment(start) }),
        to: (end) =>
          t("timeline-to", { day: startOfDay(end, dayZone) === end ? day(end - 1) : moment(end) }) + after,
        unknown: t("when-unknown"),
        whole: (span, side) => {
          const text = formatSpan(span, dayZone, messages, { year: false });
          return side === "before" ? before + text : text + after;
        },
      },
    };
  }, [scale, messages, timeZone, dossier, letters]);
}

interface WordProps {
  readonly word: ReachWord;
  readonly top: number;
  readonly height: number;
  /** Null for the words of a chapter. */
  readonly row: Row | null;
}

/** Pixels that the playhead takes to either side. */
const NEEDLE = 4;

function Word({ word: { text, left, width, on }, top, height, row }: WordProps) {
  const { scale, messages } = useTimeline();
  const isCovered = useReader(({ playhead }) => {
    const x = scale.toX(playhead);
    return x > left - NEEDLE && x < left + width + NEEDLE;
  });
  const isTold = useReader((state, { highlighted }) => {
    const told = highlighted(state);
    return !row || told.size === 0 || told.has(row.event.slug);
  });
  const phase = useReader((state) => row && phaseAt(row.event.time, state));
  if (!isTold) return null; // the same words in every row would say less
  return (
    <span
      className={`${bars.kind} ${styles.word}`}
      data-on={on}
      data-phase={phase ?? undefined}
      data-shape={row?.event.kind.shape}
      {...(row && looksOf(row.event, row.time))}
      data-covered={isCovered || undefined}
      style={{ left, width, top, lineHeight: `${height}px` }}
      dir={messages.direction}
    >
      {text}
    </span>
  );
}
