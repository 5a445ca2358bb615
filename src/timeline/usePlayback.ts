/** Play: moves the playhead at the story's pace while the state says so. Never starts it. */

import { useEffect } from "react";
import type { Pace } from "../core/time/play";
import { useReader, useReaderStore } from "../state/react";

/** How long each event stays while playing in steps, in milliseconds at speed 1. */
const STEP_MS = 2000;

/** `getPace` is asked only while playing: for very many events it takes a moment. */
export function usePlayback(getPace: () => Pace): void {
  const playing = useReader((state) => state.playing);
  const speed = useReader((state) => state.speed);
  const { getState, dispatch } = useReaderStore();

  useEffect(() => {
    if (!playing) return;
    const pace = getPace();
    const { playhead, selection } = getState();
    let elapsed = pace.elapsedAt(playhead, selection);
    const go = () => {
      const { at, slug } = pace.frameAt(elapsed);
      dispatch({ type: "advance", to: at, ...(slug !== null && { selection: slug }) });
    };
    const onVisibility = () => {
      if (document.hidden) dispatch({ type: "pause" });
    };
    document.addEventListener("visibilitychange", onVisibility);
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
    };
  }, [playing, speed, getPace, getState, dispatch]);
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
