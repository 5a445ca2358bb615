import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { searchOf } from "../../../src/core/search";
import type { EventFeature, SiteFeature } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";

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

/** Whether the query finds an event whose summary is the text. */
const isFoundIn = (text: string, query: string) => {
  const dossier = structuredClone(harbour);
  for (const { properties } of dossier.features)
    if (properties.role === "event") properties.summary = { en: "" };
  const fire = dossier.features.find(({ id }) => id === "fire-at-quay") as EventFeature;
  fire.properties.summary = { en: text };
  const ready = createDossier(dossier);
  return searchOf(ready).find(query)(ready.eventOf("fire-at-quay")!);
};

test.each([
  ["Outside the embassy.", "embassy,", true],
  ["Outside the embassy.", '"embassy"', true],
  ["Outside the embassy.", "«embassy»", true],
  ["Outside the embassy.", "embassy & outside!", true],
  ["An airstrike hits", "air-strike", true],
  ["An airstrike hits", "air strike", true],
  ["An air strike hits", "airstrike", true],
  ["An air-strike hits", "airstrike", true],
  ["An air strike hits", "airstr", true],
  ["In the art of fire", "heart", false], // only from the beginning of a word on
  ["Strike. Of the air", "air-strike", false],
  ["Bases of Kataib Hezbollah", "Kata'ib", true],
  ["Bases of Kata’ib Hezbollah", "kataib", true],
  ["Bases of Katāʾib Ḥizballāh", "Kataib Hizballah", true],
  ["السفارة الأمريكية", "الأميركية", true],
  ["السفارة الأميركية", "أمريكية", true],
  ["سفارة", "السفارة", true],
  ["السَّفارة الأمـريكية", "السفاره الامريكيه", true],
  ["منطقۀ سبز", "منطقه‌ی سبز", true],
  ["منطقه‌ی سبز", "منطقۀ", true],
  ["منطقهٔ سبز", "منطقه سبز", true],
  ["می‌شود", "می شود", true],
  ["میشود", "می‌شود", true],
  ["حزب‌الله", "حزب الله", true],
  ["حزب الله", "حزب‌الله", true],
  ["۲۰۲۰", "2020", true],
  ["2020", "٢٠٢٠", true],
  ["کتائب", "كتائب", true],
  ["U.S. troops", "us", true],
])("in %j, %j is found: %s", (text, query, isFound) => {
  expect(isFoundIn(text, query)).toBe(isFound);
});

describe("of other spellings", () => {
  const ready = () => {
    const dossier = structuredClone(harbour);
    const [quay, , fire] = dossier.features as [SiteFeature, EventFeature, EventFeature];
    dossier.dossier.speakers[2]!.spellings = ["Suleimani", "Soleymani", "سلیمانی"];
    quay.properties.spellings = ["Kai"];
    fire.properties.spellings = ["blaze"];
    for (const { properties } of dossier.features)
      if (properties.role === "event") properties.summary = { en: "" };
    fire.properties.summary = { en: "It kills Soleymani and others." };
    return createDossier(dossier);
  };
  const found = (query: string) => {
    const dossier = ready();
    return dossier.events.filter(searchOf(dossier).find(query)).map(({ slug }) => slug);
  };

  test.each(["Suleimani", "suleimani,", "SOLEYMANI", "سليماني", "Kai", "blaze"])(
    "%s finds the event",
    (query) => {
      expect(found(query)).toContain("fire-at-quay");
    },
  );

  test("one that an author gave finds whatever holds another, and nothing else", () => {
    const dossier = ready();
    const said = dossier.events.filter((event) => event.speaker === dossier.header.speakers[2]!.id);
    expect(found("Suleimani")).toEqual(expect.arrayContaining(said.map(({ slug }) => slug)));
    expect(found("Suleimany")).toEqual([]);
    expect(found("Ka")).not.toEqual(dossier.events.map(({ slug }) => slug));
  });
});

describe("laws", () => {
  const letters = fc.constantFrom(..."abéßïzAZ09ایيىكکةهۀأإآءئؤحم٣۳中й".split(""), "ﬁ", "x\u0301", "ل\u064e");
  const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));
  const words = fc.array(word, { minLength: 1, maxLength: 5 });
  const sign = fc.constantFrom(
    "",
    ",",
    '"',
    "«",
    "»",
    ".",
    "…",
    "(",
    ")",
    "؟",
    "،",
    "!",
    "-",
    "—",
    "'",
    "’",
    "\u200e",
  );

  test("a text is found by any of its words, with any signs and case around it", () => {
    fc.assert(
      fc.property(words, fc.nat(), sign, sign, fc.boolean(), (all, nth, before, after, isLoud) => {
        const one = all[nth % all.length]!;
        expect(isFoundIn(all.join(" "), before + (isLoud ? one.toUpperCase() : one) + after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a phrase is found with its spaces, with hyphens for them, and without", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const phrase = all.slice(from, to + 1);
        const text = all.join(" ");
        for (const joint of [" ", "-", "", "  "]) expect(isFoundIn(text, phrase.join(joint))).toBe(true);
        expect(isFoundIn(all.join("-"), phrase.join(""))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
