/** The way of something that moves: where it was and when, and what lies between. */

import type { Track } from "../../core/track";
import { formatNumber } from "../../i18n/numbers";
import { useMessages } from "../../i18n/react";
import { useDossier } from "../../state/react";
import { useTimeFormat } from "../../words/timeWords";
import { usePlainText } from "../../words/usePlainText";
import { positionWords } from "./CardWhere";
import styles from "./EventCard.module.css";

interface CardTrackProps {
  readonly track: Track;
  /** Kilometres an hour; undefined where the dossier sets no limit. */
  readonly speed: number | undefined;
}

export function CardTrack({ track, speed }: CardTrackProps) {
  const messages = useMessages();
  const { t, say } = messages;
  const { sites } = useDossier();
  const plain = usePlainText();
  const when = useTimeFormat({});
  const kmh = (value: number) =>
    formatNumber(value, messages, { style: "unit", unit: "kilometer-per-hour", unitDisplay: "short" });
  const lines = track.map(({ position, site, time, edtf, isCertain, isStraight }) => {
    const place = site ? sites.get(site) : undefined;
    const words = t("track-position", {
      when: when({ possible: time, lasting: edtf.includes("/"), edtf }),
      place: place ? plain(place.name) : positionWords(position, messages),
    });
    const notes = [isStraight && t("track-straight"), !isCertain && t("track-estimated")];
    return { key: edtf, words, notes: notes.filter(Boolean).join(" · ") };
  });
  return (
    <>
      <ol className={styles.plainList}>
        {lines.map(({ key, words, notes }) => (
          <li key={key}>
            {words} <span className={`${styles.aside} ${styles.howKnown}`}>{notes}</span>
          </li>
        ))}
      </ol>
      {speed !== undefined && <p className={styles.aside}>{say("track-speed", { speed: kmh(speed) })}</p>}
    </>
  );
}
