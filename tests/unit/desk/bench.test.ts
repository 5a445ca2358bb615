// @vitest-environment node
import { expect, test } from "vitest";
import { proposedPairs } from "../../../src/desk/conflicts/pairs";
import { addEntry } from "../../../src/desk/draft/accept";
import { applyChange, type Change } from "../../../src/desk/draft/change";
import type { Draft } from "../../../src/desk/draft/draft";
import { faultsOf, withScheme } from "../../../src/desk/start/readIn";
import { ABOUT, emptyDraft, reportOf } from "./drafts";

const report = reportOf("Twelve died, the mayor said. Nine died, the army said. It rained.");
const after = (draft: Draft, changes: readonly Change[]) => changes.reduce<Draft>(applyChange, draft);

function withClaims(
  ...figures: readonly (readonly [speaker: string, low: number, high: number | null, of: string])[]
) {
  return figures.reduce<Draft>((draft, [speaker, low, high, of], i) => {
    const { event, changes } = addEntry(draft, report, i);
    const claim = {
      id: "killed",
      speaker,
      mode: "paraphrase",
      text: of,
      count: { low, high, of },
      evidence: [],
    };
    return after(after(draft, changes), [
      { path: ["files", "events", event.id, "claims", "killed"], to: claim },
    ]);
  }, emptyDraft());
}

test.each([
  [
    "figures that exclude each other",
    [
      ["mayor", 12, null, "killed"],
      ["army", 9, 9, "Killed"],
    ],
    1,
  ],
  [
    "the same speaker",
    [
      ["mayor", 12, null, "killed"],
      ["mayor", 9, 9, "killed"],
    ],
    0,
  ],
  [
    "another thing counted",
    [
      ["mayor", 12, null, "killed"],
      ["army", 9, 9, "hurt"],
    ],
    0,
  ],
  [
    "figures that may both be right",
    [
      ["mayor", 9, null, "killed"],
      ["army", 9, 12, "killed"],
    ],
    0,
  ],
] as const)("a question is proposed for %s: %#", (_, figures, count) => {
  expect(proposedPairs(withClaims(...figures))).toHaveLength(count);
});

test("two claims that a question has already are not proposed again", () => {
  const draft = withClaims(["mayor", 12, null, "killed"], ["army", 9, 9, "killed"]);
  const [[a, b]] = proposedPairs(draft) as [ReturnType<typeof proposedPairs>[number]];
  const conflict = {
    id: "how-many",
    question: "How many?",
    nature: "figures-differ",
    events: [a.event.id, b.event.id],
    positions: [a, b].map(({ claim }) => ({
      speaker: claim.speaker,
      text: claim.text,
      claim: claim.id,
      evidence: [],
    })),
  };
  expect(proposedPairs(after(draft, [{ path: ["files", "conflicts", "how-many"], to: conflict }]))).toEqual(
    [],
  );
});

test.each([
  ["text", {}, " ", { text: "no-text" }],
  ["day", { published: "" }, "a", { published: "no-day" }],
  ["day that has not come", { published: "2031-01-01" }, "a", { published: "future" }],
  ["zone", { timeZone: "Mars/Olympus" }, "a", { timeZone: "no-zone" }],
  ["address", { url: "http://[" }, "a", { url: "no-address" }],
  ["nothing", { url: "example.org/report" }, "a", {}],
] as const)("a missing %s is told before reading", (_, about, text, faults) => {
  expect(faultsOf({ ...ABOUT, ...about }, text, "2030-01-01")).toEqual(faults);
});

test("an address without its scheme gets one", () => {
  expect(withScheme(" example.org/a ")).toBe("https://example.org/a");
  expect(withScheme("http://example.org")).toBe("http://example.org");
  expect(withScheme("")).toBe("");
});
