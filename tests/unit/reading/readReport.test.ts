/** What the words of a report are read as. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { computeBounds } from "../../../src/core/time/edtf";
import { readReport } from "../../../src/reading/readReport";
import { countWork } from "../countWork";

/** A Friday. */
const OPTIONS = { published: "2020-01-03", timeZone: "Asia/Baghdad", language: "en" };

const proposalsOf = (text: string, options = {}) =>
  readReport(text, { ...OPTIONS, ...options }).sentences.flatMap(({ proposals }) => proposals);
const timesOf = (text: string, options = {}) =>
  proposalsOf(text, options).flatMap((one) => (one.kind === "time" ? [one] : []));

describe("time words have these words and this best reading", () => {
  test.each([
    ["They came on Tuesday.", "on Tuesday", "2019-12-31"],
    ["It opened on Friday.", "on Friday", "2020-01-03"],
    ["It opened on Saturday.", "on Saturday", "2019-12-28"],
    ["It closed yesterday.", "yesterday", "2020-01-02"],
    ["It was 25 December.", "25 December", "2019-12-25"],
    ["It was on Dec. 25 that they met.", "on Dec. 25", "2019-12-25"],
    ["On March 3, 2018, it rained.", "On March 3, 2018", "2018-03-03"],
    ["It fell ten days ago.", "ten days ago", "2019-12-24"],
    ["It fell in 2015.", "in 2015", "2015"],
    ["It fell in November.", "in November", "2019-11"],
    ["They will meet next Monday.", "next Monday", "2020-01-06"],
    ["The council will vote on Sunday.", "on Sunday", "2020-01-05"],
    ["On Tuesday, at 8:24:38 a.m., a shot was heard.", "at 8:24:38 a.m.", "2019-12-31T08:24:38+03:00"],
  ])("%s", (text, words, edtf) => {
    const found = timesOf(text).find((one) => one.text === words);
    expect(found?.readings[0]?.edtf).toBe(edtf);
    expect(found?.readings[0]?.why).not.toBe("");
  });
});

test("a day counted from another is counted from the one told before", () => {
  const [, later] = timesOf("On Tuesday it began. Two days later it ended.");
  expect(later).toMatchObject({ text: "Two days later", readings: [{ edtf: "2020-01-02" }] });
});

test.each([
  ["Asia/Baghdad", "[2019-12-27,2019-12-28]"],
  ["Europe/London", "[2019-12-28,2019-12-29]"],
])("a weekend in %s is %s", (timeZone, edtf) => {
  expect(timesOf("It was quiet over the weekend.", { timeZone })[0]?.readings[0]?.edtf).toBe(edtf);
});

test("a day after the report’s is told apart, with the reason", () => {
  const [time] = timesOf("They came on Tuesday.");
  expect(time?.notOffered).toContainEqual({
    edtf: "2020-01-07",
    why: expect.stringContaining("after the report"),
  });
});

test.each(["It may rain and they march.", "Nine people ran.", "He scored 3 to 5 goals.", "The sun set."])(
  "no time is read in “%s”",
  (text) => expect(timesOf(text)).toEqual([]),
);

test.each(["2020-13-40", "soon", ""])("a report’s day %j is refused", (published) => {
  expect(() => readReport("On Tuesday.", { ...OPTIONS, published })).toThrow(RangeError);
});

test("of the bundled dossier’s time words each has the dossier’s own reading", () => {
  const events = parse(readFileSync("src/dossiers/baghdad-2020/events.yaml", "utf8")) as {
    when?: { edtf: string; words?: string };
  }[];
  const sentences: Readonly<Record<string, string>> = {
    "last week": "The base was hit last week.",
    "over the weekend": "Jets struck over the weekend.",
    "On Tuesday": "On Tuesday the crowd came.",
    "two days": "They left on Wednesday after two days outside.",
    "on Wednesday": "They left on Wednesday after two days outside.",
  };
  const read = events.flatMap(({ when }) => {
    const sentence = sentences[when?.words ?? ""];
    if (!when?.words || !sentence) return [];
    const time = timesOf(sentence).find(({ text }) => text.includes(when.words!));
    expect(time?.readings.map(({ edtf }) => edtf)).toContain(when.edtf);
    return [when.words];
  });
  expect(new Set(read)).toEqual(new Set(Object.keys(sentences)));
});

