import fc from "fast-check";
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

const bars = layout.lanes.flatMap((lane) =>
  lane.bars.map((bar) => ({ ...bar, top: lane.top + bar.row * layout.rowHeight })),
);
const slugAt = (x: number, y: number) => {
  const picked = pickAt(layout, x, y);
  return picked?.type === "event" ? picked.slug : null;
};

test("every bar is found at each of its pixels, up to its edges", () => {
  for (const { event, left, width, top } of bars)
    for (const x of [left, left + 0.5, left + width / 2, left + width - 0.5])
      for (let y = top + 0.5; y < top + layout.rowHeight; y++) expect(slugAt(x, y)).toBe(event.slug);
});

test("what is found has the box of the bar that is drawn, in the row of the point", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -10, max: 1010, noNaN: true }),
      fc.double({ min: -10, max: 260, noNaN: true }),
      (x, y) => {
        const picked = pickAt(layout, x, y);
        if (picked?.type !== "event") return;
        const bar = bars.find(({ event }) => event.slug === picked.slug)!;
        expect(picked.box).toMatchObject({ left: bar.left, top: bar.top, width: bar.width });
        expect(y).toBeGreaterThanOrEqual(bar.top);
        expect(y).toBeLessThan(bar.top + layout.rowHeight);
      },
    ),
  );
});

test("a name belongs to its bar, but not where another bar begins", () => {
  const named = bars.find(({ label }) => label && label.side !== "inside");
  if (named) expect(slugAt(named.label!.left + named.label!.width / 2, named.top + 1)).toBe(named.event.slug);
  const [lane] = layout.lanes;
  const [first] = lane!.bars;
  const next = { ...first!, event: dossier.events[3]!, left: first!.left + first!.width + 1, label: null };
  const close = { ...layout, lanes: [{ ...lane!, bars: [first!, next] }] };
  const y = lane!.top + first!.row * layout.rowHeight + 1;
  expect(pickAt(close, next.left, y)).toMatchObject({ slug: next.event.slug });
  expect(pickAt(close, first!.left + first!.width, y)).toMatchObject({ slug: first!.event.slug });
});

test("beside the bars and below the lanes there is nothing", () => {
  expect(pickAt(layout, 999, layout.rowHeight / 2)).toBeNull();
  expect(pickAt(layout, 500, layout.height + 5)).toBeNull();
});
