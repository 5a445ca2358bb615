import { expect, test } from "vitest";
import { isEvent } from "../../../../src/core/rules/parts";
import { quotes } from "../../../../src/core/rules/quotes";
import { marketFire } from "../../../fixtures/marketFire";

function withoutEvidence(sha256: string | null) {
  const dossier = marketFire();
  dossier.dossier.report.sha256 = sha256;
  for (const feature of dossier.features.filter(isEvent)) feature.properties.evidence = [];
  return dossier;
}

test("where there is a text, every event of the report needs a quote", () => {
  expect(quotes.check(withoutEvidence("0".repeat(64)))).not.toEqual([]);
});

test("where there is no text to quote, quotes may be missing", () => {
  expect(quotes.check(withoutEvidence(null))).toEqual([]);
});

test("a quote that is too long is told even then", () => {
  const dossier = withoutEvidence(null);
  const [event] = dossier.features.filter(isEvent);
  event!.properties.evidence = [{ exact: "word ".repeat(16) }];
  expect(quotes.check(dossier)).toMatchObject([{ message: "a quote of 16 words" }]);
});
