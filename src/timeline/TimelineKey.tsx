/** What the looks of a bar mean, in plain words, with the expert codes of the dossier's field in brackets. */

import { Mark } from "../ui/Mark";
import { useTimeline } from "./TimelineContext";
import styles from "./TimelineKey.module.css";

export function TimelineKey() {
  const { t } = useTimeline().messages;
  return (
    <section className={styles.key} aria-label={t("timeline-key")}>
      <ul className={styles.list}>
        <li>
          <Mark shape="square" /> {t("mark-solid")}
        </li>
        <li>
          <Mark shape="square" variant="soft" /> {t("mark-soft")}
        </li>
        <li>
          <Mark shape="square" variant="hollow" /> {t("mark-hollow")}
        </li>
      </ul>
      <p className={styles.codes}>
        {([1, 2, 3] as const).map((code) => t(`time-precision-${code}`)).join(" · ")}
      </p>
    </section>
  );
}
