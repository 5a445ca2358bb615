/** Who those are whom a step names first: as the report describes them, or that it doesn't. */

import { useMemo } from "react";
import type { StoryStep } from "../core/story";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { SpeakerName } from "../words/SpeakerName";
import { Words } from "../words/Words";
import { namedFirst } from "./namedFirst";
import styles from "./Story.module.css";

export function WhoIsWho({ told }: { readonly told: StoryStep }) {
  const { say, language } = useMessages();
  const dossier = useDossier();
  const named = useMemo(() => namedFirst(dossier, told, language), [dossier, told, language]);
  if (named.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        <span>
          {say("story-who-is-who")}{" "}
          {named.map(({ id }, i) => (
            <span key={id}>
              {i > 0 && " · "}
              <SpeakerName id={id} short />
            </span>
          ))}
        </span>
      </summary>
      <dl className={styles.people}>
        {named.map(({ id, description }) => (
          <div key={id}>
            <dt>
              <SpeakerName id={id} />
            </dt>
            <dd>{description && <Words text={description} />}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
