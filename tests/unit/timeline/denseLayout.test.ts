import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import type { DossierEvent } from "../../../src/core/dossier";
import { DAY, HOUR, type Interval } from "../../../src/core/time/interval";
import { LANES } from "../../../src/schema/vocabulary";
import { layoutDense } from "../../../src/timeline/denseLayout";
import { drawnColumnsOf, drawnTimeOf } from "../../../src/timeline/eventTime";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbour } from "../../fixtures/harbour";

const dossier = createDossier(harbour);
const [model] = dossier.events;
const domain: Interval = [0, 10 * DAY];
const height = { wanted: 120, most: 140, row: 7 };

const events = fc
  .array(
    fc.tuple(
      fc.option(fc.tuple(fc.integer({ min: -48, max: 288 }), fc.integer({ min: 1, max: 60 }))),
      fc.constantFrom(...LANES),
    ),
    { maxLength: 400 },
  )
  .map((list) =>
    list.map(
      ([span, lane], index): DossierEvent => ({
        ...model!,
        slug: `event-${index}`,
        index,
        kind: { ...model!.kind, lane },
        time: {
          ...model!.time,
          possible: span && [span[0] * HOUR, (span[0] + span[1]) * HOUR],
          certain: null,
          refined: null,
          lasting: false,
        },
      }),
    ),
  );

test("packed by numbers, every event in view has a bar or is counted, no two bars touch, and all stays in the height", () => {
  fc.assert(
    fc.property(
      events,
      fc.constantFrom(358, 1100),
      fc.constantFrom("ltr" as const, "rtl" as const),
      fc.constantFrom<readonly Interval[]>([], [[3 * DAY, 6 * DAY]]),
      (all, width, direction, quiet) => {
        const layout = layoutDense({
          events: all,
          timeOf: (event) => drawnTimeOf(event, "happened", false),
          nameOf: ({ slug }) => slug,
          widthOf: () => 40,
          scale: createTimeScale({ domain, width, direction, quiet }),
          lanes: LANES,
          height,
          columns: drawnColumnsOf(all, dossier, "happened", false),
        });
        for (const { lane, bars, bins, count, rows } of layout.lanes) {
          const inView = all.filter(({ kind, time: { possible } }) => {
            return kind.lane === lane && possible && possible[0] < domain[1] && possible[1] > domain[0];
          });
          expect(count).toBe(inView.length);
          expect(bars.length + bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
          for (let row = 0; row < rows; row++) {
            const own = bars.filter((bar) => bar.row === row).sort((a, b) => a.left - b.left);
            expect(own.every((bar, i) => i === 0 || bar.left >= own[i - 1]!.left + own[i - 1]!.width)).toBe(
              true,
            );
          }
        }
        expect(layout.untimed).toEqual(all.filter(({ time }) => time.possible === null));
        expect(layout.height).toBeLessThanOrEqual(height.wanted + 28);
      },
    ),
  );
});

test("a layout keeps nothing for each event that it has counted", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const all = Array.from({ length: 20_000 }, () => model!);
  const columns = drawnColumnsOf(all, dossier, "happened", false);
  const scale = createTimeScale({ domain: dossier.extent, width: 1100, direction: "ltr", quiet: [] });
  const options = { events: all, columns, scale, lanes: LANES, height, nameOf: () => "", widthOf: () => 40 };
  const made: WeakRef<Float32Array>[] = [];
  const watched = new Proxy(Float32Array, {
    construct: (type, arguments_: [number]) => {
      const array = new type(...arguments_);
      made.push(new WeakRef(array));
      return array;
    },
  });
  vi.stubGlobal("Float32Array", watched);
  const layout = layoutDense({ ...options, timeOf: (event) => drawnTimeOf(event, "happened", false) });
  vi.unstubAllGlobals();
  const kept = () => made.filter((array) => array.deref());
  for (let i = 0; i < 100 && kept().length > 0; i++) {
    await new Promise((resolve) => setTimeout(resolve)); // a task later, and once the compiler beside it has let go, too
    collect();
  }
  expect(made).not.toHaveLength(0);
  expect(kept()).toHaveLength(0);
  expect(layout.lanes.some(({ bars }) => bars.length > 0)).toBe(true); // it is still there
});
