import { expect, test } from "vitest";
import type { Context2D } from "../../../src/map/basemap/drawGround";
import { drawLabels, type PlacedLabel } from "../../../src/map/basemap/drawLabels";
import type { Palette } from "../../../src/map/basemap/palette";

const seen = { left: 0, top: 0, width: 400, height: 300 };
const frame = { zoom: 10, topLeft: [0, 0], width: 400, height: 300, ratio: 1 } as const;
const palette = { colours: {}, font: "serif" } as unknown as Palette;

function label(text: string, x: number, y: number): PlacedLabel {
  const box = { left: x - 20, top: y - 6, width: 40, height: 12 };
  const line = { text, x, y, size: 12, weight: 500, quiet: false, spacing: 0 };
  return {
    candidate: { key: text, priority: 1, placements: [], text, colour: "label", dot: null, style: {} },
    placement: { boxes: [box], lines: [line], glyphs: [], onWater: false },
  } as unknown as PlacedLabel;
}

function written(labels: readonly PlacedLabel[], covered: readonly (typeof seen)[]) {
  const names: string[] = [];
  const context = {
    setTransform() {},
    strokeText() {},
    fillText: (text: string) => names.push(text),
  };
  drawLabels(context as unknown as Context2D, frame, labels, palette, () => 40, { seen, covered });
  return names;
}

test("names that the edge of the map or a control would cut are not written", () => {
  const labels = [label("Free", 100, 100), label("At the edge", 395, 100), label("Behind", 200, 200)];
  expect(written(labels, [{ left: 210, top: 180, width: 100, height: 100 }])).toEqual(["Free"]);
  expect(written(labels, [])).toEqual(["Free", "Behind"]);
});
