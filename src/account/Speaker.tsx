/** Who speaks, how the words reach us, and on request how the report describes them. */

import type { Mode } from "../schema/vocabulary";
import { useDossier } from "../state/react";
import { Quotes } from "../words/Quote";
import { SpeakerName } from "../words/SpeakerName";
import { Words } from "../words/Words";
import styles from "./card/EventCard.module.css";
import { useModeWords } from "./useModeWords";

export function SpeakerLine({ id, mode }: { readonly id: string; readonly mode: Mode | null }) {
  const modeWords = useModeWords();
  const speaker = useDossier().speakers.get(id);
  const line = (
    <>
      <span className={styles.speaker}>
        <SpeakerName id={id} />
      </span>
      {mode && (
        <>
          {" "}
          <span className={styles.aside}>{modeWords(mode)}</span>
        </>
      )}
    </>
  );
  if (!speaker?.description) return <p>{line}</p>;
  return (
    <details className={styles.more}>
      <summary className={styles.named}>{line}</summary>
      <div className={styles.disclosed}>
        <p>
          <Words text={speaker.description} />
        </p>
        <Quotes evidence={speaker.evidence ?? []} />
      </div>
    </details>
  );
}
