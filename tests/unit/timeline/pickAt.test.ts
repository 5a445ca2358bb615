import { expect, test } from "vitest";
import { LANES } from "../../../src/schema/vocabulary";
import { drawnTimeOf } from "../../../src/timeline/eventTime";
import { layoutLanes } from "../../../src/timeline/layout";
import { pickAt } from "../../../src/timeline/pickAt";
import { textWidth } from "../../../src/timeline/textWidth";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const layout = layoutLanes({
  events: dossier.events,
  timeOf: (event) => drawnTimeOf(event, "happened", false),
  nameOf: (event) => event.slug,
  scale: createTimeScale({ domain: dossier.extent, width: 1000, direction: "ltr" }),
  lanes: LANES,
  height: { wanted: 200, most: 240, row: 7 },
  widthOf: (text) => textWidth(text, 11),
});

test("every bar is found in its middle", () => {
  for (const lane of layout.lanes) {
    for (const { event, left, width, row } of lane.bars) {
      const y = lane.top + (row + 0.5) * layout.rowHeight;
      expect(pickAt(layout, left + width / 2, y)).toEqual({ type: "event", slug: event.slug });
    }
  }
});

test("beside the bars and below the lanes there is nothing", () => {
  expect(pickAt(layout, 999, layout.rowHeight / 2)).toBeNull();
  expect(pickAt(layout, 500, layout.height + 5)).toBeNull();
});
