import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { messagesOf, ownFiles } from "../../../src/build/siteMessages";
import { describeLanguage } from "../../../src/i18n/describeLanguage";
import { createMessages } from "../../../src/i18n/messages";

const parent = mkdtempSync(join(tmpdir(), "messages-"));
afterAll(() => rmSync(parent, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(parent, "site-"));
});
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe("a site's own message file", () => {
  test("teaches the interface a language; what it lacks is said in English and listed", () => {
    write("es.ftl", "play = Reproducir\nzone-time = Zone\nabout = About this dossier\n");
    const [file] = ownFiles(folder);
    expect(file?.language).toMatchObject({ tag: "es", direction: "ltr" });
    expect(file?.missing).toContain("pause");
    expect(file?.missing).not.toContain("play");
    expect(file?.same).toBe(1);
    const [read, borrowed] = messagesOf("es", ownFiles(folder)).map((messages) => new Map(messages));
    expect([read?.get("play"), borrowed?.get("pause")]).toEqual(["Reproducir", "Pause"]);
    expect([read?.has("pause"), borrowed?.has("play")]).toEqual([false, false]);
  });

  test("changes single words of a language that is there already, and keeps all else of it", () => {
    write("ar.ftl", "play = ابدأ\n");
    const { t, locale } = createMessages("ar", ...messagesOf("ar", ownFiles(folder)));
    expect([t("play"), t("pause")]).toEqual(["ابدأ", "إيقاف مؤقت"]);
    expect(locale).toBe("ar-IQ-u-ca-gregory-nu-latn");
    expect(messagesOf("ar", ownFiles(folder))[1]).toEqual([]);
  });

  test("with a region in its name brings that region's habits", () => {
    write("en-US.ftl", "date-day = { $month } { $day }\n");
    expect(ownFiles(folder)[0]?.language).toMatchObject({
      tag: "en",
      locale: "en-US-u-ca-gregory-nu-latn",
    });
  });

  test("is refused with the line and what to write, whatever of it would stop a page", () => {
    write(
      "es.ftl",
      "play = Reproducir\npause = { $what }\nplaay = A\nmore = { -brand }\nclose = { UPPER($a) }\nplay = B\nback = { $n\n",
    );
    expect(
      ownFiles(folder)[0]
        ?.faults.map(({ rule, place }) => [rule, place.line])
        .sort(),
    ).toEqual([
      ["messages-twice", 6],
      ["messages-undefined", 3],
      ["messages-unreadable", 7],
      ["messages-variables", 2],
      ["messages-variables", 4],
      ["messages-variables", 5],
    ]);
  });

  test("may be there or not, and is named after a language", () => {
    expect(ownFiles(join(folder, "none"))).toEqual([]);
    write("my_words.ftl", "");
    expect(() => ownFiles(folder)).toThrow(/my_words\.ftl is not named after a language: write es\.ftl/);
  });
});

test.each([
  ["es", "Español", "ltr", "es-u-ca-gregory-nu-latn", null],
  ["es-MX", "Español de México", "ltr", "es-MX-u-ca-gregory-nu-latn", null],
  ["ur", "اردو", "rtl", "ur-u-ca-gregory-nu-latn", null],
  ["he", "עברית", "rtl", "he-u-ca-gregory-nu-latn", null],
  ["bn", "বাংলা", "ltr", "bn-u-ca-gregory-nu-beng", null],
  ["th", "ไทย", "ltr", "th-u-ca-gregory-nu-latn", "buddhist"],
  ["ps", "پښتو", "rtl", "ps-u-ca-gregory-nu-arabext", "persian"],
] as const)("%s is called %s and runs %s", (tag, name, direction, locale, otherCalendar) => {
  const primary = tag.split("-")[0];
  expect(describeLanguage(tag)).toEqual({ tag: primary, name, direction, locale, otherCalendar });
});
