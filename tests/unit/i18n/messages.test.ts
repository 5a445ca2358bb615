import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGES, languageOf } from "../../../src/i18n/languages";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { faultsBetween, faultsInCode, variablesOf } from "../../../src/i18n/messageFaults";
import { createMessages } from "../../../src/i18n/messages";
import { readMessages } from "../../../src/i18n/readMessages";
import { formatMessageIds } from "../../../src/tools/formatMessageIds";

const read = (path: string) => readFileSync(new URL(`../../../src/i18n/${path}`, import.meta.url), "utf8");
const files = new Map(
  LANGUAGES.map(({ tag }) => [tag, `${read(`locales/${tag}.ftl`)}\n${read(`locales/desk/${tag}.ftl`)}`]),
);

describe("the message files", () => {
  test("say the same things in every language, with the same variables", () => {
    expect(faultsBetween(files, "en")).toEqual([]);
  });

  test("are what the list of ids was made from", () => {
    expect(read("messageIds.ts")).toBe(formatMessageIds(variablesOf(files.get("en")!)));
  });

  test.each([
    ["a key missing in a language", "a = A\nb = B\n", "a = A\n", ["missing"]],
    ["a key that only a translation has", "a = A\n", "a = A\nb = B\n", ["undefined"]],
    ["a variable that only a translation has", "a = A\n", "a = { $n }\n", ["variables"]],
    ["a line that Fluent cannot read", "a = A\n", "a = { $n\n", ["missing", "unreadable"]],
    ["a key that stands twice", "a = A\n", "a = A\na = B\n", ["twice"]],
  ])("would be caught with %s", (_, en, ar, rules) => {
    const faults = faultsBetween(new Map(Object.entries({ en, ar })), "en");
    expect(faults.map(({ rule }) => rule).sort()).toEqual(rules);
  });

  test.each([
    ["a key that no code uses", 't("a")', ["unused"]],
    ["a key that is not there", 't("a"); t("b-c"); t("x")', ["undefinedInCode"]],
    ["a template that makes no key", `t("a"); t("b-c"); t(\`z-\${kind}\`)`, ["undefinedInCode"]],
    ["nothing, where a template makes the key", `t('a'); say(\`b-\${kind}\`)`, []],
  ])("in use would be caught with %s", (_, code, rules) => {
    expect(faultsInCode(["a", "b-c"], new Map([["x.ts", code]])).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe("messages", () => {
  test.each([
    ["en", "No events", "1 event", "2 events", "3 events", "11 events", "100 events"],
    ["ar", "لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث"],
    ["fa", "بدون رویداد", "۱ رویداد", "۲ رویداد", "۳ رویداد", "۱۱ رویداد", "۱۰۰ رویداد"],
  ])("in %s count 0, 1, 2, 3, 11 and 100", async (tag, ...expected) => {
    const { t } = await loadMessages(tag);
    expect([0, 1, 2, 3, 11, 100].map((count) => t("account-events", { count }))).toEqual(expected);
  });

  test("isolate words that run the other way, and only those", async () => {
    const [en, ar] = [await loadMessages("en"), await loadMessages("ar")];
    expect(en.t("refined-place", { place: "Reuters" })).toBe("Other sources: Reuters");
    expect(en.t("refined-place", { place: "بغداد" })).toBe("Other sources: \u2068بغداد\u2069");
    expect(ar.t("refined-place", { place: "Reuters" })).toBe("مصادر أخرى: \u2068Reuters\u2069");
    expect(ar.t("refined-place", { place: "بغداد" })).toBe("مصادر أخرى: بغداد");
  });

  test("lose direction overrides that came with the data", async () => {
    const { t } = await loadMessages("en");
    expect(t("refined-place", { place: "a\u202Eb\u2069" })).toBe("Other sources: ab");
  });

  test("borrowed from English are said as English is: its plurals, its direction around what it names", async () => {
    const lent = readMessages(
      "account-events = { $count -> \n    [one] 1 event\n   *[other] { $count } events\n  }\nrefined-place = Other sources: { $place }\n",
    );
    const { t, lenderOf } = createMessages("fa", readMessages("play = پخش\n"), lent);
    expect(t("account-events", { count: 0 })).toBe("0 events"); // by Persian plurals it would be "1 event"
    expect(t("refined-place", { place: "بغداد" })).toBe("Other sources: \u2068بغداد\u2069");
    expect([lenderOf("play"), lenderOf("account-events")?.tag]).toEqual([null, "en"]);
  });

  test("throw on a broken program: a key that is not in the file, an argument left out", () => {
    const { t } = createMessages("en", readMessages("play = Play { $what }\n"));
    expect(() => t("pause")).toThrow('there is no message "pause" in en.ftl');
    expect(() => t("play")).toThrow(/what/);
  });

  test("refuse a language that the interface doesn't speak", async () => {
    await expect(loadMessages("xx")).rejects.toThrow('no language "xx"');
    await expect(loadMessages("__proto__")).rejects.toThrow();
  });
});

describe("languages", () => {
  test.each([
    ["ar-EG", "ar"],
    ["FA", "fa"],
    ["de", undefined],
  ])("%s is answered with %s", (asked, tag) => {
    expect(languageOf(asked)?.tag).toBe(tag);
  });
});
