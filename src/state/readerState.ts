/** What the reader is looking at, and everything that can change it. The address is this state written down. */

import type { Dossier, DossierEvent, EventList } from "../core/dossier";
import { momentOf } from "../core/moment";
import type { Clock, TimeBasis } from "../core/phase";
import { firstFrom, indexAt } from "../core/rankOf";
import { stepTelling, storyOf } from "../core/story";
import { bringInto, fitDomain } from "../core/time/domain";
import { instantAt } from "../core/time/instants";
import {
  clamp,
  contains,
  duration,
  type Instant,
  type Interval,
  MINUTE,
  overlaps,
} from "../core/time/interval";
import type { Position } from "../schema/dossier";
import type { Shape } from "../schema/vocabulary";
import {
  atStep,
  defaultView,
  firstPlayhead,
  inView,
  lastMinute,
  toMinute,
  type View,
  wholeMinute,
} from "./storyState";

/** What the map shows: `soundViewport` makes one of any zoom and centre. */
export interface Viewport {
  readonly zoom: number;
  /** [lon, lat] */
  readonly center: Position;
}

export type Theme = "light" | "dark";

/** What an item of the legend means: a shape, a day that is known, a time somewhere within, what other sources say, what lies ahead. */
export type LegendItem = Shape | "solid" | "soft" | "others" | "ahead";

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

export interface ReaderState {
  /** Which reading is open; map and timeline show the same in each. */
  readonly view: View;
  /** The story's step, from 1; 0 before it begins, and in every other view. In the story it decides the selection. */
  readonly step: number;
  readonly selection: string | null;
  /** A claim inside the selected event's card. */
  readonly claim: string | null;
  /** The reader came here by steps (arrow keys, Next, Previous, Play): a run of them is one entry of the history. */
  readonly stepping: boolean;
  /** Always a whole minute inside the extent. */
  readonly playhead: Instant;
  readonly timeWindow: Interval | null;
  /** The part of time that the timeline shows; null is the whole extent. */
  readonly timeDomain: Interval | null;
  /** Null shows the whole story. */
  readonly viewport: Viewport | null;
  readonly search: string;
  /** Ids of kinds that are hidden, sorted. */
  readonly hidden: readonly string[];
  readonly onlyReport: boolean;
  /** A speaker's id: only what they assert. */
  readonly toldBy: string | null;
  readonly clock: Clock;
  /** An IANA name; null is the dossier's own. */
  readonly timeZone: string | null;
  readonly theme: Theme | null;
  readonly embed: boolean;
  readonly playing: boolean;
  readonly speed: number;
  /** All but what this item of the legend means is dimmed. */
  readonly isolated: LegendItem | null;
  /** Slugs of the events that the pointer or the keyboard's focus is on, in whichever view; not part of an address. */
  readonly pointed: readonly string[];
  /** While playing, the map goes where the story goes, until the reader moves it; in the story it does without a viewport. */
  readonly following: boolean;
}

export type Action =
  | { readonly type: "select"; readonly slug: string | null; readonly claim?: string | null }
  /** To the next (+1) or previous (−1) event that the filters leave; from the playhead where none is selected. */
  | { readonly type: "step"; readonly by: 1 | -1; readonly among: EventList }
  /** `isStep` is true for arrow keys: a run of these keys is one entry of the history. */
  | { readonly type: "setView"; readonly view: View; readonly isStep?: boolean | undefined }
  /** To a step of the story, from 1; 0 is before the first. `plays`: Play goes there, and goes on. */
  | { readonly type: "goToStep"; readonly step: number; readonly plays?: boolean }
  | { readonly type: "scrub"; readonly to: Instant }
  /** Play moves the playhead; unlike a scrub it doesn't pause, unless the story is over. */
  | {
      readonly type: "advance";
      readonly to: Instant;
      readonly selection?: string;
      readonly isOver?: boolean;
    }
  | { readonly type: "setWindow"; readonly window: Interval | null }
  | { readonly type: "setTimeDomain"; readonly domain: Interval | null }
  /** The reader moved the map. */
  | { readonly type: "viewportMoved"; readonly viewport: Viewport }
  /** The map is asked to show this; null is the whole story. */
  | { readonly type: "setViewport"; readonly viewport: Viewport | null }
  | { readonly type: "search"; readonly words: string }
  | { readonly type: "setHidden"; readonly kinds: readonly string[] }
  | { readonly type: "setOnlyReport"; readonly on: boolean }
  | { readonly type: "setToldBy"; readonly speaker: string | null }
  | { readonly type: "setClock"; readonly clock: Clock }
  | { readonly type: "setTimeZone"; readonly timeZone: string | null }
  | { readonly type: "setTheme"; readonly theme: Theme | null }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "setSpeed"; readonly speed: number }
  | { readonly type: "isolate"; readonly item: LegendItem | null }
  | { readonly type: "point"; readonly slugs: readonly string[] }
  | { readonly type: "follow" }
  | { readonly type: "clearFilters" }
  /** More is known than before, of an event or of what the filters leave; nothing of the state is. */
  | { readonly type: "arrived" }
  /** What an address says; what it doesn't say goes back to the beginning. */
  | { readonly type: "restore"; readonly state: Partial<ReaderState> };

