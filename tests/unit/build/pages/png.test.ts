import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { pictureFonts } from "../../../../src/build/pages/fonts";
import { forgetOldPictures, toPng } from "../../../../src/build/pages/png";
import { textLine } from "../../../../src/picture/svg";
import { type Face, textWidth } from "../../../../src/picture/textWidth";

const page = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="100"><rect width="1200" height="100" fill="#fff"/>${content}</svg>`;
const render = (svg: string) =>
  new Resvg(svg, { font: { fontFiles: pictureFonts(), loadSystemFonts: false } }).render();

/** How many pixels are not white: a missing font leaves none, and says nothing. */
function inkOf(text: string, direction: "ltr" | "rtl", face: Face = "sans-strong"): number {
  const anchor = direction === "rtl" ? "end" : "start";
  const { pixels } = render(
    page(textLine(text, direction === "rtl" ? 1150 : 50, 65, { size: 40, face, anchor, direction })),
  );
  let ink = 0;
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 160) ink++;
  return ink;
}

describe("no text is lost on the way to a picture", () => {
  test.each([
    ["Arabic", "غارة جوية على المطار", "rtl"],
    ["Arabic with a ligature beside Latin digits", "الثلاثاء 31 كانون الأول 2019", "rtl"],
    ["Arabic with Latin letters", "فصائل (PMF) في بغداد", "rtl"],
    ["Persian", "سه‌شنبه ۳۱ دسامبر ۲۰۱۹، کتائب حزب‌الله", "rtl"],
    ["English", "Storming of the “compound” — 31 December", "ltr"],
    ["Latin with marks", "Łódź, Kâtip, Ğ ş, Việt", "ltr"],
    ["Cyrillic", "Удар по аэропорту, Ђорђе", "ltr"],
    ["Greek", "Επίθεση στο αεροδρόμιο", "ltr"],
  ] as const)("%s", (_, text, direction) => {
    const letters = [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
    for (const face of ["sans", "sans-strong", "serif-strong"] as const) {
      expect(inkOf(text, direction, face) / letters, face).toBeGreaterThan(40);
    }
  });

  test("Latin digits change what is drawn beside Arabic words", () => {
    expect(inkOf("كانون الأول 2019", "rtl")).toBeGreaterThan(inkOf("كانون الأول", "rtl") + 200);
  });
});

test.each([
  ["Militiamen and supporters storm the US embassy", "serif-strong"],
  ["some day between Wednesday 1 and Friday 3 January", "sans"],
  ["أفراد ميليشيات ومناصرون يقتحمون مجمع السفارة", "sans-strong"],
  ["حملهٔ هوایی آمریکا به پایگاه‌های کتائب حزب‌الله", "sans-strong"],
] as const)("the reckoned width of %s is near the real one", (text, face) => {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const line = textLine(text, 0, 50, {
    size: 30,
    face,
    anchor: "start",
    direction: isArabic ? "rtl" : "ltr",
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="100">${line}</svg>`;
  const real =
    new Resvg(svg, { font: { fontFiles: pictureFonts(), loadSystemFonts: false } }).getBBox()?.width ?? 0;
  const reckoned = textWidth(text, 30, face);
  expect(reckoned / real).toBeGreaterThan(0.98);
  expect(reckoned / real).toBeLessThan(1.15);
});

test("a picture is the same every time, and small, and drawn again only where it was not kept", async () => {
  const svg = page(textLine("Dateline", 50, 65, { size: 40, face: "serif-strong", direction: "ltr" }));
  const caches = [0, 1].map(() => mkdtempSync(join(tmpdir(), "pictures-")));
  try {
    const [one, other] = await Promise.all(caches.map((cache) => toPng(svg, {}, cache)));
    expect(one!.equals(other!)).toBe(true);
    expect(one!.length).toBeLessThan(6000);
    expect(one!.subarray(1, 4).toString()).toBe("PNG");
    const [kept] = readdirSync(caches[0]!);
    writeFileSync(join(caches[0]!, kept!), "kept");
    expect(String(await toPng(svg, {}, caches[0]))).toBe("kept");
    expect(String(await toPng(svg.replace("Dateline", "Datelines"), {}, caches[0]))).not.toBe("kept");
    forgetOldPictures(caches[0]!, Date.now() + 31 * 86_400_000);
    expect(readdirSync(caches[0]!)).toEqual([]);
  } finally {
    for (const cache of caches) rmSync(cache, { recursive: true });
  }
});
