/** Where accounts differ: the question, and the positions side by side, each with its speaker and words. No winner. */

import { useState } from "react";
import { formatList } from "../../i18n/numbers";
import { useMessages } from "../../i18n/react";
import type { Conflict } from "../../schema/dossier";
import { useDossier } from "../../state/react";
import { Late } from "../../ui/Late";
import { rarePart } from "../../ui/latePart";
import { Quotes } from "../../words/Quote";
import { SpeakerName, useSpeakerName } from "../../words/SpeakerName";
import { Words } from "../../words/Words";
import type { Position } from "./accounts";
import styles from "./CardConflicts.module.css";
import { bySpeaker, claimOf, drawnFigure, type FigureEnds, figureEnds, formatFigure } from "./claims";
import { EventLink } from "./EventLink";
import { FigureMarks } from "./FigureMarks";

// It repeats the positions in time, for those who ask to see them so.
const comparison = rarePart(() => import("./ComparisonOfAccounts").then((part) => part.ComparisonOfAccounts));

/** `isOpen` at first; several of them would hide what follows. */
export function CardConflict({
  conflict,
  isOpen,
  heading: Heading = "h5",
}: {
  readonly conflict: Conflict;
  readonly isOpen: boolean;
  /** Below a card's own, unless it stands alone. */
  readonly heading?: "h3" | "h5";
}) {
  const { say } = useMessages();
  const [isCompared, setIsCompared] = useState(false);
  const dossier = useDossier();
  const ends = figureEnds(conflict, dossier);
  return (
    <details className={styles.conflict} open={isOpen}>
      <summary>
        <Heading className={styles.question}>
          <Words text={conflict.question} />
        </Heading>
        <span className={styles.nature}>{say(`conflict-${conflict.nature}`)}</span>
      </summary>
      {ends && <Ends ends={ends} />}
      <ul className={styles.positions}>
        {bySpeaker(conflict.positions).map(([speaker, positions]) => (
          <li key={speaker} className={styles.position}>
            <p className={styles.speaker}>
              <SpeakerName id={speaker} />
            </p>
            {positions.map((position) => (
              <PositionWords key={Object.values(position.text)[0]} position={position} ends={ends} />
            ))}
          </li>
        ))}
      </ul>
      {conflict.note && (
        <p className={styles.note}>
          <Words text={conflict.note} />
        </p>
      )}
      <details
        className={`${styles.compare} screen-only`}
        onToggle={(event) => {
          if (event.currentTarget.open) setIsCompared(true);
        }}
      >
        <summary>{say("conflict-compare")}</summary>
        {isCompared && <Late part={comparison} props={{ conflict }} />}
      </details>
    </details>
  );
}

interface PositionWordsProps {
  readonly position: Position;
  readonly ends: FigureEnds | null;
}

function PositionWords({ position, ends }: PositionWordsProps) {
  const { text, claim, evidence } = position;
  const dossier = useDossier();
  const figure = ends && drawnFigure(position, ends, dossier);
  const rest = claim === undefined ? undefined : claimOf(dossier, claim);
  return (
    <>
      <p>
        {rest ? (
          <EventLink slug={rest.about.slug} claim={rest.claim.id}>
            <Words text={text} />
          </EventLink>
        ) : (
          <Words text={text} />
        )}
      </p>
      {figure && ends && <FigureMarks figure={figure} most={ends.most} />}
      <Quotes evidence={evidence?.length ? evidence : (rest?.claim.evidence ?? [])} />
    </>
  );
}

function Ends({ ends: { lowest, highest, countDifferentThings } }: { readonly ends: FigureEnds }) {
  const messages = useMessages();
  const { say } = messages;
  const name = useSpeakerName();
  const names = (ids: readonly string[]) => formatList(ids.map(name), messages);
  // Someone who names one of the dead has not counted them.
  if (countDifferentThings) return <p className={styles.ends}>{say("counts-different-things")}</p>;
  return (
    <p className={styles.ends}>
      {say("counts-lowest", {
        figure: formatFigure(lowest.figure, null, messages),
        speakers: names(lowest.speakers),
      })}{" "}
      {say("counts-highest", {
        figure: formatFigure(highest.figure, null, messages),
        speakers: names(highest.speakers),
      })}
    </p>
  );
}
