/** Which reading is open, and what being at a step of the story means: selection, playhead and the part of time shown. */

import type { Dossier } from "../core/dossier";
import { stepTelling, storyOf } from "../core/story";
import { clamp, type Instant, type Interval, MINUTE } from "../core/time/interval";
import type { ReaderState } from "./readerState";

/** The readings of a dossier, in the order of their tabs. */
export const VIEWS = ["story", "events", "differ", "causes"] as const;
export type View = (typeof VIEWS)[number];

export const hasStory = (dossier: Dossier) => storyOf(dossier).steps.length > 0;

/** What is open where an address doesn't say: an event's card where it names one or in an embed, else the story, where there is one. */
export const defaultView = (dossier: Dossier, selection: string | null, embed: boolean): View =>
  selection === null && !embed && hasStory(dossier) ? "story" : "events";

/** The extent is half open, so its last whole minute is the last place for the playhead. */
export const lastMinute = (extent: Interval) => Math.max(extent[0], extent[1] - MINUTE);

/** Minutes are counted from the beginning of the first day: clocks of the time before zones are some seconds off those of Greenwich. */
export const toMinute = (instant: Instant, extent: Interval): Instant =>
  clamp(wholeMinute(instant, extent), [extent[0], lastMinute(extent)]);

export const wholeMinute = (instant: Instant, [start]: Interval): Instant =>
  start + Math.round((instant - start) / MINUTE) * MINUTE;

/** Where the playhead stands at first: a story is told from its end, when all of it has happened; a list from its beginning. */
export const firstPlayhead = (dossier: Dossier): Instant =>
  hasStory(dossier) ? lastMinute(dossier.extent) : dossier.extent[0];

/** The playhead of a step; a step of unknown time leaves it at the end. */
export function stepPlayhead(dossier: Dossier, step: number, onlyReport: boolean): Instant {
  const moment = storyOf(dossier).steps[step - 1]?.moment;
  const at = (onlyReport ? moment?.report : moment?.refined) ?? null;
  return at === null ? firstPlayhead(dossier) : toMinute(at, dossier.extent);
}

/**
 * At this step of the story, from 1; at 0 it has not begun, and all of it has happened. A number beyond the last step
 * is the last. The map shows the step unless the reader has taken it.
 */
export function atStep(dossier: Dossier, state: ReaderState, wanted: number): ReaderState {
  const { steps } = storyOf(dossier);
  const step = clamp(Math.trunc(wanted), [0, steps.length]);
  const told = steps[step - 1];
  return {
    ...state,
    view: "story",
    step,
    selection: told?.entries[0]?.slug ?? null,
    claim: null,
    playhead: stepPlayhead(dossier, step, state.onlyReport),
    timeDomain: (state.onlyReport ? told?.window.report : told?.window.refined) ?? null,
  };
}

/** The story opens where it tells the selected event; the other readings keep it. */
export function inView(dossier: Dossier, state: ReaderState, view: View): ReaderState {
  if (view === state.view) return state;
  const left: ReaderState = { ...state, view, step: 0, stepping: false, playing: false };
  if (view !== "story") return left;
  const step = state.selection === null ? 0 : stepTelling(state.selection, storyOf(dossier));
  return atStep(dossier, { ...left, viewport: null }, step);
}
