/** What has no time in the dossier stands beside the lanes, as reachable as the bars. */

import type { EventList } from "../core/dossier";
import { useMessages } from "../i18n/react";
import { useReader, useReaderStore } from "../state/react";
import { useTimeline } from "./TimelineContext";
import styles from "./Untimed.module.css";

/** More would push the lanes away; the account has them all. */
const MOST_UNTIMED = 30;

export function Untimed({ events }: { events: EventList }) {
  const { nameOf } = useTimeline();
  const { say } = useMessages();
  const { dispatch } = useReaderStore();
  const selection = useReader((state) => state.selection);
  return (
    <div className={styles.untimed}>
      <span className={styles.untimedTitle}>{say("when-unknown")}</span>
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
        <span>
          +<span>{say("account-events", { count: events.length - MOST_UNTIMED })}</span>
        </span>
      )}
    </div>
  );
}