describe("figures have these words and bounds", () => {
  test.each([
    ["At least eight people died.", "At least eight people", 8, null, "people"],
    ["Between 300 and 400 protesters came.", "Between 300 and 400 protesters", 300, 400, "protesters"],
    ["It has up to 1,200 staff.", "up to 1,200 staff", null, 1200, "staff"],
    ["Police saw some 40 empty buses.", "some 40 empty buses", 40, 40, "buses"],
    ["Dozens were hurt.", "Dozens", null, null, ""],
    ["Hundreds of angry mourners came.", "Hundreds of angry mourners", null, null, "mourners"],
    ["One soldier fell.", "One soldier", 1, 1, "soldier"],
    ["More than thirty rockets landed.", "More than thirty rockets", 30, null, "rockets"],
  ])("%s", (text, words, low, high, of) => {
    const found = proposalsOf(text).filter(({ kind }) => kind === "figure");
    expect(found).toMatchObject([{ text: words, low, high, of: expect.stringContaining(of) }]);
  });

  test("two figures in one sentence are two", () => {
    const found = proposalsOf("Nine guards and three others died.").filter(({ kind }) => kind === "figure");
    expect(found).toMatchObject([
      { low: 9, high: 9, of: "guards" },
      { low: 3, high: 3, of: "others" },
    ]);
  });

  test.each([
    ["The 2019 protests ended.", []],
    ["It took ten days.", []],
    ["The F-15 jets came.", []],
    ["He paid $5 coins.", []],
  ])("“%s” has the figures %j", (text, words) => {
    const found = proposalsOf(text).filter(({ kind }) => kind === "figure");
    expect(found.map(({ text }) => text)).toEqual(words);
  });
});

test.each([
  ["It was fired in retaliation for the raid.", "in retaliation for", "retaliation-for"],
  ["They left right after the call.", "right after", "right-after"],
  ["They left after the call.", "after", "after"],
  ["Just before the vote they met.", "Just before", "before"],
  ["Meanwhile, it rained.", "Meanwhile", "at-the-time-of"],
  ["They came in protest against the raid.", "in protest against", "protest-against"],
  ["In response to it they marched.", "In response to", "responds-to"],
  ["The raid was ordered by the mayor.", "ordered by", "ordered-by"],
])("“%s”: “%s” is %s", (text, words, relation) => {
  expect(proposalsOf(text).filter(({ kind }) => kind === "order")).toMatchObject([{ text: words, relation }]);
});

const PIECES = [
  "on Tuesday",
  "last week",
  "over the weekend",
  "two days later",
  "in May",
  "3/4/2019",
  "at noon",
  "ten hours ago",
  "the year 1999",
  "25 December",
  "early",
  "the",
  "from",
  "to",
  ",",
  ".",
  "\n\n",
  "“",
  "”",
  "٣",
  "😀",
  "by",
  "half past two",
  "at least eight people",
  "dozens of",
  "right after",
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 8 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(" "));

test("law: words stand where they are said to, in their sentence, and the same is read again", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const report = readReport(text, OPTIONS);
      for (const sentence of report.sentences) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        for (const one of sentence.proposals) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(sentence.start);
          expect(one.end).toBeLessThanOrEqual(sentence.end);
          expect(one.end).toBeGreaterThan(one.start);
        }
      }
      expect(readReport(text, OPTIONS)).toEqual(report);
    }),
    { numRuns: 200 },
  );
});

test("law: without words that look ahead no reading begins after the day of publication", () => {
  const after = Date.parse("2020-01-04T00:00+03:00");
  fc.assert(
    fc.property(texts, (text) => {
      for (const { readings } of timesOf(text))
        for (const { edtf } of readings) {
          const bounds = computeBounds(edtf, "Asia/Baghdad");
          expect(bounds.ok ? bounds.value.possible[0] : null).toBeLessThan(after);
        }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["sentences", "They came on Tuesday and left two days later. "],
  ["days in one sentence", "on Tuesday, two days later, at 8:24, "],
  ["numbers in one sentence", "twenty hundred and five "],
  ["spaces", "  "],
])("twice as many %s are at most twice the work", (_, piece) => {
  const work = (n: number) => {
    const text = piece.repeat(n);
    readReport(text, OPTIONS); // what is made once is there
    return countWork(() => readReport(text, OPTIONS));
  };
  expect(work(400)).toBeLessThan(2.3 * work(200));
});
