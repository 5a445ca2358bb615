/** What a card tells of its event, in the order in which a reader asks: what, when, where, who says so, what led to it and what it led to. */

import type { ReactNode } from "react";
import type { DossierEvent } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import { useDossier, useReader } from "../../state/react";
import { Quotes } from "../../words/Quote";
import { Words } from "../../words/Words";
import { useAddresses } from "../addresses";
import { Original } from "../Original";
import { CardClaims, ClaimsMadeHere } from "./CardClaims";
import { CardConflict } from "./CardConflicts";
import { LinkList, useLinks } from "./CardLinks";
import { CardTrack } from "./CardTrack";
import { CardWhen } from "./CardWhen";
import { CardWhere } from "./CardWhere";
import styles from "./EventCard.module.css";
import { BackgroundItem } from "./OtherSources";
import { useSecondPart } from "./useSecondPart";

interface CardProps {
  readonly event: DossierEvent;
}

export function CardBody({ event }: CardProps) {
  const { say } = useMessages();
  const saysOfOthers = useDossier()
    .claimsStatedIn(event.slug)
    .some(({ about }) => about !== event);
  const hasSecondPart = useSecondPart();
  return (
    <div className={styles.body}>
      <div className={styles.summary}>
        <p>
          <Words text={event.summary} />
        </p>
        {event.layer === "background" && <p className={styles.aside}>{say("background-label")}</p>}
        <Original event={event} />
      </div>
      <Section title={say("event-when")}>
        <CardWhen event={event} />
      </Section>
      <Section title={say("event-where")}>
        <CardWhere event={event} />
      </Section>
      {event.track && (
        <Section title={say("event-track")}>
          <CardTrack track={event.track} speed={event.speed} />
        </Section>
      )}
      <Section title={say("event-who-says")}>
        <CardClaims event={event} />
      </Section>
      {saysOfOthers && (
        <Section title={say("event-said-here")}>
          <ClaimsMadeHere event={event} />
        </Section>
      )}
      {hasSecondPart && <SecondPart event={event} />}
    </div>
  );
}

/** What stands below the first screen of most cards: long enough to hold up the frame that opens one. */
function SecondPart({ event }: CardProps) {
  const { say } = useMessages();
  const dossier = useDossier();
  const onlyReport = useReader((state) => state.onlyReport);
  const { actionsOf } = useAddresses();
  const { ledToIt, itLedTo, inSequence } = useLinks(event);
  const conflicts = dossier.conflictsOf(event.slug);
  const background = onlyReport ? [] : dossier.backgroundOf(event.slug);
  const silences = dossier.header.silences.filter(({ events }) => events.includes(event.slug));
  const actions = actionsOf?.(event);
  return (
    <>
      {conflicts.length > 0 && (
        <Section title={say("event-accounts-differ")} wide>
          {conflicts.map((conflict, at) => (
            <CardConflict key={conflict.id} conflict={conflict} isOpen={at === 0} />
          ))}
        </Section>
      )}
      {ledToIt.length > 0 && (
        <Section title={say("event-led-to-it")}>
          <LinkList links={ledToIt} />
        </Section>
      )}
      {itLedTo.length > 0 && (
        <Section title={say("event-it-led-to")}>
          <LinkList links={itLedTo} />
        </Section>
      )}
      {inSequence.length > 0 && (
        <Section title={say("event-in-sequence")}>
          <LinkList links={inSequence} />
          <p className={styles.aside}>{say("sequence-not-cause")}</p>
        </Section>
      )}
      {event.evidence.length > 0 && (
        <Section title={say("event-evidence")}>
          <Quotes evidence={event.evidence} />
        </Section>
      )}
      {background.length > 0 && (
        <Section title={say("event-other-sources")} wide>
          <ul className={styles.background}>
            {background.map((item) => (
              <BackgroundItem key={item.id} item={item} />
            ))}
          </ul>
        </Section>
      )}
      {silences.length > 0 && (
        <Section title={say("event-silences")}>
          <ul className={styles.plainList}>
            {silences.map(({ id, text }) => (
              <li key={id}>
                <Words text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {event.notes.length > 0 && (
        <Section title={say("event-notes")}>
          <ul className={styles.plainList}>
            {event.notes.map((note) => (
              <li key={Object.values(note)[0]}>
                <Words text={note} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </>
  );
}

/** `wide` takes the full width under its heading, the others stand beside theirs where there is room. */
function Section({ title, wide = false, children }: SectionProps) {
  return (
    <section className={styles.section} data-wide={wide || undefined}>
      <h4 className={styles.label}>{title}</h4>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}