export function initialState(dossier: Dossier): ReaderState {
  return {
    view: defaultView(dossier, null, false),
    step: 0,
    selection: null,
    claim: null,
    stepping: false,
    playhead: firstPlayhead(dossier),
    timeWindow: null,
    timeDomain: null,
    viewport: null,
    search: "",
    hidden: [],
    onlyReport: false,
    toldBy: null,
    clock: "happened",
    timeZone: null,
    theme: null,
    embed: false,
    playing: false,
    speed: 1,
    isolated: null,
    pointed: NONE,
    following: true,
  };
}

/** `initial` with what an address says; an event or a step without a moment of its own brings its own. */
export function restoreState(dossier: Dossier, restored: Partial<ReaderState>): ReaderState {
  const plain = { ...initialState(dossier), ...restored };
  const event = plain.selection === null ? undefined : dossier.eventOf(plain.selection);
  const view = restored.view ?? defaultView(dossier, event?.slug ?? null, plain.embed);
  const moment = event && restored.playhead === undefined ? playheadOn(event, dossier, plain) : null;
  const state = {
    ...plain,
    view,
    step: 0,
    selection: event?.slug ?? null,
    playhead: moment ?? toMinute(plain.playhead, dossier.extent),
    timeWindow: plain.timeWindow && soundWindow(plain.timeWindow, dossier.extent),
  };
  if (view !== "story") return state;
  const told = event ? stepTelling(event.slug, storyOf(dossier)) : 0;
  const { playhead, ...atIt } = atStep(dossier, state, restored.step ?? told);
  return { ...atIt, playhead: restored.playhead === undefined ? playhead : state.playhead };
}

/** Where the playhead goes that is put on an event; null where no time of it is known. */
export function playheadOn(
  event: DossierEvent,
  dossier: Pick<Dossier, "moments" | "extent">,
  basis: TimeBasis,
): Instant | null {
  const moment = momentOf(event, dossier, basis);
  return moment === null ? null : toMinute(moment, dossier.extent);
}

