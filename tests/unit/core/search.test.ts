import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { fold, searchOf } from "../../../src/core/search";
import type { EventFeature, SiteFeature } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
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
  ["every form of alef, yeh, waw", "أإآىیئؤ", "ااايييو"],
  ["all digits of both scripts", "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"],
  ["marks of direction and width", "a\u200bb\u200fc\u2066", "abc\u2066"],
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
  expect(found(" market  destroys ")).toHaveLength(1);
  expect(found("marketa")).toEqual([]); // no word reaches from the title into the summary
});

test.each([
  ["its slug", "fire-at-quay"],
  ["its title, in any language", "flames حريق"],
  ["its summary", "smoke"],
  ["its kind", "calamity"],
  ["its place", "pier"],
  ["who tells it", "narrator"],
  ["who claims something of it", "skipper"],
  ["what is claimed, and by which words", "hulls hulks"],
  ["the words of the report", "blaze"],
])("an event is found by %s", (_, query) => {
  const dossier = structuredClone(harbour);
  const { speakers, kinds } = dossier.dossier;
  const [quay, , fire] = dossier.features as [SiteFeature, EventFeature, EventFeature];
  speakers[0]!.name = { en: "Narrator" };
  speakers[2]!.name = { en: "Skipper" };
  kinds[0]!.name = { en: "Calamity" };
  quay.properties.name = { en: "Pier" };
  Object.assign(fire.properties, {
    title: { en: "Flames", ar: "حريق" },
    summary: { en: "Smoke." },
    evidence: [{ exact: "the blaze" }],
  });
  fire.properties.claims[1]!.text = { en: "Five hulls." };
  fire.properties.claims[1]!.evidence = [{ exact: "five hulks" }];
  const ready = createDossier(dossier);
  expect(ready.events.filter(searchOf(ready).find(query)).map(({ slug }) => slug)).toContain("fire-at-quay");
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
