/** Which headings stand where in the account: one for each chapter, and one for each day where a chapter is long. */

import type { DossierEvent, EventList } from "../core/dossier";
import type { Instant } from "../core/time/interval";
import { startOfDay } from "../core/time/zone";

export interface Line {
  readonly event: DossierEvent;
  /** A chapter begins here; its id, or null for what belongs to none. Undefined where none begins. */
  readonly chapter: string | null | undefined;
  /** A day begins here; its first instant. */
  readonly day: Instant | null;
}

/** Below this many the days beside the titles are enough. */
const LONG_CHAPTER = 12;

/** How far back a day is looked for: further up nobody remembers it. */
const LOOK_BACK = 100;

/** One line of a list that is too long to be arranged as a whole. */
export function arrangeOne(events: EventList, place: number, timeZone: string, hasChapters: boolean): Line {
  const event = events.at(place)!;
  const before = place === 0 ? undefined : events.at(place - 1);
  const begins = hasChapters && before?.chapter !== event.chapter;
  return {
    event,
    chapter: begins || (hasChapters && place === 0) ? event.chapter : undefined,
    day: newDay(events, place, timeZone, hasChapters),
  };
}

function newDay(events: EventList, place: number, timeZone: string, hasChapters: boolean) {
  const { time, chapter } = events.at(place)!;
  if (!time.certain) return null;
  const day = startOfDay(time.certain[0], timeZone);
  for (let i = place - 1; i >= Math.max(0, place - LOOK_BACK); i--) {
    const earlier = events.at(i)!;
    if (hasChapters && earlier.chapter !== chapter) break;
    if (earlier.time.certain) return startOfDay(earlier.time.certain[0], timeZone) === day ? null : day;
  }
  return day;
}

export function arrange(events: EventList, timeZone: string, hasChapters: boolean): Line[] {
  const sizes = new Map<string | null, number>();
  for (const { chapter } of events) sizes.set(chapter, (sizes.get(chapter) ?? 0) + 1);
  let before: DossierEvent | undefined;
  let dayBefore: Instant | null = null;
  return events.map((event) => {
    const begins = hasChapters && (before === undefined || before.chapter !== event.chapter);
    if (begins) dayBefore = null;
    before = event;
    const isLong = (sizes.get(event.chapter) ?? 0) >= LONG_CHAPTER;
    const certain = event.time.certain;
    const day = isLong && certain ? startOfDay(certain[0], timeZone) : null;
    const isNewDay = day !== null && day !== dayBefore;
    if (isNewDay) dayBefore = day;
    return { event, chapter: begins ? event.chapter : undefined, day: isNewDay ? day : null };
  });
}
