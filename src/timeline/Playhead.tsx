/** The playhead. A native range input is the control, for keys and screen readers; the line only follows it. */

import { type Ref, useMemo } from "react";
import { rangesOf } from "../columns/eventTable";
import { MINUTE } from "../core/time/interval";
import { createOverlapCount } from "../core/time/overlapCount";
import { formatMoment } from "../i18n/dates";
import { minuteOf } from "../state/minuteOf";
import { useDossier, useReader } from "../state/react";
import styles from "./Playhead.module.css";
import { useTimeline } from "./TimelineContext";

export function Playhead({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const { scale, timeZone, messages, scrubTo } = useTimeline();
  const dossier = useDossier();
  const { extent, table } = dossier;
  const playhead = useReader((state) => state.playhead);
  const visible = useReader((state, selectors) => selectors.visible(state));
  const onlyReport = useReader((state) => state.onlyReport);
  const isOthers = useReader((state) => minuteOf(dossier, state) === "others");
  const countIn = useMemo(
    () => createOverlapCount(rangesOf(visible, table, onlyReport)),
    [visible, table, onlyReport],
  );
  const x = scale.toX(playhead);
  const inView = x >= -1 && x <= scale.width + 1;
  const value = messages.t("playhead-value", {
    moment: formatMoment(playhead, timeZone, messages, { weekday: true }),
    count: countIn([playhead, playhead + 1]),
  });
  return (
    <div
      className={styles.playhead}
      data-out={!inView || undefined}
      data-others={isOthers || undefined}
      style={{ transform: `translateX(${Math.min(Math.max(x, 0), scale.width)}px)` }}
    >
      <input
        ref={inputRef}
        className={styles.input}
        type="range"
        aria-label={messages.t("playhead")}
        aria-valuetext={value}
        min={extent[0]}
        max={Math.max(extent[0], extent[1] - MINUTE)}
        step={MINUTE}
        value={playhead}
        onChange={(event) => scrubTo(event.target.valueAsNumber)}
      />
      <span className={styles.handle} />
    </div>
  );
}
