/** When it happened: the day or days in words, how well known, in whose words, and how else it may be read. */

import type { Dossier, DossierEvent } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import { formatHowKnown, formatWhen } from "../../i18n/when";
import { useDossier, useReader } from "../../state/react";
import { InlineQuote } from "../../words/Quote";
import { refinedWords, useOrderWords } from "../../words/timeWords";
import { Words } from "../../words/Words";
import { useTimeWords } from "../fullTimeWords";
import styles from "./EventCard.module.css";
import { OtherSources, SourceList } from "./OtherSources";

export function CardWhen({ event }: { readonly event: DossierEvent }) {
  const messages = useMessages();
  const { say } = messages;
  const dossier = useDossier();
  const { timeZone: dayZone } = dossier;
  const when = useTimeWords();
  const onlyReport = useReader((state) => state.onlyReport);
  const order = useOrderWords(event, when);
  const refined = refinedWords(event, when, messages);
  const { time } = event;
  return (
    <>
      <p>
        <strong>{when(time)}</strong>{" "}
        <span className={`${styles.aside} ${styles.howKnown}`}>
          {time.possible === null ? say("time-precision-none") : formatHowKnown(time, dayZone, messages)}
        </span>
      </p>
      {time.words !== null && <TimeWords words={time.words} />}
      {order !== null && <p className={styles.aside}>{say("order-line", { order })}</p>}
      {refined !== null && !onlyReport && <OtherSources says={refined} sources={sourcesOf(event, dossier)} />}
      {(time.note !== null || time.alternatives.length > 0) && (
        <details className={styles.more}>
          <summary>{say(time.alternatives.length > 0 ? "event-readings" : "event-reading")}</summary>
          <div className={styles.disclosed}>
            {time.note && (
              <p>
                <Words text={time.note} />
              </p>
            )}
            {time.alternatives.length > 0 && (
              <ul className={styles.plainList}>
                {time.alternatives.map((alternative) => (
                  <li key={alternative.edtf}>
                    {formatWhen(
                      {
                        possible: [Date.parse(alternative.start), Date.parse(alternative.end)],
                        lasting: !alternative.edtf.startsWith("["),
                        edtf: alternative.edtf,
                        ...(time.zone && { zone: time.zone }),
                      },
                      dayZone,
                      messages,
                    )}
                    {": "}
                    <Words text={alternative.reading} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </details>
      )}
      {event.known && (!onlyReport || event.known.sources.length === 0) && (
        <details className={`${styles.more} screen-only`}>
          <summary>
            {say("known-from", {
              when: when({ possible: time.known, lasting: false }, event.known.timeZone),
            })}
          </summary>
          <div className={styles.disclosed}>
            {event.known.note && (
              <p>
                <Words text={event.known.note} />
              </p>
            )}
            <SourceList ids={event.known.sources} />
          </div>
        </details>
      )}
    </>
  );
}

/** Of its own time, or of those that narrow it. */
function sourcesOf({ refined, time }: DossierEvent, { events }: Dossier): readonly string[] {
  if (time.refined) return refined?.sources ?? [];
  const { from = null, to = null } = time.order?.borrowed ?? {};
  const others = [from, to].map((place) => (place === null ? undefined : events.at(place)));
  return [...new Set(others.flatMap((other) => other?.refined?.sources ?? []))];
}

/** The sentence is ours, the words in it the report's: the message is split where they go. */
function TimeWords({ words }: { readonly words: string }) {
  const { t } = useMessages();
  const [before, after] = t("event-time-words", { words: "\uFFFC" }).split("\uFFFC");
  return (
    <p className={styles.aside}>
      {before}
      <InlineQuote words={words} />
      {after}
    </p>
  );
}
