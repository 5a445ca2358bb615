/** Play: moves the playhead at the story's pace for as long as it is there. Never starts it, and draws nothing. */

import { useEffect } from "react";
import { rankOf } from "../core/rankOf";
import { instantAt } from "../core/time/instants";
import { createPace, nextStopFrom } from "../core/time/play";
import { useReader, useReaderStore } from "../state/react";
import { toMinute } from "../state/storyState";

/** How long each event stays while playing in steps, in milliseconds at speed 1. */
const STEP_MS = 2000;

export function Playback() {
  const { dossier, getState, dispatch, selectors } = useReaderStore();
  const speed = useReader((state) => state.speed);
  const visible = useReader((state) => selectors.visible(state));
  const moments = useReader((state) => selectors.moments(state));

  useEffect(() => {
    const { extent } = dossier;
    const state = getState();
    const stops = {
      length: visible.length,
      at: (stop: number) => toMinute(instantAt(moments, stop), extent),
    };
    const selected = selectors.selected(state);
    const current = selected ? rankOf(selected, visible) : -1;
    const first = nextStopFrom(state.playhead, current < 0 ? null : current, stops);
    const pace = createPace(state.playhead, first, stops, extent);
    let elapsed = 0;
    const go = () => {
      const { at, stop, isOver } = pace.frameAt(elapsed);
      const selection = stop === null ? undefined : visible.at(stop)?.slug;
      dispatch({ type: "advance", to: at, isOver, ...(selection !== undefined && { selection }) });
    };
    const pause = () => dispatch({ type: "pause" });
    const onVisibility = () => {
      if (document.hidden) pause();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", pause); // a page that the browser keeps comes back as it was left
    const stop = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches
      ? everyStep(STEP_MS / speed, () => {
          elapsed = pace.nextStop(elapsed);
          go();
        })
      : everyFrame((passed) => {
          elapsed += passed * speed;
          go();
        });
    return () => {
      stop();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", pause);
    };
  }, [speed, visible, moments, dossier, selectors, getState, dispatch]);
  return null;
}

/** A frame that comes late, as after a breakpoint, counts as a short one. */
function everyFrame(onFrame: (passed: number) => void): () => void {
  let last: number | null = null;
  let request = requestAnimationFrame(function frame(now) {
    onFrame(last === null ? 0 : Math.min(now - last, 100));
    last = now;
    request = requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(request);
}

function everyStep(interval: number, onStep: () => void): () => void {
  const timer = setInterval(onStep, interval);
  return () => clearInterval(timer);
}
