/** Play: moves the playhead at the story's pace for as long as it is there. Never starts it, and draws nothing. */

import { useEffect } from "react";
import { inOrder } from "../core/time/instants";
import { createPaceFrom } from "../core/time/play";
import { useReader, useReaderStore } from "../state/react";
import { drawnColumnsOf } from "./eventTime";

/** How long each event stays while playing in steps, in milliseconds at speed 1. */
const STEP_MS = 2000;

export function Playback() {
  const { dossier, getState, dispatch, selectors } = useReaderStore();
  const speed = useReader((state) => state.speed);
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const visible = useReader((state) => selectors.visible(state));

  useEffect(() => {
    const { moments } = drawnColumnsOf(visible, dossier, clock, onlyReport);
    const { playhead, selection } = getState();
    const slugAt = (place: number) => visible.at(place)!.slug;
    const pace = createPaceFrom(playhead, inOrder(moments), slugAt, dossier.extent);
    let elapsed = pace.elapsedAt(playhead, selection);
    const go = () => {
      const { at, slug } = pace.frameAt(elapsed);
      dispatch({ type: "advance", to: at, ...(slug !== null && { selection: slug }) });
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
  }, [speed, visible, clock, onlyReport, dossier, getState, dispatch]);
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
