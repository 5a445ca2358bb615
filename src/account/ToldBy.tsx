/** As told by: a speaker, so that the three views show only what that speaker asserts. */

import { useMemo } from "react";
import type { Dossier } from "../core/dossier";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Select } from "../ui/Select";
import { usePlainText } from "../words/usePlainText";
import styles from "./FilterBar.module.css";

const EVERYONE = "";

export function ToldBy() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const dossier = useDossier();
  const plain = usePlainText();
  const chosen = useReader((state) => state.toldBy);
  const counts = useMemo(() => dossier.toldBy ?? eventsBySpeaker(dossier), [dossier]);
  const speakers = [...dossier.speakers.values()].filter(({ id }) => counts.has(id));
  return (
    <div className={styles.toldBy}>
      <Select
        label={t("told-by")}
        value={chosen ?? EVERYONE}
        options={[
          { value: EVERYONE, label: t("as-told-by-all") },
          ...speakers.map(({ id, name }) => ({
            value: id,
            label: t("told-by-option", { speaker: plain(name), count: counts.get(id) ?? 0 }),
          })),
        ]}
        onChange={(speaker) =>
          dispatch({ type: "setToldBy", speaker: speaker === EVERYONE ? null : speaker })
        }
      />
    </div>
  );
}

/** How many events each speaker tells of, as the narrator or by a claim; who only occurs is not in it. */
function eventsBySpeaker({ events }: Dossier): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, claims } of events) {
    const speakers =
      claims.length === 0 ? [speaker] : new Set([speaker, ...claims.map((claim) => claim.speaker)]);
    for (const id of speakers) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
