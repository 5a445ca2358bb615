/** On whose word the minute stands that the clock shows. */

import type { Dossier } from "../core/dossier";
import { storyOf } from "../core/story";
import { MINUTE } from "../core/time/interval";
import { dayOf } from "../core/time/zone";
import { playheadOn, type ReaderState } from "./readerState";
import { lastMinute, stepPlayhead } from "./storyState";

/**
 * `dayEnd`: the last minute of a day, which nobody stated. `others`: a step or the selected event put the playhead there,
 * and by the report alone it would stand elsewhere. Null where the reader moved it, or where it is the report's.
 */
export function minuteOf(dossier: Dossier, state: ReaderState): "dayEnd" | "others" | null {
  const { view, step, playhead, onlyReport, selection } = state;
  const isAtStep = view === "story" && playhead === stepPlayhead(dossier, step, onlyReport);
  const isDayEnd = dayOf(playhead, dossier.timeZone) !== dayOf(playhead + MINUTE, dossier.timeZone);
  if (isDayEnd && (isAtStep || playhead === lastMinute(dossier.extent))) return "dayEnd";
  if (onlyReport) return null;
  if (view === "story") {
    const moment = storyOf(dossier).steps[step - 1]?.moment;
    return isAtStep && moment?.refined !== moment?.report ? "others" : null;
  }
  const event = selection === null ? undefined : dossier.eventOf(selection);
  if (!event || playhead !== playheadOn(event, dossier, state)) return null;
  return playhead === playheadOn(event, dossier, { ...state, onlyReport: true }) ? null : "others";
}
