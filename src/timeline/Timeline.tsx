/** The state seen in time: lanes of events on one axis, a playhead, a window, and what moves them. */

import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import { sortedValues } from "../core/spanColumns";
import { bringInto, zoomAbout } from "../core/time/domain";
import { contains, duration, type Instant, type Interval } from "../core/time/interval";
import { createPace } from "../core/time/play";
import { quietStretches } from "../core/time/quiet";
import { instantOf, localTime } from "../core/time/zone";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useReader, useReaderStore } from "../state/react";
import { SPEEDS } from "../state/readerState";
import { createSelectors } from "../state/selectors";
import type { ChapterMark } from "./Chapters";
import { Controls, zoomCenter } from "./Controls";
import { drawnColumnsOf, drawnMomentOf, drawnTimeOf } from "./eventTime";
import { commandFor } from "./keys";
import { formFor, laneHeights } from "./laneHeights";
import { Overview } from "./Overview";
import styles from "./Timeline.module.css";
import { type TimelineParts, TimelineProvider } from "./TimelineContext";
import { TOP_BAND, Track } from "./Track";
import { createTimeScale } from "./timeScale";
import { useLayout } from "./useLayout";
import { usePlayback } from "./usePlayback";
import { useViewportHeight } from "./useViewportHeight";
import { useWidth } from "./useWidth";

interface TimelineProps {
  /** Letters and signs act as keys while the focus is in the timeline. */
  readonly singleKeys?: boolean;
}

/** Pixels: with little room choices stand in a panel and rows carry no names, with some the read-out is shorter. */
const roomFor = (width: number): TimelineParts["room"] =>
  width < 640 ? "little" : width < 1000 ? "some" : "much";

/** Pixels, as in the style sheet: the margins of a compact form; those of the full one and the names of the lanes. */
const MARGINS = 24;
const BESIDE_TRACK = 148;

