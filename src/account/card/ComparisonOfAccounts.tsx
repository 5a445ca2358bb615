/** The accounts of a conflict in parallel lanes, one a speaker, on the same time: each with words and evidence. */

import type { Interval } from "../../core/time/interval";
import { formatDay, lastDayOf } from "../../i18n/dates";
import { useMessages } from "../../i18n/react";
import type { Conflict } from "../../schema/dossier";
import { useDossier } from "../../state/react";
import { Quotes } from "../../words/Quote";
import { SpeakerName } from "../../words/SpeakerName";
import { Words } from "../../words/Words";
import { useTimeWords } from "../fullTimeWords";
import { type Lane, lanesOf, placeIn, type Said } from "./accounts";
import styles from "./ComparisonOfAccounts.module.css";
import { EventLink } from "./EventLink";

export function ComparisonOfAccounts({ conflict }: { readonly conflict: Conflict }) {
  const messages = useMessages();
  const { say } = messages;
  const dossier = useDossier();
  const when = useTimeWords();
  const { lanes, about, domain } = lanesOf(conflict, dossier);
  return (
    <div className={styles.comparison}>
      {domain && <Ends domain={domain} />}
      <ul className={styles.lanes}>
        {about.map((event) => (
          <li key={event.slug} className={styles.about}>
            <p className={styles.speaker}>
              <EventLink slug={event.slug}>
                <Words text={event.title} />
              </EventLink>
            </p>
            <Span domain={domain} spans={[event.time.possible]} isCertain={event.time.certain !== null} />
            <p className={styles.when}>{when(event.time)}</p>
          </li>
        ))}
        {lanes.map((lane) => (
          <LaneItem key={lane.speaker} lane={lane} domain={domain} />
        ))}
      </ul>
      <p className={styles.when}>{say("conflict-no-order")}</p>
    </div>
  );
}

function LaneItem({ lane, domain }: { readonly lane: Lane; readonly domain: Interval | null }) {
  return (
    <li>
      <p className={styles.speaker}>
        <SpeakerName id={lane.speaker} />
      </p>
      <Span domain={domain} spans={lane.said.map(({ at }) => at?.possible ?? null)} isCertain={false} />
      <ul className={styles.said}>
        {lane.said.map((said, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: positions have no id, and the list never changes
          <SaidItem key={at} said={said} />
        ))}
      </ul>
    </li>
  );
}

function SaidItem({ said: { position, rests, statement, at } }: { readonly said: Said }) {
  const { say } = useMessages();
  const when = useTimeWords();
  return (
    <li>
      <p>
        <Words text={position.text} />
      </p>
      <Quotes evidence={position.evidence?.length ? position.evidence : (rests?.claim.evidence ?? [])} />
      <p className={styles.when}>
        <span>{at ? when(at) : say("conflict-time-not-given")}</span>
        {statement && (
          <>
            {" · "}
            <EventLink slug={statement.slug}>
              <Words text={statement.title} />
            </EventLink>
          </>
        )}
      </p>
    </li>
  );
}

/** A drawing of what the words beside it say. */
function Span({ domain, spans, isCertain }: SpanProps) {
  const { direction } = useMessages();
  const places = new Map<string, { readonly x: number; readonly width: number }>(); // one for each place: some are said at once
  for (const span of spans) {
    const place = span && domain ? placeIn(span, domain, direction) : null;
    if (place) places.set(`${place.x} ${place.width}`, place);
  }
  return (
    <svg className={styles.track} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} x="0" y="4.5" width="1000" height="1" />
      {[...places.values()].map(({ x, width }) => (
        <rect
          key={`${x} ${width}`}
          className={styles.span}
          data-certain={isCertain || undefined}
          x={x}
          y="1"
          width={width}
          height="8"
        />
      ))}
    </svg>
  );
}

interface SpanProps {
  readonly domain: Interval | null;
  readonly spans: readonly (Interval | null)[];
  readonly isCertain: boolean;
}

function Ends({ domain }: { readonly domain: Interval }) {
  const messages = useMessages();
  const { timeZone } = useDossier();
  return (
    <p className={styles.ends}>
      <span>{formatDay(domain[0], timeZone, messages)}</span>
      <span>{formatDay(lastDayOf(domain, timeZone), timeZone, messages)}</span>
    </p>
  );
}
