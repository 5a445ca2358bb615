/** What the looks of a bar mean, in plain words, with the expert codes of the dossier's field in brackets. */

import { Fragment } from "react";
import { Mark } from "../ui/Mark";
import { useTimeline } from "./TimelineContext";
import styles from "./TimelineKey.module.css";

export function TimelineKey() {
  const { t, say } = useTimeline().messages;
  return (
    <section className={styles.key} aria-label={t("timeline-key")}>
      <ul className={styles.list}>
        <li>
          <Mark shape="square" /> {say("mark-solid")}
        </li>
        <li>
          <Mark shape="square" variant="soft" /> {say("mark-soft")}
        </li>
        <li>
          <Mark shape="square" variant="hollow" /> {say("mark-hollow")}
        </li>
      </ul>
      <p className={styles.codes}>
        {([1, 2, 3] as const).map((code) => (
          <Fragment key={code}>
            {code > 1 && " · "}
            {say(`time-precision-${code}`)}
          </Fragment>
        ))}
      </p>
    </section>
  );
}
