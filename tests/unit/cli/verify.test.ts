import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { formatVerified } from "../../../src/cli/formatVerified";
import { verify } from "../../../src/cli/verify";
import type { CompiledDossier } from "../../../src/schema/dossier";
import { marketFire } from "../../fixtures/marketFire";

const REPORT = `Harbour market, a covered market by the water, is gone:  the hall burned
down on Wednesday. Some, earlier this week, had warned of old
wiring. Of the stalls the brigade counted at least forty stalls as lost; the city's fire service has
no other figure. "sixty of us lost everything", a man said. They stood outside city hall for two days over the fire.
It rained.
`;

function dossierOf(report: string): CompiledDossier {
  const dossier = marketFire();
  dossier.dossier.report.sha256 = createHash("sha256").update(report).digest("hex");
  return dossier;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("each quote stands in the report once, whatever its lines; what none touches is listed", () => {
  const report = REPORT;
  const dossier = dossierOf(report);
  const verified = verify(dossier, bytes(report));
  expect(verified.quotes.map(({ offsets }) => offsets.length)).toEqual(verified.quotes.map(() => 1));
  expect(verified.passed).toBe(true);
  expect(verified.isSameText).toBe(true);
  expect(verified.untouched.map(({ sentence }) => sentence)).toEqual(["It rained."]);
  expect(verified.wordsMissing).toEqual([]);
  const [quote] = verified.quotes.filter(
    ({ evidence }) => evidence.exact === "the hall burned down on Wednesday",
  );
  expect(report.replaceAll(/\s+/g, " ").slice(quote!.offsets[0])).toMatch(
    /^the hall burned down on Wednesday/,
  );
});

test("a quote that is missing, and one that stands there twice, do not pass and are named", () => {
  const report = `${REPORT} the hall burned down on Wednesday`.replace("over the fire", "over it");
  const dossier = dossierOf(report);
  const verified = verify(dossier, bytes(report));
  expect(verified.passed).toBe(false);
  const printed = formatVerified(dossier, verified);
  expect(printed).toContain("MISSING     protest-at-city-hall › links › 0 › evidence › 0  “over the fire”");
  expect(printed).toContain("2 TIMES     market-burns › evidence › 0");
});

test("another text than the one the dossier was made from does not pass", () => {
  const verified = verify(dossierOf(REPORT), bytes(`${REPORT} `));
  expect(verified).toMatchObject({ isSameText: false, passed: false });
});

test("a headline that is the report's own words, and time words that are not, are named", () => {
  const report = `${REPORT.replace("on Wednesday", "at night")} Fire destroys the harbour market.`;
  const verified = verify(dossierOf(report), bytes(report));
  expect(verified.copiedTitles).toMatchObject([{ title: "Fire destroys the harbour market" }]);
  expect(verified.wordsMissing).toMatchObject([{ words: "on Wednesday" }]);
});

test("what the story puts in quotation marks stands in the report, whatever its case", () => {
  const dossier = dossierOf(REPORT);
  dossier.dossier.story!.lead!.text = {
    en: "“The hall burned down”, and “nobody was hurt”.",
    ar: "«لم يصب أحد»",
  };
  const verified = verify(dossier, bytes(REPORT));
  expect(verified.quotedMissing).toEqual([
    { path: ["dossier", "story", "lead", "text"], words: "nobody was hurt" },
  ]);
  expect(verified.passed).toBe(false);
  expect(formatVerified(dossier, verified)).toContain(
    "MISSING     story › lead › text  quoted “nobody was hurt”",
  );
});

test("a sentence is told whole, with its hours and titles, and a headline by itself", () => {
  const report = `${REPORT}\nA headline\n\nIt fell at 9 p.m. local time, Mr. Ali said.\n“No!” she said, and left with Gen.\nMalik.\n`;
  const dossier = dossierOf(report);
  const verified = verify(dossier, bytes(report));
  const folded = report.replaceAll(/\s+/g, " ");
  for (const { offset, sentence } of verified.untouched)
    expect(folded.startsWith(sentence, offset)).toBe(true);
  expect(verified.untouched.map(({ sentence }) => sentence)).toEqual([
    "It rained.",
    "A headline",
    "It fell at 9 p.m. local time, Mr. Ali said.",
    "“No!” she said, and left with Gen. Malik.",
  ]);
});
