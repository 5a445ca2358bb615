/** Steps, play, the read-out and the choices of the timeline. With little room the choices stand in a panel of their own. */

import { useMemo } from "react";
import { zoomAbout } from "../core/time/domain";
import type { Interval } from "../core/time/interval";
import { formatZone } from "../i18n/dates";
import { useDispatch, useDossier, useReader, useReaderStore } from "../state/react";
import { SPEEDS } from "../state/readerState";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Popover } from "../ui/Popover";
import { Select } from "../ui/Select";
import styles from "./Controls.module.css";
import { ReadOut } from "./ReadOut";
import { useTimeline } from "./TimelineContext";
import { TimelineKey } from "./TimelineKey";

interface ControlsProps {
  readonly fold: boolean;
  readonly onFold: (on: boolean) => void;
  /** There is something to fold. */
  readonly canFold: boolean;
}

export function Controls(props: ControlsProps) {
  const { messages, room } = useTimeline();
  const { t } = messages;
  return (
    <div className={styles.controls} data-room={room}>
      <Transport />
      <ReadOut />
      {room === "little" ? (
        <Popover label={t("timeline-options")} icon="more" tone="quiet">
          <div className={styles.panel}>
            <Zoom />
            <Choices {...props} />
          </div>
        </Popover>
      ) : (
        <>
          {room === "much" && <ClockSelect labelHidden />}
          {props.canFold && <FoldSwitch {...props} />}
          <Zoom />
          <Popover label={t("timeline-options")} icon="more" tone="quiet">
            <div className={styles.panel}>
              <Choices {...props} />
            </div>
          </Popover>
        </>
      )}
    </div>
  );
}

/** With its words where there is room for them. */
function FoldSwitch({ fold, onFold }: Pick<ControlsProps, "fold" | "onFold">) {
  const { t } = useTimeline().messages;
  return (
    <Button
      className={styles.fold}
      pressed={fold}
      title={t("timeline-fold-quiet")}
      onClick={() => onFold(!fold)}
    >
      <Icon name="fold" />
      <span className={styles.foldWords}>{t("timeline-fold-quiet")}</span>
    </Button>
  );
}

function Transport() {
  const { messages } = useTimeline();
  const { getState, dispatch, selectors } = useReaderStore();
  const playing = useReader((state) => state.playing);
  const step = (by: 1 | -1) => dispatch({ type: "step", by, among: selectors.visible(getState()) });
  return (
    <div className={styles.transport}>
      <IconButton
        icon="previous"
        label={messages.t("previous-event")}
        tone="quiet"
        onClick={() => step(-1)}
      />
      <IconButton
        icon={playing ? "pause" : "play"}
        label={messages.t(playing ? "pause" : "play")}
        tone="strong"
        onClick={() => dispatch({ type: playing ? "pause" : "play" })}
      />
      <IconButton icon="next" label={messages.t("next-event")} tone="quiet" onClick={() => step(1)} />
    </div>
  );
}

function Zoom() {
  const { messages } = useTimeline();
  const { getState, dispatch, selectors, dossier } = useReaderStore();
  const isWhole = useReader((state) => state.timeDomain === null);
  const zoom = (factor: number) => {
    const state = getState();
    const domain = selectors.timeDomain(state);
    dispatch({
      type: "setTimeDomain",
      domain: zoomAbout(domain, zoomCenter(domain, state.playhead), factor, dossier.extent),
    });
  };
  return (
    <div className={styles.zoom}>
      <IconButton icon="minus" label={messages.t("timeline-zoom-out")} tone="quiet" onClick={() => zoom(2)} />
      <IconButton icon="plus" label={messages.t("timeline-zoom-in")} tone="quiet" onClick={() => zoom(0.5)} />
      <IconButton
        icon="fit"
        label={messages.t("timeline-fit")}
        tone="quiet"
        disabled={isWhole}
        onClick={() => dispatch({ type: "setTimeDomain", domain: null })}
      />
    </div>
  );
}

/** Zooming goes towards the playhead while it is in view. */
export const zoomCenter = (domain: Interval, playhead: number) =>
  playhead >= domain[0] && playhead < domain[1] ? playhead : (domain[0] + domain[1]) / 2;

function Choices({ fold, onFold, canFold }: ControlsProps) {
  const { messages, room } = useTimeline();
  const { t } = messages;
  const dispatch = useDispatch();
  const speed = useReader((state) => state.speed);
  return (
    <>
      {room !== "much" && <ClockSelect />}
      <ZoneSelect />
      <Select
        label={t("play-speed")}
        value={String(speed)}
        options={SPEEDS.map((factor) => ({
          value: String(factor),
          label: t("play-speed-value", { factor }),
        }))}
        onChange={(value) => dispatch({ type: "setSpeed", speed: Number(value) })}
      />
      <RangeButton />
      {room === "little" && canFold && <FoldSwitch fold={fold} onFold={onFold} />}
      <TimelineKey />
    </>
  );
}

/** When it happened, or when it was known. */
function ClockSelect({ labelHidden = false }: { labelHidden?: boolean }) {
  const { t } = useTimeline().messages;
  const dispatch = useDispatch();
  const clock = useReader((state) => state.clock);
  return (
    <Select
      label={t("clock")}
      labelHidden={labelHidden}
      value={clock}
      options={[
        { value: "happened", label: t("clock-happened") },
        { value: "known", label: t("clock-known") },
      ]}
      onChange={(value) => dispatch({ type: "setClock", clock: value })}
    />
  );
}

/** The dossier's zone, those that some of its times are given in, UTC, and the reader's own. */
function ZoneSelect() {
  const { messages, timeZone } = useTimeline();
  const dispatch = useDispatch();
  const dossier = useDossier();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = useMemo(() => {
    const all = new Set([dossier.timeZone]);
    for (const { known, refined } of dossier.events)
      for (const zone of [known?.timeZone, refined?.timeZone]) if (zone) all.add(zone);
    return [...all.add("UTC").add(own).add(timeZone)];
  }, [dossier, own, timeZone]);
  return (
    <Select
      label={messages.t("zone-choice")}
      value={timeZone}
      options={zones.map((zone) => {
        const name = formatZone(zone, messages);
        return { value: zone, label: zone === own ? messages.t("zone-own", { zone: name }) : name };
      })}
      onChange={(zone) => dispatch({ type: "setTimeZone", timeZone: zone })}
    />
  );
}

/** A window round the playhead, for those who cannot drag one out; pressed again, it goes. */
function RangeButton() {
  const { messages } = useTimeline();
  const { getState, dispatch, selectors } = useReaderStore();
  const hasWindow = useReader((state) => state.timeWindow !== null);
  const toggle = () => {
    if (hasWindow) return dispatch({ type: "setWindow", window: null });
    const state = getState();
    const [start, end] = selectors.timeDomain(state);
    const reach = (end - start) / 8;
    dispatch({ type: "setWindow", window: [state.playhead - reach, state.playhead + reach] });
  };
  return <Button onClick={toggle}>{messages.t(hasWindow ? "window-clear" : "timeline-select-range")}</Button>;
}
