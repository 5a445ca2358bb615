/** The whole extent in one strip: where the events lie, which part is in view, and the window. Dragging brushes a window. */

import { memo, useMemo, useRef } from "react";
import type { SpanColumns } from "../core/spanColumns";
import { pan } from "../core/time/domain";
import { contains, DAY, duration, type Interval } from "../core/time/interval";
import { BARS } from "../core/time/overlapCount";
import { formatSpan } from "../i18n/dates";
import { minuteOf } from "../state/minuteOf";
import { useDossier, useReader, useReaderStore } from "../state/react";
import type { ChapterMark } from "./Chapters";
import { densityOf } from "./density";
import styles from "./Overview.module.css";
import { StripBars, type StripBarsProps } from "./StripBars";
import { useTimeline } from "./TimelineContext";
import { createTimeScale, type TimeScale } from "./timeScale";
import { usePointerDrag } from "./usePointerDrag";

interface OverviewProps {
  readonly spans: SpanColumns;
  readonly chapters: readonly ChapterMark[];
  /** Bars in place of the density, where there is nothing else that shows them; null for the density. */
  readonly bars: Omit<StripBarsProps, "scale"> | null;
}

type Held = { readonly what: "window" | "domain"; readonly from: Interval } | { readonly what: "brush" };

export function Overview({ spans, chapters, bars }: OverviewProps) {
  const { scale: main, messages, focusPlayhead } = useTimeline();
  const { dispatch, getState, dossier, selectors } = useReaderStore();
  const strip = useRef<HTMLDivElement>(null);
  const scale = useMemo(
    () => createTimeScale({ domain: dossier.extent, width: main.width, direction: messages.direction }),
    [dossier.extent, main.width, messages.direction],
  );
  const at = (clientX: number) =>
    scale.toInstant(clientX - (strip.current?.getBoundingClientRect().left ?? 0));

  const drag = usePointerDrag<Held>({
    onStart: (event) => {
      if (event.pointerType !== "touch") focusPlayhead();
      const state = getState();
      const instant = at(event.clientX);
      if (state.timeWindow && contains(state.timeWindow, instant))
        return { what: "window", from: state.timeWindow };
      if (state.timeDomain && contains(state.timeDomain, instant) && !event.shiftKey)
        return { what: "domain", from: state.timeDomain };
      return { what: "brush" };
    },
    onDrag: ({ startX, x }, held) => {
      const by = at(x) - at(startX);
      if (held.what === "brush") dispatch({ type: "setWindow", window: [at(startX), at(x)] });
      else if (held.what === "window")
        dispatch({ type: "setWindow", window: pan(held.from, by, dossier.extent) });
      else dispatch({ type: "setTimeDomain", domain: pan(held.from, by, dossier.extent) });
    },
    onPress: (event) => {
      const state = getState();
      const length = duration(selectors.timeDomain(state));
      if (state.timeDomain) {
        const start = at(event.clientX) - length / 2;
        dispatch({ type: "setTimeDomain", domain: pan([start, start + length], 0, dossier.extent) });
      } else dispatch({ type: "scrub", to: at(event.clientX) });
    },
  });

  return (
    <div ref={strip} className={styles.overview} title={messages.t("timeline-overview")} {...drag}>
      {bars ? (
        <StripBars {...bars} scale={scale} />
      ) : (
        <Density spans={spans} scale={scale} whole={dossier.unloaded?.bars} />
      )}
      {chapters.map((chapter) => (
        <span
          key={chapter.id}
          className={styles.chapter}
          style={{ left: scale.toX(chapter.at) }}
          title={chapter.title}
        />
      ))}
      <Frame scale={scale} />
      <Line scale={scale} />
    </div>
  );
}

interface DensityProps {
  readonly spans: SpanColumns;
  readonly scale: TimeScale;
  /** Where not all events are here: how many there are in all, by parts of the extent. */
  readonly whole: readonly number[] | undefined;
}

/** How many events touch each part of the extent, before how many there are in all. */
const Density = memo(function Density({ spans, scale, whole }: DensityProps) {
  const parts = whole ? BARS : partsOf(scale.domain);
  const [behind, here] = useMemo(() => {
    const all = [...(whole ?? [])];
    if (scale.sign < 0) all.reverse();
    const rows = [all, densityOf(spans, scale, parts)];
    const most = Math.max(1, ...rows.flat());
    return rows.map((row) => row.map((count, i) => `M${i} 1h1v${-count / most}h-1Z`).join(""));
  }, [spans, scale, whole, parts]);
  return (
    <svg className={styles.density} viewBox={`0 0 ${parts} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.whole} d={behind} />
      <path d={here} />
    </svg>
  );
});

/** Whole parts of days, as far as there are not too many days: steps then stand under the days' ticks. */
function partsOf(domain: Interval): number {
  const days = Math.round(duration(domain) / DAY);
  return days > 0 && days <= BARS ? days * Math.floor(BARS / days) : BARS;
}

function Frame({ scale }: { scale: TimeScale }) {
  const { timeZone, messages } = useTimeline();
  const domain = useReader((state) => state.timeDomain);
  const timeWindow = useReader((state) => state.timeWindow);
  const box = (interval: Interval) => {
    const { left, right } = scale.toBox(interval);
    return { left, width: Math.max(right - left, 3) };
  };
  return (
    <>
      {timeWindow && (
        <span
          className={styles.window}
          style={box(timeWindow)}
          title={messages.t("window-shown", { span: formatSpan(timeWindow, timeZone, messages) })}
        />
      )}
      {domain && <span className={styles.domain} style={box(domain)} />}
    </>
  );
}

function Line({ scale }: { scale: TimeScale }) {
  const dossier = useDossier();
  const playhead = useReader((state) => state.playhead);
  const isOthers = useReader((state) => minuteOf(dossier, state) === "others");
  return (
    <span
      className={styles.line}
      data-others={isOthers || undefined}
      style={{ transform: `translateX(${scale.toX(playhead)}px)` }}
    />
  );
}
