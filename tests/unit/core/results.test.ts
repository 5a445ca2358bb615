import { expect, test, vi } from "vitest";
import { findInSlices, type Run } from "../../../src/columns/findInSlices";
import type { EventList, Filters } from "../../../src/core/dossier";
import { createStages } from "../../../src/core/results";
import { finish, inSteps, type Steps } from "../../../src/core/steps";
import { harbourDossier } from "../../fixtures/harbour";

const { events } = harbourDossier();
const nothing: Required<Filters> = {
  search: "",
  onlyReport: false,
  toldBy: null,
  timeWindow: null,
  hidden: [],
};

/** Each filter takes one event away, from the end. */
function create(run: Run = byHand().run) {
  const narrow = vi.fn(function* (list: EventList, by: Filters): Steps<EventList> {
    yield;
    return list.slice(
      0,
      list.length - Object.values(by).filter((value) => value && String(value) !== "").length,
    );
  });
  const onFound = vi.fn();
  const stages = createStages(events, narrow);
  return {
    narrow,
    onFound,
    find: findInSlices(stages, run, onFound),
    atOnce: (by: Required<Filters>) => finish(stages(by)),
  };
}

/** What is begun, to be ended by hand. */
function byHand() {
  const begun: (() => void)[] = [];
  const run = <T>(steps: Steps<T>, onEnd: (result: T) => void) => {
    const end = () => onEnd(finish(steps));
    begun.push(end);
    return () => void begun.splice(begun.indexOf(end), 1);
  };
  return { begun, run };
}

test("a stage whose filters are what they were is not gone through again, and its list stays the same", () => {
  const { atOnce, narrow } = create();
  const hidden = ["fire"];
  const before = atOnce({ ...nothing, search: "quay", hidden });
  expect(narrow).toHaveBeenCalledTimes(2);
  expect(before.visible).toBe(before.unwindowed);
  const brushed = [1, 2].map((end) => atOnce({ ...nothing, search: "quay", hidden, timeWindow: [0, end] }));
  expect(narrow).toHaveBeenCalledTimes(6);
  for (const { unwindowed, visible, ofAnyKind } of brushed) {
    expect(unwindowed).toBe(before.unwindowed);
    expect([visible.length, ofAnyKind.length]).toEqual([events.length - 3, events.length - 2]);
  }
  const again = atOnce({ ...nothing, search: "quay", hidden, timeWindow: brushed[1]!.by.timeWindow });
  expect(again.visible).toBe(brushed[1]!.visible);
});

test("without a filter all events are there as they are", () => {
  const { visible, unwindowed, ofAnyKind } = create().atOnce(nothing);
  expect([visible, unwindowed, ofAnyKind].every((list) => list === events)).toBe(true);
});

test("what takes longer is told when it is there; until then the last results stand, and what nobody wants any more is given up", () => {
  const { begun, run } = byHand();
  const { find, onFound } = create(run);
  const all = find(nothing);
  const first = { ...nothing, search: "quay" };
  const second = { ...nothing, search: "fire" };
  expect(find(first)).toBe(all);
  expect(find(first)).toBe(all);
  expect(begun).toHaveLength(1);
  expect(find(second)).toBe(all);
  expect(begun).toHaveLength(1);
  begun[0]!();
  expect(onFound).toHaveBeenCalledOnce();
  expect(find(second)).toMatchObject({ by: second, visible: { length: events.length - 1 } });
  expect(find(first).by).toBe(second);
  expect(find(nothing).visible).toBe(events); // at once: nothing has to be looked for
  expect(begun).toHaveLength(1);
});

test("the first results are there at once", () => {
  const { run } = byHand();
  const { find, onFound } = create(run);
  expect(find({ ...nothing, search: "quay" }).visible).toHaveLength(events.length - 1);
  expect(onFound).not.toHaveBeenCalled();
});

test("steps go past each thing once, with pauses", () => {
  const seen: number[] = [];
  const steps = inSteps(10_000, (first, last) => {
    for (let i = first; i < last; i++) seen.push(i);
  });
  expect([...steps]).toHaveLength(3);
  expect(seen).toEqual([...seen.keys()]);
  expect(seen).toHaveLength(10_000);
});
