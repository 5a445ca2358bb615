/** Everything as a table: one row an event, one column a field, for those who compare or copy. */

import type { ReactNode } from "react";
import type { DossierEvent } from "../core/dossier";
import { useMessages } from "../i18n/react";
import type { Text } from "../schema/dossier";
import { useDossier, useReader } from "../state/react";
import { Quotes } from "../words/Quote";
import { SpeakerName } from "../words/SpeakerName";
import { refinedWords, useOrderWords } from "../words/timeWords";
import { usePlainText } from "../words/usePlainText";
import { Words } from "../words/Words";
import type { HrefOf } from "./addresses";
import { useLinks } from "./card/CardLinks";
import { usePlaceWords } from "./card/CardWhere";
import { figureOf, formatFigure } from "./card/claims";
import { SourceList } from "./card/OtherSources";
import styles from "./EventTable.module.css";
import { howKnown, useTimeWords } from "./fullTimeWords";
import { useModeWords } from "./useModeWords";

export function EventTable({ hrefOf }: { readonly hrefOf: HrefOf }) {
  const { t, say } = useMessages();
  const { events } = useDossier();
  const onlyReport = useReader((state) => state.onlyReport);
  const shown = events.filter(({ layer }) => !onlyReport || layer === "report");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
    <section className={styles.scroller} aria-label={t("table-title")} tabIndex={0}>
      <table className={styles.table}>
        <caption>{say("account-events", { count: shown.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("table-event")}</th>
            <th scope="col">{say("event-kind")}</th>
            <th scope="col">{say("event-when")}</th>
            <th scope="col">{say("event-where")}</th>
            <th scope="col">{say("event-who-says")}</th>
            <th scope="col">{say("table-claims")}</th>
            <th scope="col">{say("event-accounts-differ")}</th>
            <th scope="col">{say("table-links")}</th>
            <th scope="col">{say("event-evidence")}</th>
            {!onlyReport && <th scope="col">{say("event-other-sources")}</th>}
            <th scope="col">{say("event-silences")}</th>
            <th scope="col">{say("event-notes")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <EventRow key={event.slug} event={event} hrefOf={hrefOf} onlyReport={onlyReport} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EventRow({ event, hrefOf, onlyReport }: EventRowProps) {
  const messages = useMessages();
  const { say } = messages;
  const modeWords = useModeWords();
  const { header, timeZone, conflictsOf, backgroundOf, sites } = useDossier();
  const when = useTimeWords();
  const where = usePlaceWords();
  const plain = usePlainText();
  const links = useLinks(event);
  const order = useOrderWords(event, when);
  const { time, refined } = event;
  const refinedSite = refined?.site ? sites.get(refined.site) : undefined;
  const refinedBy = refinedWords(event, when, messages);
  const silences = header.silences.filter(({ events }) => events.includes(event.slug));
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(event.slug)}>
          <Words text={event.title} />
        </a>
        <p className={styles.summary}>
          <Words text={event.summary} />
        </p>
      </th>
      <td>
        <Words text={event.kind.name} />
      </td>
      <td>
        <p>{when(time)}</p>
        <p>{howKnown(time, timeZone, messages)}</p>
        {order !== null && <p>{say("order-line", { order })}</p>}
        {time.edtf && (
          <p>
            <code dir="ltr" translate="no">
              {time.edtf}
            </code>
          </p>
        )}
        {time.words && (
          <p>
            <q lang={header.report.lang} dir="auto" translate="no">
              {time.words}
            </q>
          </p>
        )}
        {time.note && <Paragraph text={time.note} />}
        {time.alternatives.map(({ edtf, reading }) => (
          <p key={edtf}>
            <code dir="ltr" translate="no">
              {edtf}
            </code>{" "}
            <Words text={reading} />
          </p>
        ))}
      </td>
      <td>
        <p>{where(event)}</p>
        <p>
          {event.place.geoPrecision === null
            ? say(event.place.position ? "geo-precision-unstated" : "geo-precision-none")
            : say(`geo-precision-${event.place.geoPrecision}`)}
        </p>
      </td>
      <td>
        <p>
          <SpeakerName id={event.speaker} />
        </p>
        {event.sources.length === 0 ? (
          <p>{modeWords(event.mode)}</p>
        ) : (
          <>
            <p>{say("event-own-sources", { count: event.sources.length })}</p>
            <SourceList ids={event.sources} />
          </>
        )}
      </td>
      <td>
        {event.claims.length === 0 && say("not-reported")}
        {event.claims.map((claim) => {
          const figure = figureOf(claim);
          return (
            <div key={claim.id} className={styles.part}>
              <p>
                <SpeakerName id={claim.speaker} short />: <Words text={claim.text} />
              </p>
              {figure && <p>{formatFigure(figure, claim.of && plain(claim.of), messages)}</p>}
              <Quotes evidence={claim.evidence} />
              {claim.note && <Paragraph text={claim.note} />}
            </div>
          );
        })}
      </td>
      <td>
        {conflictsOf(event.slug).map(({ id, question }) => (
          <Paragraph key={id} text={question} />
        ))}
      </td>
      <td>
        {[...links.ledToIt, ...links.itLedTo, ...links.inSequence].map(({ link, other, direction }) => (
          <div key={`${direction} ${link.relation} ${other?.slug ?? link.target}`} className={styles.part}>
            <p>
              {direction === "out" ? say(`relation-${link.relation}`) : say(`relation-of-${link.relation}`)}{" "}
              {other ? <Words text={other.title} /> : <SpeakerName id={link.target} />}
            </p>
            <Quotes evidence={link.evidence} />
            {link.note && <Paragraph text={link.note} />}
          </div>
        ))}
      </td>
      <td>
        <Quotes evidence={event.evidence} />
      </td>
      {!onlyReport && (
        <td>
          {refinedBy !== null && <p>{refinedBy}</p>}
          {refinedSite && <Paragraph text={refinedSite.name} />}
          {backgroundOf(event.slug).map((item) => (
            <div key={item.id} className={styles.part}>
              <p>
                <Words text={item.text} /> ({say(`confidence-${item.confidence}`)})
              </p>
              {item.disputed && <Paragraph text={item.disputed} />}
            </div>
          ))}
        </td>
      )}
      <td>
        {silences.map(({ id, text }) => (
          <Paragraph key={id} text={text} />
        ))}
      </td>
      <td>
        {event.notes.map((note) => (
          <Paragraph key={Object.values(note)[0]} text={note} />
        ))}
      </td>
    </tr>
  );
}

interface EventRowProps {
  readonly event: DossierEvent;
  readonly hrefOf: HrefOf;
  readonly onlyReport: boolean;
}

function Paragraph({ text }: { readonly text: Text }): ReactNode {
  return (
    <p>
      <Words text={text} />
    </p>
  );
}
