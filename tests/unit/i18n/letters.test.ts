import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), "utf8");
const textOf = (tag: string) =>
  read(`i18n/locales/${tag}.ftl`) + read(`dossiers/baghdad-2020/translations/${tag}.yaml`);

/** Letters that look alike in both languages and are found by no search when they are mixed, and the other's digits. */
const FOREIGN = {
  ar: /[یکپچژگ۰-۹٠-٩\u200C]/u,
  fa: /[يكىة٠-٩]/u,
};

/** `docs/glossary.md`: what takes a side, or says that somebody admits. */
const JUDGING = /استشهد|شهيد|شهید|(?<!ال)تصفية|هلاکت|اعتراف|إقرار|ادعا/u;

describe.each(["ar", "fa"] as const)("the words in %s", (tag) => {
  const lines = textOf(tag)
    .split("\n")
    .filter((line) => !line.startsWith("#"));

  test("have no letters or digits of the other language", () => {
    expect(lines.filter((line) => FOREIGN[tag].test(line))).toEqual([]);
  });

  test("take no side", () => {
    expect(lines.filter((line) => JUDGING.test(line))).toEqual([]);
  });
});
