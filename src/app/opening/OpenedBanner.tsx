/** Stands fixed over a dossier that a reader opened: it is theirs, and not published by this site. */

import { formatRemark } from "../../formats/import/report";
import { useMessages } from "../../i18n/react";
import type { ImportNotes } from "../../load/opened/readFile";
import { Button } from "../../ui/Button";
import { siteConfig } from "../siteConfig";
import styles from "./Opening.module.css";

interface OpenedBannerProps {
  readonly name: string;
  /** What became of the rows of a table; null for a dossier. */
  readonly notes: ImportNotes | null;
}

export function OpenedBanner({ name, notes }: OpenedBannerProps) {
  const { t, say } = useMessages();
  return (
    <section className={styles.banner} aria-label={t("opened-region")}>
      <p>
        <strong>{say("opened-not-published", { site: siteConfig().name })}</strong>{" "}
        {say("opened-from-device", { name })}
      </p>
      {notes ? (
        <details className={styles.notes}>
          <summary>
            {say("opened-taken", { count: notes.taken })}{" "}
            {say("opened-remarks", { count: notes.remarks.length })}
          </summary>
          <ul lang="en" dir="ltr">
            {notes.remarks.map((remark) => (
              <li key={JSON.stringify(remark)}>{formatRemark(remark, notes.unit)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {/* A fresh page is what leaves nothing of the file behind. */}
      <Button onClick={() => location.reload()}>{say("opened-close")}</Button>
    </section>
  );
}
