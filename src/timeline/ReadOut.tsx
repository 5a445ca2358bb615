/** The playhead in words; pressed, it takes a typed date or time. */

import { useState } from "react";
import { rangeOf } from "../core/order/ranges";
import { rankOf } from "../core/rankOf";
import type { Interval } from "../core/time/interval";
import { firstAtOrAfter } from "../core/time/sorted";
import { dayOf } from "../core/time/zone";
import { formatDay, formatMoment, formatSpan, formatTime, formatZone } from "../i18n/dates";
import { minuteOf } from "../state/minuteOf";
import { useDossier, useReader } from "../state/react";
import { playheadOn } from "../state/readerState";
import { lastMinute } from "../state/storyState";
import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import styles from "./ReadOut.module.css";
import { useTimeline } from "./TimelineContext";

/** Pixels of the track. */
const WEEKDAY_ROOM = 330;

const typedTime = latePart(() => import("./TypedTime").then((part) => part.TypedTime));

export function ReadOut() {
  const { messages, room } = useTimeline();
  const { t, say } = messages;
  const [typing, setTyping] = useState(false);
  const { moment, minute } = useWords();
  const place = (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.readOut}
        title={t("timeline-go-to")}
        onClick={() => setTyping(true)}
      >
        <VisuallyHidden>{say("timeline-go-to")}: </VisuallyHidden>
        <span className={styles.moment}>{moment}</span>
        <span className={styles.zone}>{minute}</span>
      </button>
      {room !== "little" && <Progress />}
    </div>
  );
  if (!typing) return place;
  return <Late part={typedTime} waiting={place} missing={place} props={{ onDone: () => setTyping(false) }} />;
}

/**
 * The moment, and beside it the zone. Where an event brought the playhead to other sources' minute, the report's own days
 * come first; a minute that nobody stated isn't shown.
 */
function useWords(): { readonly moment: string; readonly minute: string } {
  const { scale, timeZone, messages, room } = useTimeline();
  const { t } = messages;
  const dossier = useDossier();
  const playhead = useReader((state) => state.playhead);
  const by = useReader((state) => minuteOf(dossier, state));
  const isBeforeStory = useReader(({ view, step }) => view === "story" && step === 0);
  const report = useReader((state, { selected }) => {
    const event = selected(state);
    return event ? rangeOf(event.time, true) : null;
  });
  const lasted = useReader((state, { selected }) => selected(state)?.time.lasting ?? false);
  const shortMonth = room !== "much";
  const weekday = room !== "little" || scale.width > WEEKDAY_ROOM;
  const zone = formatZone(timeZone, messages);
  const inZone = (moment: string) => t("moment-in-zone", { moment, zone });
  const day = formatDay(playhead, timeZone, messages, { weekday, shortMonth });
  /** Several days are said to be those within which it happened, unless it went on over all of them. */
  const daysOf = (range: Interval) => {
    const span = formatSpan(range, timeZone, messages, { shortMonth: room !== "much" });
    return lasted || isOneDay(range, timeZone) ? span : t("moment-some-day", { span });
  };
  if (by === "others") {
    const style = { year: false, shortMonth: true, zone: false };
    const theirs = t("moment-by-others", { moment: formatMoment(playhead, timeZone, messages, style) });
    return {
      moment: report ? daysOf(report) : day,
      minute: room === "little" ? theirs : inZone(theirs), // on a phone the zone would take a line
    };
  }
  if (by === "dayEnd") {
    if (playhead !== lastMinute(dossier.extent))
      return { moment: day, minute: inZone(t("moment-at-day-end")) };
    // Its last day alone would read as the day of what the story is about.
    const whole = formatSpan(dossier.extent, timeZone, messages, { shortMonth: true });
    return { moment: isBeforeStory ? whole : day, minute: t("moment-at-end") };
  }
  if (room === "little") return { moment: day, minute: inZone(formatTime(playhead, timeZone, messages)) };
  return {
    moment: formatMoment(playhead, timeZone, messages, { weekday: true, shortMonth, zone: false }),
    minute: zone,
  };
}

const isOneDay = ([start, end]: Interval, zone: string) => dayOf(start, zone) === dayOf(end - 1, zone);

/** Where among the events one is: the open event's place in the account, or how many moments the playhead has passed. */
function Progress() {
  const { messages, moments } = useTimeline();
  const dossier = useDossier();
  const count = useReader((state, { visible }) => visible(state).length);
  const number = useReader((state, { selected, visible }) => {
    if (state.view === "story") return 0; // which counts its steps itself
    const event = selected(state);
    const isThere =
      event && (state.playing || [null, state.playhead].includes(playheadOn(event, dossier, state)));
    return (isThere ? rankOf(event, visible(state)) + 1 : 0) || firstAtOrAfter(moments, state.playhead + 1);
  });
  if (number === 0) return null;
  return <span className={styles.progress}>{messages.say("event-position", { number, count })}</span>;
}
