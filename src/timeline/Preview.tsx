/** A small card at the pointer or the focused playhead: the moment, and what stands there with its phase. */

import type { DossierEvent } from "../core/dossier";
import type { Instant } from "../core/time/interval";
import { formatMoment } from "../i18n/dates";
import { formatWhen } from "../i18n/when";
import { useDossier, useReader } from "../state/react";
import { drawnPhaseOf } from "./eventTime";
import styles from "./Preview.module.css";
import { useTimeline } from "./TimelineContext";

export interface PreviewTarget {
  readonly x: number;
  readonly at: Instant;
  readonly slug: string | null;
}

export function Preview({ target }: { target: PreviewTarget }) {
  const { scale, timeZone, messages, room } = useTimeline();
  const event = useDossier().eventOf(target.slug ?? "");
  const width = room === "little" ? 220 : 300;
  const left = Math.min(Math.max(target.x - width / 2, 0), Math.max(scale.width - width, 0));
  return (
    <div className={styles.preview} style={{ left, width }} aria-hidden="true" dir={messages.direction}>
      <p className={styles.moment}>{formatMoment(target.at, timeZone, messages, { shortMonth: true })}</p>
      {event && <EventLine event={event} />}
    </div>
  );
}

function EventLine({ event }: { event: DossierEvent }) {
  const { timeZone, messages, nameOf } = useTimeline();
  const dossier = useDossier();
  const phase = useReader((state) => drawnPhaseOf(event, state));
  return (
    <>
      <p className={styles.title}>{nameOf(event)}</p>
      <p className={styles.when}>
        {formatWhen(event.time, timeZone, messages, { dayZone: dossier.timeZone })} ·{" "}
        {messages.t(`phase-${phase}`)}
      </p>
    </>
  );
}
