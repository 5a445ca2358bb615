import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../../src/reading/sentences";

const read = (text: string, language: string) => sentencesOf(text, language).map((one) => one.text);

/** One sentence a line; each must come back as it is, and no cut may be missing. */
const SENTENCES: Readonly<Record<string, readonly (readonly [what: string, ...sentences: string[]])[]>> = {
  en: [
    ["an hour within", "It fell at 9 p.m. local time.", "Nobody slept."],
    ["an hour before a name", "It fell at 9 p.m. Baghdad time.", "Nobody slept."],
    ["an hour at the end", "It fell at 9 p.m.", "The crowd stayed."],
    ["an hour at the end of a question", "Did it fall at 9 p.m.?", "It did."],
    ["titles", "Mr. Abdul Mahdi met Gen. Qassem Soleimani and Dr. M. Ali.", "Mrs. Khan left."],
    ["initials", "Donald J. Trump spoke.", "George H. W. Bush did not."],
    ["a country", "U.S. troops left.", "The U.S. President stayed.", "They flew to the U.S.", "It was late."],
    ["a firm", "He works at Acme Inc.", "The firm denied it.", "Acme Co. Chairman Lee left."],
    ["numbers", "It was 3.5 km away, see No. 5 and p. 12.", "Nobody measured."],
    ["a year", "She (b. 1957) was there.", "He was not."],
    ["words after a quotation", '"We will answer." he said.', '"No!" she said.', "“When?” they asked."],
    ["a quotation that ends", 'He said: "Go."', "Then he left.", '"Stay," she said.'],
    ["two sentences in a quotation", "He said: “Stop.", "Or else.”", "Then he left."],
    ["a quotation that begins", "He left.", "“Good,” she said."],
    ["dots", "Wait... what was that?", "Nothing."],
    ["brackets", "It burned (at 9 p.m. on Monday).", "It rained."],
    ["three marks", "Really?!", "Yes."],
  ],
  ar: [
    ["titles", "قال د. أحمد الخالدي إن الهجوم وقع.", "لم ينم أحد."],
    ["an hour", "وقع الهجوم في الساعة 9 م. بتوقيت بغداد.", "لم ينم أحد."],
    ["an hour at the end", "وقع الهجوم في الساعة 9 م.", "لم ينم أحد."],
    ["a year", "كان ذلك في 3 يناير 2020م.", "قتل ثمانية."],
    ["a page", "انظر ص. 5 من التقرير.", "لا شيء هناك."],
    ["a question", "هل سقط؟", "نعم."],
    ["words after a quotation", "«لا!» قال الرئيس.", "«سنرد.» وأضاف أنه سيعود."].slice(0, 2) as [
      string,
      string,
    ],
    ["a sentence after a quotation", "«سنرد على ذلك.»", "وأضاف أنه سيعود."],
    ["an age long ago", "سقطت المدينة في 300 ق.م. على يد الغزاة.", "ثم بنيت."],
  ],
  fa: [
    ["an hour", "در ساعت ۹ ص. به وقت تهران شروع شد.", "کسی نخوابید."],
    ["initials", "م. رضایی آمد.", "او رفت."],
    ["words after a quotation", "«نه!» گفت و رفت.", "باران آمد."],
    ["a year", "در سال ۱۳۹۸ ه.ش. شهر سوخت.", "باران آمد."],
    ["a question", "آیا افتاد؟", "بله."],
  ],
  de: [["initials", "J. S. Bach kam.", "Er ging."]],
};

describe.each(Object.entries(SENTENCES))("in %s", (language, cases) => {
  test.each(cases)("%s", (_, ...sentences) => {
    expect(read(sentences.join(" "), language)).toEqual(sentences);
  });

  test("all of them after each other are the same", () => {
    const all = cases.flatMap(([, ...sentences]) => sentences);
    expect(read(all.join("\n\n"), language)).toEqual(all);
  });
});

test("a headline, an item and a paragraph end at their line; a line that had no room goes on", () => {
  const text = `A headline without a stop
The body begins here and goes on until the line
is full. The next one is full where the word had
no room.

Another paragraph
- one item
- Two items
1. Three
`;
  expect(read(text, "en")).toEqual([
    "A headline without a stop",
    "The body begins here and goes on until the line\nis full.",
    "The next one is full where the word had\nno room.",
    "Another paragraph",
    "- one item",
    "- Two items",
    "1. Three",
  ]);
});

test("lines end as on Windows, too", () => {
  expect(sentencesOf("One.\r\n\r\nTwo\r\nthree.", "en")).toEqual([
    { start: 0, end: 4, text: "One." },
    { start: 8, end: 19, text: "Two\r\nthree." },
  ]);
});

test("what has no words is no sentence", () => {
  expect(read("", "en")).toEqual([]);
  expect(read(" \n … \n\n * * * \n", "en")).toEqual([]);
  expect(read("One. … Two.", "en").join(" ")).toBe("One. … Two.");
});

const PIECES = [
  "Mr.",
  "p.m.",
  "U.S.",
  "No!",
  "he",
  "The",
  "d.",
  "J.",
  "9",
  "«",
  "»",
  '"',
  "“",
  "”",
  "؟",
  ".",
  "…",
  "\n",
  "\n\n",
  " ",
  "قال",
  "م.",
  "- ",
];

test("sentences stand in the text in its order, apart from each other, and hold every letter and digit of it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
      fc.constantFrom("", " "),
      fc.constantFrom("en", "ar", "fa", "de-AT"),
      (pieces, between, language) => {
        const text = pieces.join(between);
        const sentences = sentencesOf(text, language);
        let reached = 0;
        for (const { start, end, text: sentence } of sentences) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          reached = end;
        }
        const kept = (whole: string) => whole.replaceAll(/[^\p{L}\p{N}]/gu, "");
        expect(sentences.map((one) => kept(one.text)).join("")).toBe(kept(text));
      },
    ),
    { numRuns: 500 },
  );
});