export function Timeline({ singleKeys = true }: TimelineProps) {
  const messages = useMessages();
  const { dossier, getState, dispatch, selectors } = useReaderStore();
  const region = useRef<HTMLElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLInputElement>(null);
  const viewportHeight = useViewportHeight();
  const regionWidth = useWidth(region, MARGINS);
  const form = formFor(roomFor(regionWidth), regionWidth, viewportHeight);
  const compact = form !== "full";
  const room = compact ? "little" : roomFor(regionWidth);
  const width = useWidth(track, compact ? MARGINS : BESIDE_TRACK, form);

  const timeZone = useReader((state) => selectors.timeZone(state));
  const domain = useReader((state) => selectors.timeDomain(state));
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const visible = useReader((state) => selectors.visible(state));
  // The window dims what it leaves out and doesn't take it away, or rows would jump while it is dragged.
  const unwindowed = useMemo(() => createSelectors(dossier), [dossier]);
  const drawn = useReader((state) => unwindowed.visible({ ...state, timeWindow: null }));

  const timeOf = useCallback(
    (event: DossierEvent) => drawnTimeOf(event, clock, onlyReport),
    [clock, onlyReport],
  );
  const columns = useMemo(
    () => drawnColumnsOf(drawn, dossier, clock, onlyReport),
    [drawn, dossier, clock, onlyReport],
  );
  const edges = useMemo(() => sortedValues(columns.span.start, columns.span.end), [columns]);
  const moments = useMemo(
    () =>
      sortedValues(
        (drawn === visible ? columns : drawnColumnsOf(visible, dossier, clock, onlyReport)).moments,
      ),
    [drawn, visible, columns, dossier, clock, onlyReport],
  );
  usePlayback(
    useCallback(() => {
      const stops = visible.flatMap((event) => {
        const at = drawnMomentOf(event, clock, onlyReport);
        return at === null ? [] : [{ at, slug: event.slug }];
      });
      return createPace(stops, dossier.extent);
    }, [visible, clock, onlyReport, dossier.extent]),
  );

  const [fold, setFold] = useState(false);
  const quiet = useMemo(() => {
    const { refined } = columns;
    const all = refined ? sortedValues(edges, refined.start, refined.end) : edges;
    return quietStretches(all, dossier.extent, duration(dossier.extent) / 6, timeZone);
  }, [columns, edges, dossier.extent, timeZone]);
  const scaleOf = useCallback(
    (shown: Interval) =>
      createTimeScale({ domain: shown, width, direction: messages.direction, quiet: fold ? quiet : [] }),
    [width, messages.direction, fold, quiet],
  );
  const scale = useMemo(() => scaleOf(domain), [scaleOf, domain]);

  const nameOf = useCallback(
    (event: DossierEvent) => textIn(event.title, messages.language, dossier.header.language).value,
    [messages.language, dossier.header.language],
  );
  const layout = useLayout(drawn, columns, {
    timeOf,
    nameOf,
    scale,
    height: useMemo(() => laneHeights(form, viewportHeight), [form, viewportHeight]),
  });
  const chapters = useMemo(() => {
    const beginnings = new Map<string, Instant>();
    if (dossier.chapters.length === 0) return [];
    for (const event of drawn) {
      const { chapter } = event;
      if (chapter === null) continue;
      const at = timeOf(event).span?.[0];
      if (at === undefined) continue;
      beginnings.set(chapter, Math.min(at, beginnings.get(chapter) ?? at));
    }
    return dossier.chapters.flatMap(({ id, title }): ChapterMark[] => {
      const at = beginnings.get(id);
      const text = textIn(title, messages.language, dossier.header.language).value;
      return at === undefined ? [] : [{ id, title: text, at }];
    });
  }, [dossier, drawn, timeOf, messages.language]);

  const scrubTo = useCallback(
    (to: Instant) => {
      dispatch({ type: "scrub", to });
      const { timeDomain, playhead: at } = getState();
      if (timeDomain && !contains(timeDomain, at))
        dispatch({ type: "setTimeDomain", domain: bringInto(timeDomain, at, dossier.extent) });
    },
    [dispatch, getState, dossier.extent],
  );
  const zoomAt = useCallback(
    (x: number, factor: number) => {
      // Of the state as it is now: between two frames several turns of a wheel come, and the pointer moves on.
      const from = selectors.timeDomain(getState());
      const at = scaleOf(from).toInstant(x);
      dispatch({ type: "setTimeDomain", domain: zoomAbout(from, at, factor, dossier.extent) });
    },
    [dispatch, getState, selectors, dossier.extent, scaleOf],
  );
  const focusPlayhead = useCallback(() => playhead.current?.focus({ preventScroll: true }), []);
  const parts = useMemo(
    () => ({ scale, timeZone, messages, room, moments, nameOf, scrubTo, zoomAt, focusPlayhead }),
    [scale, timeZone, messages, room, moments, nameOf, scrubTo, zoomAt, focusPlayhead],
  );

  /** True where the key was ours. */
  const onCommand = (event: KeyboardEvent): boolean => {
    const target = event.target as HTMLElement;
    const isPlayhead = target === playhead.current;
    if (
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !isPlayhead && target.type === "text")
    )
      return false;
    const command = commandFor(event, messages.direction, singleKeys);
    if (!command) return false;
    const state = getState();
    switch (command.type) {
      case "stepEvent":
        dispatch({ type: "step", by: command.by, among: selectors.visible(state) });
        return true;
      case "stepDay": {
        const { year, month, day, hour, minute } = localTime(state.playhead, timeZone);
        scrubTo(instantOf({ year, month, day: day + command.by, hour, minute }, timeZone));
        return true;
      }
      case "earliest":
        scrubTo(dossier.extent[0]);
        return true;
      case "latest":
        scrubTo(dossier.extent[1]);
        return true;
      case "togglePlay":
        if (event.key === " " && !isPlayhead) return false; // Space presses the button that has the focus
        dispatch({ type: state.playing ? "pause" : "play" });
        return true;
      case "faster": {
        const faster = SPEEDS[(SPEEDS as readonly number[]).indexOf(state.speed) + command.by];
        if (faster !== undefined) dispatch({ type: "setSpeed", speed: faster });
        return true;
      }
      case "zoom": {
        const at = zoomCenter(domain, state.playhead);
        dispatch({
          type: "setTimeDomain",
          domain: zoomAbout(domain, at, command.by > 0 ? 0.5 : 2, dossier.extent),
        });
        return true;
      }
      case "escape":
        if (state.timeWindow) dispatch({ type: "setWindow", window: null });
        else if (state.playing) dispatch({ type: "pause" });
        else return false;
        return true;
    }
  };

  const laneName = { ground: messages.t("lane-ground"), said: messages.t("lane-said") };
  return (
    <TimelineProvider value={parts}>
      <section
        ref={region}
        className={styles.timeline}
        aria-label={messages.t("timeline-region")}
        data-form={form}
        onKeyDown={(event) => {
          if (!onCommand(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Controls fold={fold} onFold={setFold} canFold={quiet.length > 0} />
        <div className={styles.body}>
          {!compact && (
            <div className={styles.laneNames} aria-hidden="true">
              {layout.lanes.map(({ lane, top, height }) => (
                <span key={lane} className={styles.laneName} style={{ top: TOP_BAND + top, height }}>
                  {laneName[lane]}
                </span>
              ))}
            </div>
          )}
          <div className={styles.tracks}>
            <Track
              layout={layout}
              chapters={chapters}
              edges={edges}
              trackRef={track}
              playheadRef={playhead}
            />
            {form !== "thin" && <Overview spans={columns.span} chapters={chapters} />}
          </div>
        </div>
        <Untimed events={layout.untimed} nameOf={nameOf} />
        {drawn.length === 0 && (
          <p className={styles.empty}>
            {dossier.events.length === 0
              ? messages.t("notice-dossier-empty")
              : messages.t("results-count", { count: 0 })}
          </p>
        )}
      </section>
    </TimelineProvider>
  );
}

/** More would push the lanes away; the account has them all. */
const MOST_UNTIMED = 30;

/** What has no time in the dossier stands beside the lanes, as reachable as the bars. */
function Untimed({
  events,
  nameOf,
}: {
  events: readonly DossierEvent[];
  nameOf: (event: DossierEvent) => string;
}) {
  const { t } = useMessages();
  const { dispatch } = useReaderStore();
  const selection = useReader((state) => state.selection);
  if (events.length === 0) return null;
  return (
    <div className={styles.untimed}>
      <span className={styles.untimedTitle}>{t("when-unknown")}</span>
      {events.slice(0, MOST_UNTIMED).map((event) => (
        <button
          key={event.slug}
          type="button"
          className={styles.chip}
          aria-current={selection === event.slug || undefined}
          onClick={() => dispatch({ type: "select", slug: event.slug })}
        >
          {nameOf(event)}
        </button>
      ))}
      {events.length > MOST_UNTIMED && (
        <span>+{t("account-events", { count: events.length - MOST_UNTIMED })}</span>
      )}
    </div>
  );
}
