/** What is chosen in the timeline's own panel: clock, zone, speed, a window without a drag. */

import { type ReactNode, useMemo } from "react";
import { formatZone } from "../i18n/dates";
import { useDispatch, useDossier, useReader, useReaderStore } from "../state/react";
import { SPEEDS } from "../state/readerState";
import { Button } from "../ui/Button";
import { Select } from "../ui/Select";
import { ClockSelect } from "./ClockSelect";
import { FoldSwitch } from "./FoldSwitch";
import { useTimeline } from "./TimelineContext";

export interface ChoicesProps {
  readonly fold: boolean;
  readonly onFold: (on: boolean) => void;
  /** There is something to fold. */
  readonly canFold: boolean;
  /** The legend, where it has no row of its own. */
  readonly legend: ReactNode;
  /** The clock is chosen beside the rows. */
  readonly hasClock: boolean;
}

export function Choices({ fold, onFold, canFold, hasClock, legend }: ChoicesProps) {
  const { messages, room } = useTimeline();
  const { t } = messages;
  const dispatch = useDispatch();
  const speed = useReader((state) => state.speed);
  return (
    <>
      {room !== "much" && !hasClock && <ClockSelect />}
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
      {legend}
    </>
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
    for (const { known, refined } of dossier.table ? [] : dossier.events) // columns have no zones
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
  return (
    <Button onClick={toggle}>{messages.say(hasWindow ? "window-clear" : "timeline-select-range")}</Button>
  );
}
