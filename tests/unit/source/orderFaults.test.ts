/** Contradictions of order as an author meets them: file, line, the entries concerned and the remedy. */

import { expect, test } from "vitest";
import { checkFolder } from "../../../src/source/checkFolder";
import { formatFault } from "../../../src/source/locatedFault";
import { changed, marketFolder } from "./folder";

const event = (id: string, time: string, ...links: readonly (readonly [string, string])[]) => `
- id: ${id}
  title: ${id}
  summary: It happens.
  kind: fire
  when: { edtf: "${time}" }
  where: { elsewhere: online }
  speaker: the-report
  mode: unattributed
  evidence: ["the brigade counted"]
  links:${links.length === 0 ? " []" : ""}
${links
  .map(
    ([relation, target]) =>
      `    - { relation: ${relation}, target: ${target}, statedBy: the-report, evidence: ["the brigade counted"] }`,
  )
  .join("\n")}`;

/** The faults of order among these entries, added to the market fire's, without what translations lack. */
function faultsOf(events: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { faults } = checkFolder(
    marketFolder({
      ...more,
      "events.yaml": `${changed("events.yaml", "\n", "\n").trimEnd()}${events.join("")}\n`,
      "published.yaml": null,
    }),
  );
  return faults.filter(({ rule }) => rule === "order").map(formatFault);
}

test("two entries whose times contradict their link", () => {
  const faults = faultsOf([
    event("alarm", "2021-02-04"),
    event("roof-falls", "2021-02-03", ["after", "alarm"]),
  ]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^market\/events\.yaml:\d+:\d+ /);
  expect(faults[0]).toContain("roof-falls is over before alarm begins, yet is said to come later");
  expect(faults[0]).toContain("correct one of the times, or turn the link round");
});

test("what follows something that lasted comes after its last day begins", () => {
  const faults = faultsOf([
    event("siege", "2021-02-03/2021-02-05"),
    event("relief", "2021-02-04", ["after", "siege"]),
    event("protest", "2021-02-03", ["responds-to", "siege"]),
  ]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain("relief is over before siege ends, yet is said to come later");
});

test("an entry that must be before one and after another is told with the whole way", () => {
  const faults = faultsOf([
    event("alarm", "2021-02-04"),
    event("roof-falls", "[2021-02-01..2021-02-05]", ["after", "alarm"]),
    event("hoses-arrive", "2021-02-03", ["after", "roof-falls"]),
  ]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain("hoses-arrive is over before alarm begins, yet is said to come later");
  expect(faults[0]).toContain("alarm → roof-falls → hoses-arrive");
});

test("entries that each come before the next", () => {
  const faults = faultsOf([
    event("alarm", "2021-02-03", ["after", "hoses-arrive"]),
    event("roof-falls", "2021-02-03", ["after", "alarm"]),
    event("hoses-arrive", "2021-02-03", ["after", "roof-falls"]),
  ]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^market\/events\.yaml:\d+:\d+ /);
  expect(faults[0]).toContain("before themselves: alarm → roof-falls → hoses-arrive → alarm");
  expect(faults[0]).toContain("take away or turn round the link that the report does not state");
});

test("what other sources give is held to the order too, at their file and line, unless they are said to differ", () => {
  const events = [event("roof-falls", "2021-02-03"), event("alarm", "2021-02-03", ["before", "roof-falls"])];
  const background = (hour: string, disputed = "") =>
    changed("background.yaml", "\n", "\n").trimEnd() +
    ["alarm", "roof-falls"]
      .map(
        (id, i) => `
- id: hour-of-${id}
  events: [${id}]
  text: An hour.
${disputed}  confidence: high
  sources: [inquiry]
  refines: { edtf: "2021-02-03T${i === 0 ? hour : "05:00"}+13:00", timeZone: Pacific/Auckland }`,
      )
      .join("");
  const told = (hour: string, disputed?: string) =>
    faultsOf(events, { "background.yaml": `${background(hour, disputed)}\n` });
  expect(told("04:00")).toEqual([]);
  const faults = told("06:00");
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^market\/background\.yaml:\d+:\d+ /);
  expect(faults[0]).toContain("by other sources roof-falls is over before alarm begins");
  expect(faults[0]).toContain("say in `disputed` how the other sources differ from the report");
  expect(told("06:00", "  disputed: One has it later.\n")).toEqual([]);
});

test("a claim is no contradiction: a statement may tell of what is still to come", () => {
  const announced = changed(
    "events.yaml",
    'when: { edtf: "[2021-02-03..2021-02-05]" }',
    'when: { edtf: "2021-02-01" }',
  );
  const { faults } = checkFolder(marketFolder({ "events.yaml": announced }));
  expect(faults.filter(({ rule }) => rule === "order")).toEqual([]);
});
