/** How much of a large dossier is here, where that is, and what became of the rest. */

import { formatSpan } from "../../i18n/dates";
import { useMessages } from "../../i18n/react";
import { useDossier, useReader } from "../../state/react";
import { Button } from "../../ui/Button";
import styles from "../Notices.module.css";
import type { Extent } from "./protocol";

interface PartNoticeProps {
  readonly extent: Extent;
  readonly onRetry: () => void;
  readonly onMove: () => void;
}

const SENTENCES = {
  coming: "part-coming",
  stopped: "part-stopped",
  noRoom: "part-no-room",
  moving: "part-moving",
} as const;

export function PartNotice({ extent, onRetry, onMove }: PartNoticeProps) {
  const messages = useMessages();
  const { say } = messages;
  const dossier = useDossier();
  const timeZone = useReader((state, selectors) => selectors.timeZone(state));
  const { here, total, rest, span } = extent;
  if (rest === null) return null;
  const told = { here, total, span: formatSpan(span ?? dossier.extent, timeZone, messages) };
  return (
    <div className={styles.notice} data-rest={rest}>
      <p role="status">
        {say(SENTENCES[rest], told)}
        {dossier.absent ? " " : null}
        {dossier.absent ? say("part-absent") : null}
      </p>
      {rest === "stopped" && <Button onClick={onRetry}>{say("retry")}</Button>}
      {rest === "noRoom" && <Button onClick={onMove}>{say("part-move")}</Button>}
    </div>
  );
}
