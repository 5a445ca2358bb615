/** Who speaks: the name, how the words reach us, and on request how the report describes them. */

import { useMessages } from "../i18n/react";
import type { Mode } from "../schema/vocabulary";
import { useDossier } from "../state/react";
import styles from "./card/EventCard.module.css";
import { Quotes } from "./Quote";
import { usePlainText } from "./usePlainText";
import { Words } from "./Words";

export function SpeakerName({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  const speaker = useDossier().speakers.get(id);
  if (!speaker) return <bdi>{id}</bdi>;
  return <Words text={(short && speaker.shortName) || speaker.name} />;
}

/** The name for use inside a sentence. */
export function useSpeakerName(): (id: string) => string {
  const { speakers } = useDossier();
  const plain = usePlainText();
  return (id) => {
    const speaker = speakers.get(id);
    return speaker ? plain(speaker.shortName ?? speaker.name) : id;
  };
}

export function SpeakerLine({ id, mode }: { readonly id: string; readonly mode: Mode | null }) {
  const { say } = useMessages();
  const speaker = useDossier().speakers.get(id);
  const line = (
    <>
      <span className={styles.speaker}>
        <SpeakerName id={id} />
      </span>
      {mode && (
        <>
          {" "}
          <span className={styles.aside}>{say(`mode-${mode}`)}</span>
        </>
      )}
    </>
  );
  if (!speaker?.description) return <p>{line}</p>;
  return (
    <details className={styles.more}>
      <summary>{line}</summary>
      <div className={styles.disclosed}>
        <p>
          <Words text={speaker.description} />
        </p>
        <Quotes evidence={speaker.evidence ?? []} />
      </div>
    </details>
  );
}
