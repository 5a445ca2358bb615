import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { openChapters } from "../../../src/timeline/openChapters";
import type { Run } from "../../../src/timeline/rows";
import { harbour } from "../../fixtures/harbour";

const [event] = createDossier(harbour).events;
const run = (chapter: string | null, count: number): Run => ({
  chapter,
  events: Array.from({ length: count }, () => event!),
});
/** As many entries as the bundled dossier has in its chapters. */
const RUNS = [run("attacks", 2), run("embassy", 6), run("airport", 1), run("said", 7)];
const NONE: ReadonlyMap<string, boolean> = new Map();
const opened = (options: Partial<Parameters<typeof openChapters>[1]>) => [
  ...openChapters(RUNS, { current: [], byHand: NONE, room: 13, ...options }),
];

test.each([
  ["nothing is told yet", [], ["attacks", "embassy", "airport"]],
  ["the first chapter is told", ["attacks"], ["attacks", "embassy", "airport"]],
  [
    "one in the middle is told: what follows it comes before what precedes it",
    ["airport"],
    ["airport", "said"],
  ],
  ["the last is told: the nearest before it", ["said"], ["said", "airport"]],
  ["several are told", ["attacks", "said"], ["attacks", "said"]],
])("%s", (_, current, expected) => {
  expect(opened({ current })).toEqual(expected);
});

test("with room for all, all are open; with none, the current one alone", () => {
  expect(opened({ room: 20 })).toHaveLength(4);
  expect(opened({ room: 0, current: ["embassy"] })).toEqual(["embassy"]);
  expect(opened({ room: 0 })).toEqual([]);
});

test("what the reader opened stays open and what the reader closed stays closed", () => {
  expect(opened({ byHand: new Map([["said", true]]) }).sort()).toEqual(["attacks", "said"]);
  const byHand = new Map([["embassy", false]]);
  expect(opened({ byHand, current: ["embassy"] }).sort()).toEqual(["airport", "said"]);
});

test("what opens by itself never takes more rows than there are, but for the first current chapter", () => {
  const chapters = fc.constantFrom("a", "b", "c", "d", null);
  const runLists = fc.array(fc.tuple(chapters, fc.integer({ min: 1, max: 9 })), { maxLength: 8 });
  fc.assert(
    fc.property(
      runLists,
      fc.integer({ min: 0, max: 60 }),
      fc.subarray(["a", "b", "c"]),
      (list, room, current) => {
        const runs = list.map(([chapter, count]) => run(chapter, count));
        const open = openChapters(runs, { current, byHand: NONE, room });
        const rows = (isOpen: (chapter: string | null) => boolean) =>
          runs.reduce(
            (sum, { chapter, events }) =>
              sum + (chapter === null ? 0 : 1) + (isOpen(chapter) ? events.length : 0),
            0,
          );
        const first = current.find((id) => runs.some(({ chapter }) => chapter === id));
        const least = rows((chapter) => chapter === null || chapter === first);
        expect(rows((chapter) => chapter === null || open.has(chapter))).toBeLessThanOrEqual(
          Math.max(room, least),
        );
      },
    ),
  );
});
