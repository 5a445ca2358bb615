import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/dossier";
import { fold, searchOf } from "../../../src/core/search";
import { marketFire } from "../../fixtures/marketFire";

test.each([
  ["letters with and without accents", "Médiation", "mediation"],
  ["alef with and without hamza", "أحمد", "احمد"],
  ["Persian and Arabic yeh and kaf", "کیف", "كيف"],
  ["teh marbuta and heh", "سفارة", "سفاره"],
  ["vowel marks and tatweel", "قُتِلَ", "قتـل"],
  ["a half-space and none", "می\u200cشود", "میشود"],
  ["Persian, Arabic and Latin digits", "۲۰۲۰ ٢٠١٩", "2020 2019"],
  ["a typed and a printed apostrophe", "Iran’s", "iran's"],
])("a search takes %s as the same", (_, written, typed) => {
  expect(fold(written)).toBe(fold(typed));
});

test("other letters stay apart", () => {
  expect(fold("بار")).not.toBe(fold("باز"));
  expect(fold("site")).not.toBe(fold("sites"));
});

test("every word must stand in the event, in whatever order, language or part of it", () => {
  const dossier = createDossier(marketFire());
  const found = (query: string) =>
    dossier.events.filter(searchOf(dossier).find(query)).map(({ slug }) => slug);
  const all = dossier.events.map(({ slug }) => slug);
  expect(found("")).toEqual(all);
  expect(found("  ")).toEqual(all);
  expect(found("MARKET destroys")).toEqual(found("destroys market"));
  expect(found("market destroys")).toHaveLength(1);
  expect(found("market nowhere-at-all")).toEqual([]);
});

test("events made ready in portions are found all the same", () => {
  const dossier = createDossier(marketFire());
  const search = searchOf(dossier);
  let portions = 1;
  while (search.prepare(1)) portions++;
  expect(portions).toBe(dossier.events.length);
  expect(dossier.events.filter(search.find("market destroys"))).toHaveLength(1);
  expect(searchOf(dossier)).toBe(search);
});