export function createReducer(dossier: Dossier) {
  const { extent } = dossier;

  function select(state: ReaderState, slug: string | null, claim: string | null): ReaderState {
    const event = slug === null ? undefined : dossier.eventOf(slug);
    if (!event && state.view === "story") return state; // its step decides what is selected
    if (!event) return { ...state, selection: null, claim: null, stepping: false };
    const playhead = playheadOn(event, dossier, state);
    return {
      ...state,
      view: "events",
      step: 0,
      selection: event.slug,
      claim,
      stepping: false,
      playhead: playhead ?? state.playhead,
      timeDomain: playhead === null ? state.timeDomain : keepInView(state.timeDomain, playhead, extent),
      playing: false,
    };
  }

  function step(state: ReaderState, by: 1 | -1, among: EventList): ReaderState {
    const from = state.selection === null ? undefined : dossier.eventOf(state.selection);
    let place = by > 0 ? 0 : among.length - 1;
    if (from) place = by > 0 ? firstFrom(from.index + 1, among) : firstFrom(from.index, among) - 1;
    else {
      const moments = dossier.moments(state);
      const isThere = (at: number) => {
        const moment = instantAt(moments, indexAt(among, at));
        return by > 0 ? moment >= state.playhead : moment < state.playhead;
      };
      const isOver = by > 0 && state.playhead >= lastMinute(extent); // then it begins again, as Play does
      while (place >= 0 && place < among.length && !isOver && !isThere(place)) place += by;
    }
    const next = place < 0 ? undefined : among.at(place);
    return next ? { ...select(state, next.slug, null), stepping: true } : state;
  }

  return function reduce(state: ReaderState, action: Action): ReaderState {
    switch (action.type) {
      case "select":
        return select(state, action.slug, action.claim ?? null);
      case "step":
        return step(state, action.by, action.among);
      case "setView":
        if (action.view === state.view) return state;
        return { ...inView(dossier, state, action.view), stepping: action.isStep ?? false };
      case "goToStep": {
        if (action.plays && !state.playing) return state; // it comes after a pause
        const next = atStep(dossier, state, action.step);
        const playing = action.plays === true && next.step < storyOf(dossier).steps.length;
        const isThere = state.view === "story" && next.step === state.step && playing === state.playing;
        return isThere ? state : { ...next, playing, stepping: true };
      }
      case "scrub": {
        const playhead = toMinute(action.to, extent);
        const timeDomain = keepInView(state.timeDomain, playhead, extent);
        const isThere = playhead === state.playhead && timeDomain === state.timeDomain && !state.playing;
        return isThere ? state : { ...state, playhead, timeDomain, playing: false };
      }
      case "advance": {
        if (!state.playing || state.view === "story") return state;
        const playhead = toMinute(action.to, extent);
        const selection = action.selection ?? state.selection;
        return {
          ...state,
          playhead,
          selection,
          claim: selection === state.selection ? state.claim : null,
          timeDomain: keepInView(state.timeDomain, playhead, extent),
          playing: !action.isOver,
        };
      }
      case "setWindow":
        return { ...state, timeWindow: action.window && soundWindow(action.window, extent) };
      case "setTimeDomain":
        return { ...state, timeDomain: action.domain && soundDomain(action.domain, extent) };
      case "viewportMoved":
        return { ...state, viewport: soundViewport(action.viewport), following: false };
      case "setViewport":
        return { ...state, viewport: action.viewport && soundViewport(action.viewport) };
      case "search":
        return { ...state, search: action.words };
      case "setHidden":
        return { ...state, hidden: [...new Set(action.kinds)].filter((id) => dossier.kinds.has(id)).sort() };
      case "setOnlyReport": {
        const next = { ...state, onlyReport: action.on };
        const { playhead, timeDomain } = atStep(dossier, state, state.step);
        const isAtStep = state.playhead === playhead && state.timeDomain === timeDomain;
        return state.view === "story" && isAtStep ? atStep(dossier, next, state.step) : next;
      }
      case "setToldBy":
        return {
          ...state,
          toldBy: action.speaker !== null && dossier.speakers.has(action.speaker) ? action.speaker : null,
        };
      case "setClock":
        return { ...state, clock: action.clock };
      case "setTimeZone":
        return { ...state, timeZone: action.timeZone === dossier.timeZone ? null : action.timeZone };
      case "setTheme":
        return { ...state, theme: action.theme };
      case "play": {
        if (state.view === "story") {
          const isLast = state.step === storyOf(dossier).steps.length;
          const from = isLast || state.step === 0 ? 1 : state.step;
          return {
            ...atStep(dossier, state, from),
            viewport: null,
            playing: true,
            stepping: true,
            following: true,
          };
        }
        // At the end there is nothing left to play, so it begins again.
        const again = state.playhead >= lastMinute(extent);
        return {
          ...state,
          playing: true,
          stepping: true,
          following: true,
          ...(again && { playhead: extent[0], selection: null, claim: null }),
        };
      }
      case "pause":
        return state.playing ? { ...state, playing: false } : state;
      case "setSpeed":
        return { ...state, speed: action.speed };
      case "isolate":
        return { ...state, isolated: action.item };
      case "point":
        return isSameList(state.pointed, action.slugs) ? state : { ...state, pointed: action.slugs };
      case "follow":
        return { ...state, following: true, viewport: state.view === "story" ? null : state.viewport };
      case "arrived":
        return { ...state };
      case "clearFilters":
        return { ...state, search: "", hidden: [], toldBy: null, timeWindow: null };
      case "restore": // how it looks and whether it is embedded belongs to the visit, not to one entry of the history
        return {
          ...restoreState(dossier, { ...action.state, embed: state.embed }),
          theme: state.theme,
          speed: state.speed,
          isolated: state.isolated,
        };
    }
  };
}

const NONE: readonly string[] = [];

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function soundWindow([a, b]: Interval, extent: Interval): Interval | null {
  const [start, end] = a <= b ? [a, b] : [b, a];
  if (!overlaps([start, Math.max(end, start + MINUTE)], extent)) return null;
  const from = clamp(wholeMinute(start, extent), [extent[0], extent[1] - MINUTE]);
  return [from, clamp(wholeMinute(end, extent), [from + MINUTE, extent[1]])];
}

/** Null where all of the extent is shown. */
function soundDomain(domain: Interval, extent: Interval): Interval | null {
  const sound = fitDomain(domain, extent);
  return duration(sound) >= duration(extent) ? null : sound;
}

/** A zoomed timeline moves along, just far enough, so that the instant stands inside with some room. */
const keepInView = (domain: Interval | null, instant: Instant, extent: Interval): Interval | null =>
  domain === null || contains(domain, instant) ? domain : bringInto(domain, instant, extent);

/** The zooms that the map can show: quarters of a level. */
export const LEAST_ZOOM = 2;
export const MOST_ZOOM = 19;
export const ZOOM_STEP = 0.25;

export const soundZoom = (zoom: number) =>
  clamp(Math.round(zoom / ZOOM_STEP) * ZOOM_STEP, [LEAST_ZOOM, MOST_ZOOM]);

/** Beyond it the map's projection has no ground. */
const FARTHEST_LATITUDE = 85;

/** What the map can show and an address can say: about a metre, a zoom in quarters, and a centre on the world. */
export function soundViewport({ zoom, center: [lon = 0, lat = 0] }: Viewport): Viewport {
  const round = (value: number) => Number(value.toFixed(5)) + 0; // + 0, so that nothing is -0
  const turned = Math.abs(lon) <= 180 ? lon : lon - 360 * Math.round(lon / 360);
  const onGround = clamp(lat, [-FARTHEST_LATITUDE, FARTHEST_LATITUDE]);
  return { zoom: soundZoom(zoom), center: [round(turned), round(onGround)] };
}
