/** A small card at the pointer or the focused playhead: the moment, and what stands there with its phase. */

import type { DossierEvent } from "../core/dossier";
import { knowledgeOf, phaseAt } from "../core/phase";
import type { Instant } from "../core/time/interval";
import { formatMoment } from "../i18n/dates";
import { formatOrder, withOrder } from "../i18n/orderWords";
import { formatWhen } from "../i18n/when";
import { useDossier, useReader } from "../state/react";
import styles from "./Preview.module.css";
import { useTimeline } from "./TimelineContext";

export interface PreviewTarget {
  readonly x: number;
  readonly at: Instant;
  readonly slug: string | null;
}

interface PreviewProps {
  readonly target: PreviewTarget;
  readonly onPointerEnter: () => void;
}

/** Of the pointer where that is; else of the playhead, for the keyboard. */
export function Preview({
  target,
  onPointerEnter,
}: Omit<PreviewProps, "target"> & { readonly target: PreviewTarget | null }) {
  return target ? <PreviewAt target={target} onPointerEnter={onPointerEnter} /> : <PlayheadPreview />;
}

function PreviewAt({ target, onPointerEnter }: Partial<PreviewProps> & Pick<PreviewProps, "target">) {
  const { scale, timeZone, messages, room } = useTimeline();
  const event = useDossier().eventOf(target.slug ?? "");
  const width = room === "little" ? 220 : 300;
  const left = Math.min(Math.max(target.x - width / 2, 0), Math.max(scale.width - width, 0));
  return (
    <div
      className={styles.preview}
      data-room={room}
      style={{ left, width }}
      aria-hidden="true"
      dir={messages.direction}
      onPointerEnter={onPointerEnter}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerMove={(event) => event.stopPropagation()}
    >
      <p className={styles.moment}>{formatMoment(target.at, timeZone, messages, { shortMonth: true })}</p>
      {event && <EventLine event={event} />}
    </div>
  );
}

/** What stands at the playhead, or nearest to it. */
function PlayheadPreview() {
  const { scale } = useTimeline();
  const at = useReader((state) => state.playhead);
  const slug = useReader((state, selectors) => state.selection ?? selectors.nearest(state)?.slug ?? null);
  return <PreviewAt target={{ x: scale.toX(at), at, slug }} />;
}

function EventLine({ event }: { event: DossierEvent }) {
  const { timeZone, messages, nameOf } = useTimeline();
  const dossier = useDossier();
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const order = formatOrder(event, dossier, messages, onlyReport);
  const knowledge = useReader((state) => knowledgeOf(event.time, state.playhead, state.onlyReport));
  const phase = useReader((state) => phaseAt(event.time, state));
  return (
    <>
      <p className={styles.title}>{nameOf(event)}</p>
      <p className={styles.when}>
        {withOrder(
          formatWhen(event.time, timeZone, messages, { dayZone: dossier.timeZone }),
          order,
          messages,
        )}
      </p>
      <p className={styles.when}>
        {messages.say(clock === "known" ? `knowledge-${knowledge}` : `phase-${phase}`)}
      </p>
    </>
  );
}
