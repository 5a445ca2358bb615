/** What led to an event and what it led to, as the report links them; what only came before or after is told as that. */

import type { DossierEvent } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import type { Link } from "../../schema/dossier";
import { isReason } from "../../schema/vocabulary";
import { useDossier } from "../../state/react";
import { Quotes } from "../../words/Quote";
import { SpeakerName, useSpeakerName } from "../../words/SpeakerName";
import { Words } from "../../words/Words";
import styles from "./EventCard.module.css";
import { EventLink } from "./EventLink";

export interface LinkSeen {
  readonly link: Link;
  /** The event at the other end; undefined where it is a speaker. */
  readonly other: DossierEvent | undefined;
  readonly direction: "out" | "into";
}

export interface LinksSeen {
  readonly ledToIt: readonly LinkSeen[];
  readonly itLedTo: readonly LinkSeen[];
  readonly inSequence: readonly LinkSeen[];
}

export function useLinks(event: DossierEvent): LinksSeen {
  const dossier = useDossier();
  const out = event.links.map(
    (link): LinkSeen => ({ link, other: dossier.eventOf(link.target), direction: "out" }),
  );
  const into = dossier
    .linksTo(event.slug)
    .map(({ from, link }): LinkSeen => ({ link, other: from, direction: "into" }));
  return {
    ledToIt: out.filter(({ link }) => isReason(link.relation)),
    itLedTo: into.filter(({ link }) => isReason(link.relation)),
    inSequence: [...out, ...into].filter(({ link }) => !isReason(link.relation)),
  };
}

export function LinkList({ links }: { readonly links: readonly LinkSeen[] }) {
  return (
    <ul className={styles.links}>
      {links.map((seen) => (
        <li key={`${seen.direction} ${seen.link.relation} ${seen.other?.slug ?? seen.link.target}`}>
          <LinkWords {...seen} />
        </li>
      ))}
    </ul>
  );
}

/** The relation, the other end and what it rests on. */
function LinkWords({ link, other, direction }: LinkSeen) {
  const { say } = useMessages();
  return (
    <>
      <p>
        <span className={styles.relation}>
          {direction === "out" ? say(`relation-${link.relation}`) : say(`relation-of-${link.relation}`)}
        </span>{" "}
        {other ? (
          <EventLink slug={other.slug}>
            <Words text={other.title} />
          </EventLink>
        ) : (
          <SpeakerName id={link.target} />
        )}
      </p>
      <LinkBasis link={link} />
    </>
  );
}

/** The report's words for a link, on whose word it stands, and our note. */
export function LinkBasis({ link: { evidence, statedBy, note } }: { readonly link: Link }) {
  const { say } = useMessages();
  const speakerName = useSpeakerName();
  return (
    <>
      <Quotes evidence={evidence} />
      <p className={styles.aside}>{say("relation-stated-by", { speaker: speakerName(statedBy) })}</p>
      {note && (
        <p className={styles.aside}>
          <Words text={note} />
        </p>
      )}
    </>
  );
}
