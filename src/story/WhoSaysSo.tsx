/** On whose word a step rests: the speakers of its entries, and those of the claims that it names. */

import type { Told } from "../core/story";
import { useMessages } from "../i18n/react";
import { SpeakerName } from "../words/SpeakerName";
import { Words } from "../words/Words";
import styles from "./Story.module.css";

export function WhoSaysSo({ told: { entries, claims } }: { readonly told: Told }) {
  const { say } = useMessages();
  const speakers = [...new Set(entries.map(({ speaker }) => speaker))];
  return (
    <div className={styles.who}>
      <p>
        {say("story-who")}{" "}
        {speakers.map((id, i) => (
          <span key={id}>
            {i > 0 && " · "}
            <SpeakerName id={id} short={speakers.length > 1} />
          </span>
        ))}
      </p>
      {claims.map(({ claim }) => (
        <p key={claim.id}>
          <strong>
            <SpeakerName id={claim.speaker} short />
          </strong>
          {": "}
          <Words text={claim.text} />
        </p>
      ))}
    </div>
  );
}
