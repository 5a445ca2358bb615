import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { siteConfig } from "../../../src/app/siteConfig";
import { onePage } from "../../../src/desk/publish/onePage";
import type { HashedText, ReaderParts } from "../../../src/desk/publish/readerParts";
import { marketFire } from "../../fixtures/marketFire";
import { messagesIn } from "../../fixtures/messagesIn";

const hashed = (text: string): HashedText => ({
  text,
  hash: `sha256-${createHash("sha256").update(text).digest("base64")}`,
});
const PARTS: ReaderParts = {
  first: hashed("first()"),
  script: hashed("reader()"),
  sheet: hashed("a{color:red}"),
  fonts: [
    { ...hashed("@font-face{font-family:Latin}"), ranges: [[0, 0xff]] },
    { ...hashed("@font-face{font-family:Greek}"), ranges: [[0x370, 0x3ff]] },
  ],
  theme: null,
  icon: "<svg/>",
};
const HOSTILE = "</script><script>alert(1)</script><!-- \"' &";

function pageOf(title: string) {
  const compiled = marketFire();
  (compiled.dossier.title as Record<string, string>).en = title;
  const config = { ...siteConfig(), address: null, languages: ["en", "ar"] };
  const messages = ["en", "ar"].map(messagesIn);
  return onePage({
    ...{ compiled, config, messages, messageFiles: {} },
    files: {},
    basemaps: [],
    parts: PARTS,
  });
}

test("hostile words of a dossier stay words: no script but ours stands in the page", () => {
  const { document } = new JSDOM(pageOf(HOSTILE)).window;
  const scripts = [...document.scripts].filter(({ type }) => type === "");
  expect(scripts.map(({ textContent }) => textContent)).toEqual(["first()", "reader()"]);
  expect(document.title).toBe(HOSTILE);
});

test("the policy allows what stands in the page by its hash, and no request", () => {
  const { document } = new JSDOM(pageOf("A fire")).window;
  const policy = document.querySelector<HTMLMetaElement>("meta[http-equiv]")!.content;
  expect(policy).toMatch(/^default-src 'none'; /);
  for (const { textContent } of [...document.scripts].filter(({ type }) => type === ""))
    expect(policy).toContain(`'${hashed(textContent!).hash}'`);
  for (const { textContent } of document.querySelectorAll("style"))
    expect(policy).toContain(`'${hashed(textContent!).hash}'`);
  expect(policy).not.toMatch(/unsafe|https?:/);
});

test("every language is there as text, no id twice, and only fonts whose letters occur", () => {
  const html = pageOf("A fire");
  const { document } = new JSDOM(html).window;
  expect(
    [...document.querySelectorAll<HTMLElement>("[data-plain]")].map(({ lang, dir }) => [lang, dir]),
  ).toEqual([
    ["en", "ltr"],
    ["ar", "rtl"],
  ]);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([html.includes("family:Latin"), html.includes("family:Greek")]).toEqual([true, false]);
  expect(pageOf("A fire")).toBe(html);
});
