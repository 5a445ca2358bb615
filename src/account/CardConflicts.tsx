/** Where accounts differ: the question, and the positions side by side, each with its speaker and words. No winner. */

import { formatList } from "../i18n/numbers";
import { useMessages } from "../i18n/react";
import type { Conflict } from "../schema/dossier";
import { useDossier } from "../state/react";
import { EventLink } from "./addresses";
import styles from "./CardConflicts.module.css";
import { ComparisonOfAccounts } from "./ComparisonOfAccounts";
import { claimOf, type FigureEnds, figureEnds, formatFigure } from "./claims";
import { Quotes } from "./Quote";
import { SpeakerName, useSpeakerName } from "./Speaker";
import { Words } from "./Words";

export function CardConflict({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useMessages();
  const dossier = useDossier();
  const ends = figureEnds(conflict, dossier);
  return (
    <section className={styles.conflict}>
      <h5 className={styles.question}>
        <Words text={conflict.question} />
      </h5>
      <p className={styles.nature}>{t(`conflict-${conflict.nature}`)}</p>
      {ends && <Ends ends={ends} />}
      <ul className={styles.positions}>
        {conflict.positions.map((position, at) => {
          const rest = position.claim === undefined ? undefined : claimOf(dossier, position.claim);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: positions have no id, and one speaker may take several
            <li key={at} className={styles.position}>
              <p className={styles.speaker}>
                <SpeakerName id={position.speaker} />
              </p>
              <p>
                {rest ? (
                  <EventLink slug={rest.about.slug} claim={rest.claim.id}>
                    <Words text={position.text} />
                  </EventLink>
                ) : (
                  <Words text={position.text} />
                )}
              </p>
              <Quotes
                evidence={position.evidence?.length ? position.evidence : (rest?.claim.evidence ?? [])}
              />
            </li>
          );
        })}
      </ul>
      {conflict.note && (
        <p className={styles.note}>
          <Words text={conflict.note} />
        </p>
      )}
      <details className={styles.compare}>
        <summary>{t("conflict-compare")}</summary>
        <ComparisonOfAccounts conflict={conflict} />
      </details>
    </section>
  );
}

function Ends({ ends: { lowest, highest, countDifferentThings } }: { readonly ends: FigureEnds }) {
  const messages = useMessages();
  const { t } = messages;
  const name = useSpeakerName();
  const names = (ids: readonly string[]) => formatList(ids.map(name), messages);
  return (
    <p className={styles.ends}>
      {t("counts-lowest", {
        figure: formatFigure(lowest.figure, null, messages),
        speakers: names(lowest.speakers),
      })}{" "}
      {t("counts-highest", {
        figure: formatFigure(highest.figure, null, messages),
        speakers: names(highest.speakers),
      })}{" "}
      {countDifferentThings && `${t("counts-different-things")} `}
      {t("counts-not-added")}
    </p>
  );
}
