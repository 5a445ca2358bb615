/** Lanes, axis and playhead on one scale, and all that fingers, mice and wheels do on them. */

import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { pan } from "../core/time/domain";
import { DAY, duration, type Interval } from "../core/time/interval";
import { snap } from "../core/time/snap";
import type { Sorted } from "../core/time/sorted";
import { useReader, useReaderStore } from "../state/react";
import { Late } from "../ui/Late";
import { latePart, rarePart } from "../ui/latePart";
import { Axis } from "./Axis";
import { layoutAxis } from "./axis";
import { type ChapterMark, Chapters } from "./Chapters";
import { Folds } from "./Folds";
import { Lanes, Names } from "./Lanes";
import { isDense, type TimelineLayout } from "./layout";
import { Playhead } from "./Playhead";
import { pickAt } from "./pickAt";
import { Rows } from "./Rows";
import { pickInRows, type RowsLayout } from "./rows";
import { useTimeline } from "./TimelineContext";
import styles from "./Track.module.css";
import { textWidth } from "./textWidth";
import { createTickLabels } from "./tickLabels";
import { usePreview } from "./usePreview";
import { useTrackGestures } from "./useTrackGestures";
import { useWheel } from "./useWheel";

const previewCard = latePart(() => import("./Preview").then((part) => part.Preview));
const timeWindow = latePart(() => import("./TimeWindow").then((part) => part.TimeWindow));
// More bars than elements can bear are a rare dossier.
const denseLanes = rarePart(() => import("./DenseLanes").then((part) => part.DenseLanes));

interface TrackProps {
  readonly drawing: Drawing;
  readonly chapters: readonly ChapterMark[];
  /** The playhead is drawn to them. */
  readonly edges: readonly Sorted[];
  readonly trackRef: RefObject<HTMLDivElement | null>;
  readonly playheadRef: RefObject<HTMLInputElement | null>;
}

/** Pixels within which an event's edge pulls. */
const SNAP_REACH = 5;
/** Above the lanes: chapters and the playhead's handle; above rows the handle alone. Pixels, where letters are of the usual size. */
export const TOP_BAND = 15;
const ROWS_HEAD = 13;
const AXIS_HEIGHT = 17;
/** No finger hits one of rows that are lower: it scrubs. Pixels. */
const FINGER_ROW = 10;
/** Pixels for a day, from which on nights are no mere noise. */
const NIGHT_ROOM = 110;
const TICK_SIZE = 12;

/** What stands on the axis: a row each for few entries, packed lanes for many. */
export type Drawing =
  | { readonly type: "lanes"; readonly layout: TimelineLayout; readonly height: number }
  | {
      readonly type: "rows";
      readonly layout: RowsLayout;
      /** Pixels of the rows that are in view; the others are scrolled to. */
      readonly height: number;
      readonly onToggle: (chapter: string) => void;
    };

const headOf = ({ type }: Drawing) => (type === "rows" ? ROWS_HEAD : TOP_BAND);

