/** Lanes, axis and playhead on one scale, and all that fingers, mice and wheels do on them. */

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { nightsIn } from "../core/time/daylight";
import { pan, zoomAbout } from "../core/time/domain";
import { DAY, duration, type Instant, type Interval } from "../core/time/interval";
import { snap } from "../core/time/snap";
import { useReader, useReaderStore } from "../state/react";
import { Arcs } from "./Arcs";
import { Axis } from "./Axis";
import { layoutAxis } from "./axis";
import { type ChapterMark, Chapters } from "./Chapters";
import { Lanes } from "./Lanes";
import type { TimelineLayout } from "./layout";
import { Playhead } from "./Playhead";
import { Preview, type PreviewTarget } from "./Preview";
import { useTimeline } from "./TimelineContext";
import { TimeWindow } from "./TimeWindow";
import styles from "./Track.module.css";
import { textWidth } from "./textWidth";
import { createTickLabels } from "./tickLabels";
import { useTrackGestures } from "./useTrackGestures";

interface TrackProps {
  readonly layout: TimelineLayout;
  readonly chapters: readonly ChapterMark[];
  /** Sorted; the playhead is drawn to them. */
  readonly edges: readonly Instant[];
  readonly trackRef: RefObject<HTMLDivElement | null>;
  readonly playheadRef: RefObject<HTMLInputElement | null>;
}

/** Pixels within which an event's edge pulls. */
const SNAP_REACH = 5;
/** Above the lanes: chapters, the playhead's handle, room for arcs. Pixels. */
export const TOP_BAND = 16;
const AXIS_HEIGHT = 20;
/** Pixels for a day, from which on nights are no mere noise. */
const NIGHT_ROOM = 110;
const TICK_SIZE = 12;

export function Track({ layout, chapters, edges, trackRef, playheadRef }: TrackProps) {
  const { scale, timeZone, messages, scrubTo } = useTimeline();
  const { dispatch, getState, selectors, dossier } = useReaderStore();
  const [preview, setPreview] = usePreview();
  const perPixel = duration(scale.domain) / Math.max(scale.width, 1);

  const ticks = useMemo(
    () =>
      layoutAxis({
        scale,
        timeZone,
        labels: createTickLabels(timeZone, messages),
        widthOf: (label) => textWidth(label, TICK_SIZE),
      }),
    [scale, timeZone, messages],
  );

  const gestures = useTrackGestures(scale, {
    onScrub: (to, free) => scrubTo(free ? to : snap(to, edges, SNAP_REACH * perPixel)),
    onPick: (target) => {
      const pick = target.getAttribute("data-pick");
      if (pick !== "bin") return dispatch({ type: "select", slug: pick });
      const [from, to] = ["data-from", "data-to"].map((name) =>
        scale.toInstant(Number(target.getAttribute(name))),
      );
      const domain: Interval = [Math.min(from!, to!), Math.max(from!, to!)];
      dispatch({ type: "setTimeDomain", domain });
    },
    onBrush: (from, to) => dispatch({ type: "setWindow", window: [from, to] }),
    onDomain: (domain) => dispatch({ type: "setTimeDomain", domain: pan(domain, 0, dossier.extent) }),
    onPress: () => setPreview(null),
  });

  useWheel(trackRef, (event, x) => {
    const state = getState();
    const domain = selectors.timeDomain(state);
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(Math.min(Math.max(event.deltaY, -60), 60) / 120);
      dispatch({
        type: "setTimeDomain",
        domain: zoomAbout(domain, scale.toInstant(x), factor, dossier.extent),
      });
      return true;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.deltaY) && !event.shiftKey) return false;
    scrubTo(scale.toInstant(scale.toX(state.playhead) + sideways));
    return true;
  });

  const hover = (clientX: number, element: Element, target: EventTarget) => {
    const x = clientX - element.getBoundingClientRect().left;
    const picked = target instanceof Element ? target.closest("[data-pick]") : null;
    const slug = picked?.getAttribute("data-pick") ?? null;
    setPreview({ x, at: scale.toInstant(x), slug: slug === "bin" ? null : slug });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the playhead's range input is the control; this only takes the pointer
    <div
      ref={trackRef}
      className={styles.track}
      style={{ height: TOP_BAND + layout.height + AXIS_HEIGHT + 4 }}
      {...gestures}
      onPointerDown={(event) => {
        gestures.onPointerDown(event);
        if (event.pointerType !== "touch") {
          event.preventDefault(); // the press would take the focus away again
          playheadRef.current?.focus({ preventScroll: true });
        }
      }}
      onPointerMove={(event) => {
        gestures.onPointerMove(event);
        if (event.pointerType === "mouse" && event.buttons === 0)
          hover(event.clientX, event.currentTarget, event.target);
      }}
      onPointerLeave={() => setPreview(null)}
      onDoubleClick={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        const domain = selectors.timeDomain(getState());
        dispatch({
          type: "setTimeDomain",
          domain: zoomAbout(domain, scale.toInstant(x), event.shiftKey ? 2 : 0.5, dossier.extent),
        });
      }}
    >
      <NightAxis ticks={ticks} />
      <Chapters chapters={chapters} />
      <div className={styles.lanes}>
        <Lanes layout={layout} />
        <Arcs layout={layout} />
      </div>
      <TimeWindow />
      <Playhead inputRef={playheadRef} />
      {preview && <Preview target={preview} />}
    </div>
  );
}

/** Nights are those of the selected event's place; without one there are none. */
function NightAxis({ ticks }: { ticks: ReturnType<typeof layoutAxis> }) {
  const { scale } = useTimeline();
  const position = useReader((state, selectors) => selectors.selected(state)?.place.position ?? null);
  const nights = useMemo(
    () =>
      position && scale.width / (duration(scale.domain) / DAY) > NIGHT_ROOM
        ? nightsIn(scale.domain, position)
        : [],
    [position, scale],
  );
  return <Axis ticks={ticks} nights={nights} />;
}

/** The card goes with Escape, too (WCAG 1.4.13). */
function usePreview() {
  const state = useState<PreviewTarget | null>(null);
  const [preview, setPreview] = state;
  const isOpen = preview !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setPreview(null);
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen]);
  return state;
}

/** React listens to wheels passively; ours must be able to keep the page from zooming. `onWheel` says whether it took it. */
function useWheel(ref: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent, x: number) => boolean) {
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const listener = (event: WheelEvent) => {
      if (latest.current(event, event.clientX - element.getBoundingClientRect().left)) event.preventDefault();
    };
    element.addEventListener("wheel", listener, { passive: false });
    return () => element.removeEventListener("wheel", listener);
  }, [ref]);
}
