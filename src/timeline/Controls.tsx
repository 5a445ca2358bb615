/** Steps, play, the read-out and the choices of the timeline. With little room the choices stand in a panel of their own. */

import { zoomAbout } from "../core/time/domain";
import type { Interval } from "../core/time/interval";
import { useReader, useReaderStore } from "../state/react";
import { IconButton } from "../ui/IconButton";
import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { Popover } from "../ui/Popover";
import type { ChoicesProps } from "./Choices";
import { ClockSelect } from "./ClockSelect";
import styles from "./Controls.module.css";
import { FoldSwitch } from "./FoldSwitch";
import { ReadOut } from "./ReadOut";
import { useTimeline } from "./TimelineContext";

const choices = latePart(() => import("./Choices").then((part) => part.Choices));

export function Controls(props: ChoicesProps) {
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
            <Late part={choices} props={props} />
          </div>
        </Popover>
      ) : (
        <>
          {room === "much" && !props.hasClock && <ClockSelect labelHidden />}
          {props.canFold && <FoldSwitch {...props} />}
          <Zoom />
          <Popover label={t("timeline-options")} icon="more" tone="quiet">
            <div className={styles.panel}>
              <Late part={choices} props={props} />
            </div>
          </Popover>
        </>
      )}
    </div>
  );
}

function Transport() {
  const { messages } = useTimeline();
  const { getState, dispatch, selectors } = useReaderStore();
  const playing = useReader((state) => state.playing);
  // There is nothing else in the frame that would lead back into the story.
  const isOnlyStory = useReader(({ embed, view }) => embed && view === "story");
  const step = (by: 1 | -1) => dispatch({ type: "step", by, among: selectors.visible(getState()) });
  return (
    <div className={styles.transport}>
      {!isOnlyStory && (
        <IconButton
          icon="previous"
          label={messages.t("previous-event")}
          tone="quiet"
          onClick={() => step(-1)}
        />
      )}
      <IconButton
        icon={playing ? "pause" : "play"}
        label={messages.t(playing ? "pause" : "play")}
        tone="strong"
        onClick={() => dispatch({ type: playing ? "pause" : "play" })}
      />
      {!isOnlyStory && (
        <IconButton icon="next" label={messages.t("next-event")} tone="quiet" onClick={() => step(1)} />
      )}
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