export function Track({ drawing, chapters, edges, trackRef, playheadRef }: TrackProps) {
  const { scale, timeZone, messages, letters, scrubTo, zoomAt, focusPlayhead } = useTimeline();
  const hasWindow = useReader((state) => state.timeWindow !== null);
  const { dispatch, getState, dossier } = useReaderStore();
  const { preview, show, hideSoon, keep, hide } = usePreview();
  const [byKey, setByKey] = useState(false);
  const isPreviewed = preview !== null || byKey;
  const { layout } = drawing;
  const scroller = useRef<HTMLDivElement>(null);
  const topBand = headOf(drawing) * letters;
  const pickFrom = (x: number, y: number) => {
    const below = y - topBand;
    if (drawing.type === "lanes") return pickAt(drawing.layout, x, below);
    const isAmong = below >= 0 && below < drawing.height;
    return isAmong ? pickInRows(drawing.layout, x, below + (scroller.current?.scrollTop ?? 0)) : null;
  };
  const pointed = preview && pickFrom(preview.x, preview.y);
  const pointedSlug = pointed?.type === "event" ? pointed.slug : null;
  usePointedBar(pointedSlug);
  const perPixel = duration(scale.domain) / Math.max(scale.width, 1);

  const ticks = useMemo(
    () =>
      layoutAxis({
        scale,
        timeZone,
        labels: createTickLabels(timeZone, messages),
        widthOf: (label) => textWidth(label, TICK_SIZE * letters),
      }),
    [scale, timeZone, messages, letters],
  );

  const gestures = useTrackGestures(scale, {
    onScrub: (to, free) => scrubTo(free ? to : snap(to, edges, SNAP_REACH * perPixel)),
    pickAt: (x, y, byTouch) => (byTouch && layout.rowHeight < FINGER_ROW ? null : pickFrom(x, y)),
    onPick: (pick) => {
      if (pick.type === "event") return dispatch({ type: "select", slug: pick.slug });
      const [a, b] = [scale.toInstant(pick.left), scale.toInstant(pick.right)];
      const domain: Interval = [Math.min(a, b), Math.max(a, b)];
      dispatch({ type: "setTimeDomain", domain });
    },
    onBrush: (from, to) => dispatch({ type: "setWindow", window: [from, to] }),
    onDomain: (domain) => dispatch({ type: "setTimeDomain", domain: pan(domain, 0, dossier.extent) }),
    onPress: () => {
      hide();
      setByKey(false);
    },
  });

  useWheel(trackRef, (event, x) => {
    if (event.ctrlKey || event.metaKey) {
      zoomAt(x, Math.exp(Math.min(Math.max(event.deltaY, -60), 60) / 120));
      return true;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.deltaY) && !event.shiftKey) return false;
    scrubTo(scale.toInstant(scale.toX(getState().playhead) + sideways));
    return true;
  });

  const hover = (event: PointerEvent<Element>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    show({ x: event.clientX - left, y: event.clientY - top });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the playhead's range input is the control; this only takes the pointer
    <div
      ref={trackRef}
      className={styles.track}
      data-pointed={pointed?.type}
      data-rows={drawing.type === "rows" || undefined}
      style={{ height: topBand + drawing.height + AXIS_HEIGHT * letters }}
      {...gestures}
      onPointerDown={(event) => {
        gestures.onPointerDown(event);
        if (event.pointerType !== "touch") {
          event.preventDefault(); // the press would take the focus away again
          focusPlayhead();
        }
      }}
      onPointerMove={(event) => {
        gestures.onPointerMove(event);
        if (/mouse|pen/.test(event.pointerType) && event.buttons === 0) hover(event);
      }}
      onPointerLeave={hideSoon}
      onBlur={() => setByKey(false)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isPreviewed) {
          event.stopPropagation(); // the card goes first, the window with the next Escape
          hide();
          setByKey(false);
        } else setByKey(event.target === playheadRef.current && event.key !== "Tab");
      }}
      onDoubleClick={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        zoomAt(x, event.shiftKey ? 2 : 0.5);
      }}
    >
      <NightAxis ticks={ticks} />
      {drawing.type === "rows" ? (
        <Rows layout={drawing.layout} scrollRef={scroller} onToggle={drawing.onToggle}>
          {pointed?.type === "event" && <div className={styles.pointed} style={pointed.box} />}
          <Folds height={layout.height} />
        </Rows>
      ) : (
        <>
          <Chapters chapters={chapters} />
          <div className={styles.lanes}>
            {isDense(drawing.layout) ? (
              <Late part={denseLanes} props={{ layout: drawing.layout }} />
            ) : (
              <Lanes layout={drawing.layout} />
            )}
            {pointed?.type === "event" && <div className={styles.pointed} style={pointed.box} />}
            <Folds height={layout.height} />
          </div>
        </>
      )}
      {hasWindow && <Late part={timeWindow} props={{}} />}
      <Playhead inputRef={playheadRef} />
      {drawing.type === "lanes" && (
        <div className={styles.names}>
          <Names layout={drawing.layout} />
        </div>
      )}
      {isPreviewed && (
        <Late
          part={previewCard}
          missing={null}
          props={{
            target: preview && { x: preview.x, at: scale.toInstant(preview.x), slug: pointedSlug },
            onPointerEnter: keep,
          }}
        />
      )}
    </div>
  );
}

/** The bar under the pointer is pointed at in every view; leaving it takes back only what it said itself. */
function usePointedBar(slug: string | null) {
  const { dispatch, getState } = useReaderStore();
  useEffect(() => {
    if (slug === null) return;
    dispatch({ type: "point", slugs: [slug] });
    return () => {
      const { pointed } = getState();
      if (pointed.length === 1 && pointed[0] === slug) dispatch({ type: "point", slugs: [] });
    };
  }, [slug, dispatch, getState]);
}

/** Nights are those of the selected event's place; without one there are none. */
function NightAxis({ ticks }: { ticks: ReturnType<typeof layoutAxis> }) {
  const { scale } = useTimeline();
  const position = useReader((state, selectors) => selectors.selected(state)?.place.position ?? null);
  const [nights, setNights] = useState<readonly Interval[]>([]);
  const hasRoom = scale.width / (duration(scale.domain) / DAY) > NIGHT_ROOM;
  useEffect(() => {
    let isCurrent = true;
    if (!position || !hasRoom) setNights([]);
    else {
      // The sun's reckoning is asked for only where it is shown.
      import("../core/time/daylight").then(
        ({ nightsIn }) => {
          if (isCurrent) setNights(nightsIn(scale.domain, position));
        },
        () => {}, // days without nights are still right
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [position, hasRoom, scale]);
  return <Axis ticks={ticks} nights={nights} />;
}
