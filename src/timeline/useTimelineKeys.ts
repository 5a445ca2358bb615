/** What a key does while the focus is in the timeline. */

import type { KeyboardEvent, RefObject } from "react";
import { keyStep, pan, zoomAbout } from "../core/time/domain";
import type { Instant } from "../core/time/interval";
import { instantOf, localTime } from "../core/time/zone";
import { useMessages } from "../i18n/react";
import { useReaderStore } from "../state/react";
import { SPEEDS } from "../state/readerState";
import { zoomCenter } from "./Controls";
import { commandFor } from "./keys";

interface Keys {
  readonly playhead: RefObject<HTMLInputElement | null>;
  readonly scrubTo: (to: Instant) => void;
  /** Letters and signs are keys too. */
  readonly singleKeys: boolean;
}

/** Gives back what handles a key; true where it was ours. */
export function useTimelineKeys({ playhead, scrubTo, singleKeys }: Keys): (event: KeyboardEvent) => boolean {
  const { direction } = useMessages();
  const { dossier, getState, dispatch, selectors } = useReaderStore();
  return (event) => {
    const target = event.target as HTMLElement;
    const isPlayhead = target === playhead.current;
    if (
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !isPlayhead && target.type === "text")
    )
      return false;
    const command = commandFor(event, direction, singleKeys);
    if (!command) return false;
    const state = getState();
    switch (command.type) {
      case "stepEvent":
        dispatch({ type: "step", by: command.by, among: selectors.visible(state) });
        return true;
      case "stepDay": {
        const timeZone = selectors.timeZone(state);
        const { year, month, day, hour, minute } = localTime(state.playhead, timeZone);
        scrubTo(instantOf({ year, month, day: day + command.by, hour, minute }, timeZone));
        return true;
      }
      case "earliest":
        scrubTo(dossier.extent[0]);
        return true;
      case "latest":
        scrubTo(dossier.extent[1]);
        return true;
      case "togglePlay":
        if (event.key === " " && !isPlayhead) return false; // Space presses the button that has the focus
        dispatch({ type: state.playing ? "pause" : "play" });
        return true;
      case "faster": {
        const faster = SPEEDS[(SPEEDS as readonly number[]).indexOf(state.speed) + command.by];
        if (faster !== undefined) dispatch({ type: "setSpeed", speed: faster });
        return true;
      }
      case "zoom": {
        const domain = selectors.timeDomain(state);
        const at = zoomCenter(domain, state.playhead);
        dispatch({
          type: "setTimeDomain",
          domain: zoomAbout(domain, at, command.by > 0 ? 0.5 : 2, dossier.extent),
        });
        return true;
      }
      case "moveWindow":
        if (state.timeWindow) {
          const by = command.by * keyStep(selectors.timeDomain(state));
          dispatch({ type: "setWindow", window: pan(state.timeWindow, by, dossier.extent) });
        }
        return true;
      case "escape":
        if (state.timeWindow) dispatch({ type: "setWindow", window: null });
        else if (state.playing) dispatch({ type: "pause" });
        else return false;
        return true;
    }
  };
}
