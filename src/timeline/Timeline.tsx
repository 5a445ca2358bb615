/** The state seen in time: lanes of events on one axis, a playhead, a window, and what moves them. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import { zoomAbout } from "../core/time/domain";
import type { Instant, Interval } from "../core/time/interval";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useReader, useReaderStore } from "../state/react";
import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { ClockSelect } from "./ClockSelect";
import { Controls } from "./Controls";
import { Legend } from "./Legend";
import { formFor, laneHeights } from "./laneHeights";
import { Overview } from "./Overview";
import { ReadOut } from "./ReadOut";
import styles from "./Timeline.module.css";
import { type TimelineParts, TimelineProvider } from "./TimelineContext";
import { type Drawing, TOP_BAND, Track } from "./Track";
import { createTimeScale } from "./timeScale";
import { useChapterMarks } from "./useChapterMarks";
import { useDrawn } from "./useDrawn";
import { useLayout } from "./useLayout";
import { useLetters } from "./useLetters";
import { useRows } from "./useRows";
import { useTimelineKeys } from "./useTimelineKeys";
import { useViewportHeight } from "./useViewportHeight";
import { useWidth } from "./useWidth";

const NO_EVENTS: EventList = [];

const playback = latePart(() => import("./Playback").then((part) => part.Playback));
const untimed = latePart(() => import("./Untimed").then((part) => part.Untimed));

interface TimelineProps {
  /** Letters and signs act as keys while the focus is in the timeline. */
  readonly singleKeys?: boolean;
}

/** Pixels, as many more as letters are larger: with little room choices stand in a panel and rows carry no names, with some the read-out is shorter. */
const roomFor = (width: number): TimelineParts["room"] =>
  width < 640 ? "little" : width < 1000 ? "some" : "much";

/** Pixels, as in the style sheet: the margins of a compact form; those of the full one and the names of the lanes. */
const MARGINS = 24;

/** Pixels, as in the style sheet: from there on the column of names is wide enough for the choice of the clock. */
const CLOCK_ROOM = 544;

/** Pixels, as in the style sheet: beside a story, windows so narrow and higher than that have a strip in place of lanes. */
const STRIP = { width: 560, height: 480 };
const BESIDE_TRACK = 148;

