/** How much of a large dossier is here, and what became of the rest. */

import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Notices.module.css";
import type { Extent } from "./protocol";

export function PartNotice({ extent, onRetry }: { readonly extent: Extent; readonly onRetry: () => void }) {
  const { say } = useMessages();
  const { here, total, rest } = extent;
  if (rest === null) return null;
  const counts = { here, total };
  return (
    <div className={styles.notice} role="status" data-rest={rest}>
      <p>
        {rest === "coming"
          ? say("part-coming", counts)
          : rest === "stopped"
            ? say("part-stopped", counts)
            : say("part-no-room", counts)}
      </p>
      {rest === "stopped" && <Button onClick={onRetry}>{say("retry")}</Button>}
    </div>
  );
}
