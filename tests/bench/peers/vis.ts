/** vis-timeline as its documentation shows it: every event an item, and by default the whole time in view. */

import { Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { titleOf } from "../events";
import { loadEvents, markReady, markSelected, stage } from "../pages/harness";
import "../pages/stage.css";

const events = await loadEvents();
const items = Array.from({ length: events.count }, (_, i) => ({
  id: i,
  content: titleOf(events, i),
  start: events.starts[i]!,
  end: events.ends[i]!,
}));
const timeline = new Timeline(stage(), items, {
  height: "100%", // or the page would grow to the height of all stacked items
  onInitialDrawComplete: markReady,
});
timeline.on("select", markSelected);
