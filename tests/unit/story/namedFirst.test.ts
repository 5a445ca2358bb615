import { expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { storyOf } from "../../../src/core/story";
import { isNamedIn, namedFirst } from "../../../src/story/namedFirst";

const dossier = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
const { steps } = storyOf(dossier);
const inStep = (id: string, language: string) =>
  namedFirst(dossier, steps.find((step) => step.id === id)!, language).map((speaker) => speaker.id);

test.each(["en", "ar", "fa"])("in %s armed groups are introduced where they are first named", (language) => {
  expect(inStep("airstrike", language)).toContain("kataib-hezbollah");
  expect(inStep("withdrawal", language)).toContain("popular-mobilization-forces");
  expect(inStep("strike", language)).toContain("qassem-soleimani");
});

test.each(["en", "ar", "fa"])("in %s nobody is introduced twice, and the report never", (language) => {
  const all = steps.flatMap(({ id }) => inStep(id, language));
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain("the-report");
});

test.each([
  ["Iran’s answer", "Iran", true],
  ["An Iranian tweet, and no Iran.", "Iran", true],
  ["An Iranian tweet", "Iran", false],
  ["Mac Iran", "Iran", true],
  ["قواعد لكتائب حزب الله", "كتائب حزب الله", true],
])("of %j, %j is named: %j", (words, name, isNamed) => {
  expect(isNamedIn(words, name)).toBe(isNamed);
});
