/** What watches from inside the measured page: first paint, when it is usable, frames, long tasks, an answer to a click. */

interface Probe {
  /** Milliseconds since navigation; null until the first frame in which everything that `ready` names is there. */
  readyAt: number | null;
  firstPaint(): number | null;
  /** The longest task that began since; 0 where none took 50 ms, which is where counting begins. */
  longestTask(since: number): number;
  /** When the last task that took 50 ms or more ended. */
  lastLongTask(): number;
  startFrames(): void;
  /** Milliseconds between frames since `startFrames`. */
  stopFrames(): number[];
  /** Begins at the next press of a pointer. */
  awaitAnswer(selector: string): void;
  /** Milliseconds from that press to the frame after the one in which the selector is there. */
  answer: number | null;
}

declare global {
  interface Window {
    benchProbe: Probe;
  }
}

/** Runs in the page, before its own scripts, so it must not use anything from outside itself. */
export function installProbe(ready: readonly string[]): void {
  const tasks: { readonly start: number; readonly duration: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  let frames: number[] | null = null;
  let lastFrame = 0;
  const onFrame = (at: number) => {
    if (!frames) return;
    if (lastFrame > 0) frames.push(at - lastFrame);
    lastFrame = at;
    requestAnimationFrame(onFrame);
  };

  const probe: Probe = {
    readyAt: null,
    firstPaint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    longestTask: (since) =>
      tasks.reduce((most, { start, duration }) => (start >= since ? Math.max(most, duration) : most), 0),
    lastLongTask: () => tasks.reduce((last, { start, duration }) => Math.max(last, start + duration), 0),
    startFrames() {
      frames = [];
      lastFrame = 0;
      requestAnimationFrame(onFrame);
    },
    stopFrames() {
      const recorded = frames ?? [];
      frames = null;
      return recorded;
    },
    answer: null,
    awaitAnswer(selector) {
      delete document.documentElement.dataset.selected; // an earlier gesture may have chosen, too
      const onPress = ({ timeStamp }: Event) => {
        const look = () => {
          if (document.querySelector(selector)) {
            requestAnimationFrame(() => {
              probe.answer = performance.now() - timeStamp;
            });
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener("pointerdown", onPress, { capture: true, once: true });
    },
  };
  window.benchProbe = probe;

  const lookReady = () => {
    if (ready.every((selector) => document.querySelector(selector))) probe.readyAt = performance.now();
    else requestAnimationFrame(lookReady);
  };
  requestAnimationFrame(lookReady);
}
