/** How much of a large dossier is here, where that is, and what became of the rest. */

import { formatSpan } from "../i18n/dates";
import { formatList } from "../i18n/numbers";
import { useMessages } from "../i18n/react";
import type { Extent, Seek } from "../load/columns/protocol";
import { useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { FaultText } from "./FaultText";
import styles from "./Notices.module.css";
import { SeekUnloaded } from "./SeekUnloaded";

interface PartNoticeProps {
  readonly extent: Extent;
  readonly onRetry: () => void;
  readonly onMove: () => void;
  readonly onSeek: Seek;
}

const SENTENCES = {
  coming: "part-coming",
  stopped: "part-stopped",
  noRoom: "part-no-room",
  moving: "part-moving",
} as const;

export function PartNotice({ extent, onRetry, onMove, onSeek }: PartNoticeProps) {
  const messages = useMessages();
  const { say } = messages;
  const dossier = useDossier();
  const timeZone = useReader((state, selectors) => selectors.timeZone(state));
  const { here, total, rest, spans, faults } = extent;
  if (rest === null && faults.length === 0) return null;
  const times = (spans.length > 0 ? spans : [dossier.extent]).map((span) =>
    formatSpan(span, timeZone, messages),
  );
  const told = { here, total, span: formatList(times, messages) };
  return (
    <div className={`${styles.notice} ${styles.part}`} data-rest={rest}>
      {rest !== null && (
        <p role="status">
          <span>{say(SENTENCES[rest], told)}</span>{" "}
          <span>{dossier.unloaded ? say("part-absent") : null}</span>
        </p>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {rest === "stopped" && <Button onClick={onRetry}>{say("retry")}</Button>}
      {(rest === "noRoom" || rest === "moving") && (
        // It keeps the focus while it can't be pressed.
        <Button aria-disabled={rest === "moving"} onClick={() => rest === "noRoom" && onMove()}>
          {say("part-move")}
        </Button>
      )}
      {rest === "noRoom" && <SeekUnloaded onSeek={onSeek} />}
    </div>
  );
}

/** Faults in the file, told to whoever made it. */
function Faults({ faults }: { readonly faults: Extent["faults"] }) {
  const { say } = useMessages();
  return (
    <div role="status" className={styles.found}>
      <p>{say("part-faults")}</p>
      <ul className={styles.foundList}>
        {faults.map(({ path, message, hint }) => (
          <li key={path + message}>
            <p dir="ltr">
              <code>{path}</code>
            </p>
            <FaultText message={message} hint={hint} hintClass={undefined} />
          </li>
        ))}
      </ul>
    </div>
  );
}
