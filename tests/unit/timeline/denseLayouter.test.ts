import { afterEach, expect, test, vi } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { DAY, type Interval } from "../../../src/core/time/interval";
import { LANES } from "../../../src/schema/vocabulary";
import { type DenseOptions, layoutDense } from "../../../src/timeline/denseLayout";
import { createDenseLayouter } from "../../../src/timeline/denseLayouter";
import { drawnColumnsOf, drawnTimeOf } from "../../../src/timeline/eventTime";
import { layoutLanes } from "../../../src/timeline/layout";
import { createTimeScale } from "../../../src/timeline/timeScale";
import { harbour } from "../../fixtures/harbour";

afterEach(() => vi.useRealTimers());

const dossier = createDossier(harbour);
const [model] = dossier.events;
const scaleOf = (domain: Interval) => createTimeScale({ domain, width: 800, direction: "ltr", quiet: [] });
const scale = scaleOf([0, 10 * DAY]);
const height = { wanted: 120, most: 140, row: 7 };

function optionsOf(count: number): DenseOptions {
  const events = Array.from({ length: count }, (_, index) => {
    const start = (index % 200) * (DAY / 20);
    const possible: Interval = [start, start + DAY / 4];
    return { ...model!, index, time: { ...model!.time, possible, certain: possible, refined: null } };
  });
  return {
    events,
    timeOf: (event) => drawnTimeOf(event, "happened", false),
    nameOf: () => "",
    widthOf: () => 40,
    scale,
    lanes: LANES,
    height,
    columns: drawnColumnsOf(events, dossier, "happened", false),
  };
}

test("few are laid out at once, also others; very many in the end, and what was there stays until then", () => {
  vi.useFakeTimers();
  const onReady = vi.fn();
  const layout = createDenseLayouter(onReady);
  const [few, other, many] = [optionsOf(2100), optionsOf(2200), optionsOf(12_000)];
  expect(createDenseLayouter(() => {})(many)).toBeNull();
  expect(layout(few)).toEqual(layoutDense(few));
  const before = layout(other);
  expect(before).toEqual(layoutDense(other));
  expect(layout(many)).toBe(before);
  expect(onReady).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onReady).toHaveBeenCalledOnce();
  const after = layout(many);
  expect(after).toEqual(layoutDense(many));
  expect(layout(many)).toBe(after);
  vi.runAllTimers();
  expect(onReady).toHaveBeenCalledOnce();
});

test("while a zoom goes on, one layout after the other is ended, each with its scale, and the last is what is asked for", () => {
  vi.useFakeTimers();
  const onReady = vi.fn();
  const layout = createDenseLayouter(onReady);
  const many = optionsOf(12_000);
  const [closer, closest] = [4, 2].map((days) => ({ ...many, scale: scaleOf([0, days * DAY]) }));
  layout(many);
  vi.runAllTimers();
  const before = layout(many);
  expect(layout(closer!)).toBe(before);
  expect(layout(closest!)).toBe(before); // bars and axis stay together
  vi.runAllTimers();
  const between = layout(closest!);
  expect(between).toEqual(layoutDense(closer!));
  expect(between?.scale).toBe(closer!.scale);
  vi.runAllTimers();
  expect(layout(closest!)).toEqual(layoutDense(closest!));
  expect(onReady).toHaveBeenCalledTimes(3);
});

test("what is no longer asked for is given up", () => {
  vi.useFakeTimers();
  const onReady = vi.fn();
  const layout = createDenseLayouter(onReady);
  const few = optionsOf(2100);
  const before = layout(few);
  layout(optionsOf(12_000));
  expect(layout(few)).toBe(before);
  vi.runAllTimers();
  expect(onReady).not.toHaveBeenCalled();
});

test("where few of very many are in view they have names, at once", () => {
  const layout = createDenseLayouter(() => {});
  const many = optionsOf(12_000);
  const close = { ...many, scale: scaleOf([0, DAY / 40]) };
  const inView = many.events.filter(({ time: { possible } }) => possible![0] < DAY / 40);
  expect(inView.length).toBeLessThan(2000);
  expect(layout(close)).toEqual(layoutLanes({ ...close, events: inView }));
});
