import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGazetteer } from "../../../src/reading/gazetteer/gazetteer";
import type { Proposal } from "../../../src/reading/proposal";
import { readReport } from "../../../src/reading/readReport";

const gazetteer = createGazetteer([
  ["Springfield", "US", -93.3, 37.2],
  ["Springfield", "US", -72.6, 42.1],
  ["Zürich", "CH", 8.55, 47.37],
]);
const read = (text: string) =>
  readReport(text, { published: "2024-05-10", timeZone: "Europe/Berlin", language: "en", gazetteer })
    .sentences;
const proposalsOf = <Kind extends Proposal["kind"]>(text: string, kind: Kind) =>
  read(text).flatMap(({ proposals }) =>
    proposals.filter((one): one is Extract<Proposal, { kind: Kind }> => one.kind === kind),
  );

describe("speech", () => {
  test.each([
    ["The mayor said the bridge was closed.", "The mayor", "said", "said"],
    ["The ministry has denied the report.", "The ministry", "denied", "denied"],
    ["“We heard a blast”, said a resident.", "a resident", "said", "said"],
    [
      "Water Board officials confirmed that two pumps failed.",
      "Water Board officials",
      "confirmed",
      "confirmed",
    ],
    ["The union (UDW) in a statement claimed a victory.", "The union", "claimed", "claims"],
  ])("%s", (text, speaker, verb, mode) => {
    const [found] = proposalsOf(text, "speech");
    expect(found && { speaker: found.speaker?.trim(), verb: found.verb, mode: found.mode }).toEqual({
      speaker,
      verb,
      mode,
    });
  });

  test("“according to” names the source", () => {
    expect(proposalsOf("Ten people fled, according to the fire brigade.", "speech")[0]?.speaker).toBe(
      "the fire brigade",
    );
  });

  test("a pronoun is followed to the speaker before, and says that this is a guess", () => {
    const [, second] = proposalsOf("The mayor said it was over. She added that help was coming.", "speech");
    expect([second?.speaker, second?.pronoun]).toEqual(["The mayor", "She"]);
    expect(second?.why).toMatch(/check it/);
  });

  test.each(["The United States is a country.", "They were blaming the weather for it."])(
    "nobody speaks in: %s",
    (text) => {
      expect(
        proposalsOf(text, "speech").filter(({ speaker }) => speaker !== null && speaker !== "They"),
      ).toEqual([]);
    },
  );
});

test.each([
  ["At least eight people died.", 8, null, "people"],
  ["Up to 40 houses burned.", null, 40, "houses"],
  ["Between 300 and 400 protesters came.", 300, 400, "protesters"],
  ["Dozens of cars were lost.", null, null, "cars"],
  ["Police counted twenty-five boats.", 25, 25, "boats"],
  ["Some 1,200 residents left.", 1200, 1200, "residents"],
])("figures: %s", (text, low, high, of) => {
  const [found] = proposalsOf(text, "figure");
  expect(found && { low: found.low, high: found.high, of: found.of }).toEqual({ low, high, of });
});

test("two figures of one sentence are two proposals", () => {
  const found = proposalsOf("Nine miners and three others were hurt.", "figure");
  expect(found.map(({ low, of }) => [low, of])).toEqual([
    [9, "miners"],
    [3, "others"],
  ]);
});

test("a date or a length of time counts nothing", () => {
  expect(proposalsOf("It began on 3 May and took two hours.", "figure")).toEqual([]);
});

test.each([
  ["It came in retaliation for the raid.", "retaliation-for"],
  ["They marched in protest against the law.", "protest-against"],
  ["Meanwhile, the harbour closed.", "at-the-time-of"],
  ["It happened right after the vote.", "right-after"],
  ["Before the storm, boats left.", "before"],
  ["The troops left on the orders of the governor.", "ordered-by"],
])("order: %s", (text, relation) => {
  expect(proposalsOf(text, "order")[0]?.relation).toBe(relation);
});

test("a name after a place word has the towns of that name, and none is chosen", () => {
  const [found] = proposalsOf("A fire broke out in Springfield.", "place");
  expect(found).toMatchObject({ name: "Springfield", placeRelation: "in" });
  expect(found?.candidates).toHaveLength(2);
  expect(proposalsOf("They met near Zurich.", "place")[0]?.candidates).toHaveLength(1);
  expect(proposalsOf("They met in Nowhereville.", "place")[0]?.candidates).toEqual([]);
});

test("every proposal lies in its sentence and has its words, whatever the text", () => {
  const word = fc.constantFrom(
    ..."The said In Paris at least 5 , . “ ” (a) before Monday he denied dozens of men".split(" "),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      for (const { start, end, proposals } of read(text))
        for (const one of proposals) {
          expect([one.start >= start, one.end <= end, text.slice(one.start, one.end)]).toEqual([
            true,
            true,
            one.text,
          ]);
        }
    }),
  );
});
