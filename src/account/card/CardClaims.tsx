/** Who says so: the voice that tells the event, then each claim with its speaker, figure, words and own address. */

import { useEffect, useRef } from "react";
import type { DossierEvent } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import type { Claim } from "../../schema/dossier";
import { useDossier, useReader } from "../../state/react";
import { Quotes } from "../../words/Quote";
import { usePlainText } from "../../words/usePlainText";
import { Words } from "../../words/Words";
import { useAddresses } from "../addresses";
import { SpeakerLine } from "../Speaker";
import { hasSeveralNarrators, useModeWords } from "../useModeWords";
import { bySpeaker, figureOf, formatFigure } from "./claims";
import styles from "./EventCard.module.css";
import { EventLink } from "./EventLink";
import { SourceList } from "./OtherSources";

/** So few claims show their evidence at once; more of them one step away, so that the card can be overlooked. */
const FEW = 3;

export function CardClaims({ event }: { readonly event: DossierEvent }) {
  const { say } = useMessages();
  const hasFigure = event.claims.some((claim) => figureOf(claim) !== null);
  const isOneOfMany = hasSeveralNarrators(useDossier());
  const narrator = event.mode === "unattributed" && !isOneOfMany ? null : event.speaker; // named above already
  const speakers = new Set(event.claims.map(({ speaker }) => speaker));
  return (
    <>
      {event.mode !== "unattributed" || (isOneOfMany && event.sources.length === 0) ? (
        <SpeakerLine id={event.speaker} mode={event.mode} />
      ) : event.sources.length === 0 ? (
        <p>{say("mode-unattributed")}</p>
      ) : null}
      {event.sources.length > 0 && (
        <>
          <p>{say("event-own-sources", { count: event.sources.length })}</p>
          <SourceList ids={event.sources} />
        </>
      )}
      {event.claims.length > 0 && (
        <ul className={styles.speakers}>
          {bySpeaker(event.claims).map(([speaker, claims]) => (
            <li key={speaker}>
              {speaker !== narrator && <SpeakerLine id={speaker} mode={null} />}
              <ul className={styles.claims}>
                {claims.map((claim) => (
                  <ClaimItem
                    key={claim.id}
                    claim={claim}
                    slug={event.slug}
                    isOpen={event.claims.length <= FEW}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {!hasFigure && event.kind.lane === "ground" && (
        <p className={styles.aside}>{say("figures-not-reported")}</p>
      )}
      {hasFigure && speakers.size > 1 && <p className={styles.aside}>{say("counts-not-added")}</p>}
    </>
  );
}

function ClaimItem({ claim, slug, isOpen }: ClaimItemProps) {
  const messages = useMessages();
  const { t, say } = messages;
  const dossier = useDossier();
  const modeWords = useModeWords();
  const { focusNext } = useAddresses();
  const isNamed = useReader((state) => state.claim === claim.id);
  const plain = usePlainText();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isNamed || focusNext.current !== claim.id) return;
    focusNext.current = null;
    ref.current?.focus();
  }, [isNamed, claim.id, focusNext]);
  const figure = figureOf(claim);
  const statement = claim.statement === null ? undefined : dossier.eventOf(claim.statement);
  return (
    <li ref={ref} id={claim.id} tabIndex={-1} className={styles.claim} data-named={isNamed || undefined}>
      <p>
        <Words text={claim.text} />{" "}
        <EventLink slug={slug} claim={claim.id} className={styles.permalink} label={t("claim-link")}>
          <span translate="no">#</span>
        </EventLink>
      </p>
      {figure && (
        <p className={styles.figure}>{formatFigure(figure, claim.of && plain(claim.of), messages)}</p>
      )}
      <details className={`${styles.more} ${styles.inOneLine}`} open={isOpen || isNamed}>
        <summary>{modeWords(claim.mode)}</summary>
        <div className={styles.evidence}>
          <Quotes evidence={claim.evidence} />
          {statement && statement.slug !== slug && (
            <p className={styles.aside}>
              {say("claim-said-in")}{" "}
              <EventLink slug={statement.slug}>
                <Words text={statement.title} />
              </EventLink>
            </p>
          )}
          {claim.note && (
            <p className={styles.aside}>
              <Words text={claim.note} />
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

interface ClaimItemProps {
  readonly claim: Claim;
  readonly slug: string;
  /** Its evidence shows at once. */
  readonly isOpen: boolean;
}

/** What a statement says about other events, each claim at its own address there. */
export function ClaimsMadeHere({ event }: { readonly event: DossierEvent }) {
  const stated = useDossier()
    .claimsStatedIn(event.slug)
    .filter(({ about }) => about !== event);
  return (
    <ul className={styles.plainList}>
      {stated.map(({ about, claim }) => (
        <li key={claim.id}>
          <EventLink slug={about.slug} claim={claim.id}>
            <Words text={claim.text} />
          </EventLink>{" "}
          <span className={styles.aside}>
            <Words text={about.title} />
          </span>
        </li>
      ))}
    </ul>
  );
}
