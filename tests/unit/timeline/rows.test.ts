import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import type { DossierEvent } from "../../../src/core/dossier";
import { DAY, HOUR, type Interval, MINUTE, overlaps } from "../../../src/core/time/interval";
import { drawnTimeOf } from "../../../src/timeline/eventTime";
import { allOf } from "../../../src/timeline/layout";
import { layoutRows, pickInRows, runsOf } from "../../../src/timeline/rows";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbour } from "../../fixtures/harbour";

const [model] = createDossier(harbour).events;
const CHAPTERS = ["first", "second", "third", null] as const;

/** Events in any order, of any length, some without a time, in any chapters. */
const dossiers = fc
  .array(
    fc.record({
      chapter: fc.constantFrom(...CHAPTERS),
      hour: fc.option(fc.integer({ min: -48, max: 12 * 24 }), { freq: 8 }),
      hours: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ chapter, hour, hours }, index): DossierEvent => {
      const possible: Interval | null =
        hour === null ? null : [hour * HOUR, hour * HOUR + Math.max(hours * HOUR, MINUTE)];
      const time = { ...model!.time, possible, certain: null, refined: null, lasting: false, order: null };
      return { ...model!, slug: `event-${index}`, index, chapter, time };
    }),
  );
const views = fc.record({
  from: fc.integer({ min: 0, max: 9 }),
  days: fc.constantFrom(0.1, 1, 10),
  width: fc.constantFrom(120, 366, 858, 1800),
  direction: fc.constantFrom("ltr" as const, "rtl" as const),
  open: fc.subarray(["first", "second", "third"]),
  rowHeight: fc.constantFrom(3, 18, 20, 36),
});

type View = typeof views extends fc.Arbitrary<infer V> ? V : never;
const timeOf = (event: DossierEvent) => drawnTimeOf(event, "happened", false);
const layoutOf = (events: readonly DossierEvent[], { from, days, width, direction, open, rowHeight }: View) =>
  layoutRows({
    runs: runsOf(events, rowHeight > 9), // low rows have no bands
    open: new Set(open),
    timeOf,
    scale: createTimeScale({ domain: [from * DAY, (from + days) * DAY], width, direction }),
    rowHeight,
    isLabelled: rowHeight > 9,
  });

test("rows stand in the order of the account, one for each entry of an open chapter, at any width, zoom and direction", () => {
  fc.assert(
    fc.property(dossiers, views, (events, view) => {
      const { rows, bands, height } = layoutOf(events, view);
      const isOpen = (chapter: string | null) =>
        view.rowHeight <= 9 || chapter === null || view.open.includes(chapter);
      const shown = events.filter(({ chapter }) => isOpen(chapter));
      expect(rows.map(({ event }) => event.slug)).toEqual(shown.map(({ slug }) => slug));
      const tops = [...rows, ...bands].map(({ top }) => top).sort((a, b) => a - b);
      expect(tops).toEqual(tops.map((_, i) => i * view.rowHeight));
      expect(height).toBe(tops.length * view.rowHeight);
      const places = rows.map(({ top }) => top);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

test("no other part of time and no other width moves a row", () => {
  fc.assert(
    fc.property(dossiers, views, views, (events, view, { from, days, width, direction }) => {
      const topsIn = (layout: ReturnType<typeof layoutOf>) =>
        layout.rows.map(({ event, top }) => [event.slug, top]);
      const other = { ...view, from, days, width, direction };
      expect(topsIn(layoutOf(events, other))).toEqual(topsIn(layoutOf(events, view)));
    }),
  );
});

test("every entry whose time is in view has one bar, in its own row or in that of its closed chapter", () => {
  fc.assert(
    fc.property(dossiers, views, (events, view) => {
      const { rows, bands, rowHeight, scale } = layoutOf(events, view);
      const bars = [...rows.flatMap(({ bar }) => bar ?? []), ...bands.flatMap(({ hairs }) => hairs)];
      const inView = events.filter((event) => {
        const time = timeOf(event);
        return time.span !== null && overlaps(allOf(time), scale.domain);
      });
      expect(bars.map(({ event }) => event.slug).sort()).toEqual(inView.map(({ slug }) => slug).sort());
      for (const { top, bar } of rows)
        if (bar) {
          expect(bar.top).toBeGreaterThanOrEqual(top);
          expect(bar.top + bar.height).toBeLessThanOrEqual(top + rowHeight);
        }
      for (const { top, hairs } of bands)
        for (const hair of hairs) {
          expect(hair.top).toBeGreaterThanOrEqual(top);
          expect(hair.top + hair.height).toBeLessThanOrEqual(top + rowHeight);
        }
    }),
  );
});

test("a point on a bar finds that bar and its box; an empty part of a row finds nothing", () => {
  fc.assert(
    fc.property(dossiers, views, (events, view) => {
      const layout = layoutOf(events, view);
      for (const { bar, top } of layout.rows) {
        const y = top + layout.rowHeight / 2;
        if (!bar) {
          expect(pickInRows(layout, view.width / 2, y)).toBeNull();
          continue;
        }
        const { left, width, height } = bar;
        const picked = { type: "event", slug: bar.event.slug, box: { left, width, top: bar.top, height } };
        for (const x of [left, left + width / 2, left + width])
          expect(pickInRows(layout, x, y)).toEqual(picked);
        expect(pickInRows(layout, left - 3, y)).toBeNull();
      }
      expect(pickInRows(layout, 5, layout.height + 1)).toBeNull();
    }),
  );
});