export function Timeline({ singleKeys = true }: TimelineProps) {
  const messages = useMessages();
  const { dossier, getState, dispatch, selectors } = useReaderStore();
  const region = useRef<HTMLElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLInputElement>(null);
  const viewportHeight = useViewportHeight();
  const regionWidth = useWidth(region, MARGINS);
  const letters = useLetters(region);
  const form = formFor(roomFor(regionWidth / letters), regionWidth, viewportHeight);
  const compact = form !== "full";
  const room = compact ? "little" : roomFor(regionWidth / letters);
  const width = useWidth(track, compact ? MARGINS : BESIDE_TRACK, form);

  const timeZone = useReader((state) => selectors.timeZone(state));
  const stated = useReader((state) => selectors.timeDomain(state));
  const isPlaying = useReader((state) => state.playing);
  const isStory = useReader((state) => state.view === "story"); // which is played step by step
  const isolated = useReader((state) => state.isolated);
  const [isInUse, setIsInUse] = useState(false);
  const isStrip = isStory && !isInUse && regionWidth < STRIP.width - MARGINS && viewportHeight > STRIP.height;
  useEffect(() => {
    if (!isInUse) return;
    // A press that focuses nothing, as that of a button in Safari, must not take away what is pressed.
    const onPress = ({ target }: PointerEvent) => {
      if (!region.current?.contains(target as Node)) setIsInUse(false);
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [isInUse]);
  const domain = isStrip ? dossier.extent : stated; // the strip shows all of it, and the axis stands over the strip
  const { drawn, timeOf, columns, edges, moments, quiet } = useDrawn();

  const [fold, setFold] = useState(false);
  const scaleOf = useCallback(
    (shown: Interval) =>
      createTimeScale({ domain: shown, width, direction: messages.direction, quiet: fold ? quiet : [] }),
    [width, messages.direction, fold, quiet],
  );
  const wanted = useMemo(() => scaleOf(domain), [scaleOf, domain]);

  const nameOf = useCallback(
    (event: DossierEvent) => textIn(event.title, messages.language, dossier.header.language).value,
    [messages.language, dossier.header.language],
  );
  const rows = useRows(drawn, { timeOf, scale: wanted, form, viewportHeight, letters });
  const lanes = useLayout(rows ? NO_EVENTS : drawn, columns, {
    timeOf,
    nameOf,
    scale: wanted,
    height: useMemo(() => laneHeights(form, viewportHeight, letters), [form, viewportHeight, letters]),
    letters,
  });
  const drawing: Drawing = rows ?? { type: "lanes", layout: lanes, height: lanes.height };
  // Many events are laid out in a worker: until it answers, the axis keeps the scale of the bars that are shown.
  const { scale } = drawing.layout;
  const isLabelled = rows?.layout.isLabelled ?? false;
  const hasClock = isLabelled && regionWidth >= CLOCK_ROOM * letters;
  const chapters = useChapterMarks(drawn, timeOf);

  const scrubTo = useCallback((to: Instant) => dispatch({ type: "scrub", to }), [dispatch]);
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
    () => ({ scale, timeZone, messages, room, letters, moments, nameOf, scrubTo, zoomAt, focusPlayhead }),
    [scale, timeZone, messages, room, letters, moments, nameOf, scrubTo, zoomAt, focusPlayhead],
  );

  const onCommand = useTimelineKeys({ playhead, scrubTo, singleKeys });

  const isThin = form === "thin"; // which has no room for a row more
  const told = useReader((state) => selectors.highlighted(state));
  const legendOf = (extent: "all" | "line") => (
    <Legend
      events={dossier.events}
      only={extent === "line" && isStrip && told.size > 0 ? told : null}
      timeOf={timeOf}
      wraps={extent === "all"}
    />
  );
  const laneName = { ground: messages.say("lane-ground"), said: messages.say("lane-said") };
  return (
    <TimelineProvider value={parts}>
      <section
        ref={region}
        className={styles.timeline}
        aria-label={messages.t("timeline-region")}
        data-form={form}
        data-isolated={isolated ?? undefined}
        data-strip={isStrip || undefined}
        onFocus={({ target }) => {
          if (target.closest(`.${styles.tracks}`)) setIsInUse(true);
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget && !region.current?.contains(relatedTarget as Node)) setIsInUse(false);
        }}
        onKeyDown={(event) => {
          if (!onCommand(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {isStrip ? (
          <div className={styles.moment} data-room="little">
            <ReadOut />
          </div>
        ) : (
          <Controls
            fold={fold}
            onFold={setFold}
            canFold={quiet.length > 0}
            hasClock={hasClock}
            legend={room === "much" ? null : legendOf("all")}
          />
        )}
        <div className={styles.body} data-labelled={(isLabelled && !isStrip) || undefined}>
          {!compact && !rows && (
            <div className={styles.laneNames} aria-hidden="true">
              {lanes.lanes.map(({ lane, top, height }) => (
                <span
                  key={lane}
                  className={styles.laneName}
                  style={{ top: TOP_BAND * letters + top, height }}
                >
                  {laneName[lane]}
                </span>
              ))}
            </div>
          )}
          <div className={styles.tracks}>
            <Track
              drawing={drawing}
              chapters={chapters}
              edges={edges}
              trackRef={track}
              playheadRef={playhead}
            />
            {!isThin && (
              <Overview
                spans={columns.span}
                chapters={chapters}
                bars={isStrip && rows ? { events: drawn, timeOf } : null}
              />
            )}
          </div>
          {isLabelled && !isStrip && <div className={styles.labels}>{hasClock && <ClockSelect />}</div>}
        </div>
        {!isThin && legendOf("line")}
        {isPlaying && !isStory && <Late part={playback} props={{}} />}
        {lanes.untimed.length > 0 && <Late part={untimed} props={{ events: lanes.untimed }} />}
        {drawn.length === 0 && (
          <p className={styles.empty}>
            {dossier.events.length === 0
              ? messages.say("notice-dossier-empty")
              : messages.say("results-count", { count: 0 })}
          </p>
        )}
      </section>
    </TimelineProvider>
  );
}
