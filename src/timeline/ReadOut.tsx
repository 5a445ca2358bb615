/** The playhead in words; pressed, it takes a typed date or time. */

import { useState } from "react";
import { placeOf } from "../core/placeOf";
import { firstAtOrAfter } from "../core/time/sorted";
import { formatDay, formatMoment, formatTime, formatZone } from "../i18n/dates";
import { minuteOf } from "../state/minuteOf";
import { useDossier, useReader } from "../state/react";
import { playheadOn } from "../state/readerState";

import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import styles from "./ReadOut.module.css";
import { useTimeline } from "./TimelineContext";

/** Pixels of the track. */
const WEEKDAY_ROOM = 330;

const typedTime = latePart(() => import("./TypedTime").then((part) => part.TypedTime));

export function ReadOut() {
  const { scale, timeZone, messages, room } = useTimeline();
  const { t, say } = messages;
  const playhead = useReader((state) => state.playhead);
  const [typing, setTyping] = useState(false);
  const dossier = useDossier();
  const minute = useReader((state) => minuteOf(dossier, state));
  const minuteWords = useMinuteWords(minute);
  const isDayAlone = room === "little" || minute !== null; // the minute goes to the line of the zone
  const place = (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.readOut}
        title={t("timeline-go-to")}
        onClick={() => setTyping(true)}
      >
        <VisuallyHidden>{say("timeline-go-to")}: </VisuallyHidden>
        <span className={styles.moment}>
          {isDayAlone
            ? formatDay(playhead, timeZone, messages, {
                weekday: scale.width > WEEKDAY_ROOM,
                shortMonth: room !== "much",
              })
            : formatMoment(playhead, timeZone, messages, {
                weekday: true,
                shortMonth: room !== "much",
                zone: false,
              })}
        </span>
        <span className={styles.zone}>{isDayAlone ? minuteWords : formatZone(timeZone, messages)}</span>
      </button>
      {room !== "little" && <Progress />}
    </div>
  );
  if (!typing) return place;
  return <Late part={typedTime} waiting={place} missing={place} props={{ onDone: () => setTyping(false) }} />;
}

/** The minute, on whose word it stands where nobody's own choice put the playhead there, and the zone. */
function useMinuteWords(of: ReturnType<typeof minuteOf>): string {
  const { timeZone, messages, room } = useTimeline();
  const { t } = messages;
  const playhead = useReader((state) => state.playhead);
  const time = formatTime(playhead, timeZone, messages);
  if (of === "others" && room === "little") return t("moment-by-others", { moment: time }); // the zone would take a line
  const moment =
    of === null ? time : of === "dayEnd" ? t("moment-at-day-end") : t("moment-by-others", { moment: time });
  return t("moment-in-zone", { moment, zone: formatZone(timeZone, messages) });
}

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
    return (isThere ? placeOf(event, visible(state)) + 1 : 0) || firstAtOrAfter(moments, state.playhead + 1);
  });
  if (number === 0) return null;
  return <span className={styles.progress}>{messages.say("event-position", { number, count })}</span>;
}
