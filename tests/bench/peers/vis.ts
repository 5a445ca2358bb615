/** vis-timeline as its documentation shows it: every event an item, the whole time in view. */

import { Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { EXTENT, titleOf } from "../events";
import { loadEvents, markReady, markSelected, stage } from "../pages/harness";
import "../pages/stage.css";

const events = await loadEvents();
const items = Array.from({ length: events.count }, (_, i) => ({
  id: i,
  content: titleOf(events, i),
  start: events.starts[i]!,
  end: events.ends[i]!,
}));
// A height of its own, or the page would grow to the height of all stacked items.
const timeline = new Timeline(stage(), items, { start: EXTENT[0], end: EXTENT[1], height: "100%" });
timeline.on("changed", markReady);
timeline.on("select", markSelected);
