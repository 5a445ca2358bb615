/** How much of a large dossier is here, where that is, and what became of the rest. */

import { formatSpan } from "../../i18n/dates";
import { useMessages } from "../../i18n/react";
import { useDossier, useReader } from "../../state/react";
import { Button } from "../../ui/Button";
import styles from "../Notices.module.css";
import type { Extent } from "./protocol";

export function PartNotice({ extent, onRetry }: { readonly extent: Extent; readonly onRetry: () => void }) {
  const messages = useMessages();
  const { say } = messages;
  const dossier = useDossier();
  const timeZone = useReader((state, selectors) => selectors.timeZone(state));
  const { here, total, rest, span } = extent;
  if (rest === null) return null;
  const told = { here, total, span: formatSpan(span ?? dossier.extent, timeZone, messages) };
  return (
    <div className={styles.notice} role="status" data-rest={rest}>
      <p>
        {rest === "coming"
          ? say("part-coming", told)
          : rest === "stopped"
            ? say("part-stopped", told)
            : say("part-no-room", told)}
        {dossier.absent ? " " : null}
        {dossier.absent ? say("part-absent") : null}
      </p>
      {rest === "stopped" && <Button onClick={onRetry}>{say("retry")}</Button>}
    </div>
  );
}
