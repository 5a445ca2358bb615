/** TimelineJS3 as its documentation embeds it: a script of its own, every event a slide. */

import { titleOf } from "../events";
import { loadEvents, markReady, markSelected, stage } from "../pages/harness";
import "../pages/stage.css";

interface Peer {
  readonly Timeline: new (
    container: HTMLElement,
    data: object,
    options: object,
  ) => { on(event: "loaded" | "change", listener: () => void): void };
}
declare const TL: Peer;

const dist = new URL("../timelinejs/", location.href);
const events = await loadEvents();
await load();
const slides = Array.from({ length: events.count }, (_, i) => ({
  start_date: toDate(events.starts[i]!),
  end_date: toDate(events.ends[i]!),
  text: { headline: titleOf(events, i), text: "" },
}));
const timeline = new TL.Timeline(
  stage(),
  { events: slides },
  { script_path: new URL("js/", dist).href, font: null, hash_bookmark: false },
);
timeline.on("loaded", () => {
  timeline.on("change", markSelected);
  requestAnimationFrame(markReady);
});

function load(): Promise<void> {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("css/timeline.css", dist).href;
  const script = document.createElement("script");
  script.src = new URL("js/timeline.js", dist).href;
  document.head.append(sheet, script);
  return new Promise((done, fail) => {
    script.onload = () => done();
    script.onerror = () => fail(new Error(`No script at ${script.src}`));
  });
}

function toDate(at: number) {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}
