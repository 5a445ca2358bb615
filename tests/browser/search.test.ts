import type { Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { languageOf } from "../../src/i18n/languages";
import { at, expect, test, withAccount } from "./dateline";
import { dossier } from "./dossier";
import { config } from "./site";

const box = (page: Page) => page.getByRole("searchbox");

async function openIn(page: Page, language: string) {
  await page.goto(withAccount(at(languagePath(language))));
  await page.getByRole("slider").first().waitFor();
}

/** The event's own heading in the account, in the language of the page. */
const headingOf = (page: Page, language: string, slug: string) =>
  page.getByRole("heading", { name: dossier.eventOf(slug)!.title[language]!, exact: true });

/** In each language the events that queries must find. */
const QUERIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    "embassy-stormed": ["embassy,", '"embassy"', "«Embassy»", "EMBASSY & stormed", "International Zone"],
    "airport-airstrike": [
      "air-strike",
      "airstrike",
      "air strike",
      "Suleimani",
      "Qasim Soleymani",
      "al-Muhandis",
    ],
    "airstrike-on-kataib-hezbollah": ["Kata'ib", "Kata’ib", "Kataib Hizballah", "كتائب"],
    "embassy-withdrawal": ["Hashd al-Shaabi", "PMU,", "الحشد"],
  },
  ar: {
    "embassy-stormed": ["السفارة الأميركية", "السفارة الأمريكية", "السَّفارة", "السفـارة", "سفارة،", "سفارت"],
    "airport-airstrike": ["سُليماني", "سلیمانی", "Suleimani", "المهندس"],
  },
  fa: {
    "embassy-stormed": ["منطقۀ سبز", "منطقه\u200cی سبز", "منطقهٔ سبز", "منطقة سبز"],
    "airstrike-on-kataib-hezbollah": ["كتائب حزب الله", "حزب\u200cالله", "25", "٢٥"],
  },
};

test.describe("@story", () => {
  for (const [language, events] of Object.entries(QUERIES)) {
    test(`in ${language}, each event is found however it is written`, async ({ page }) => {
      await openIn(page, language);
      const other = headingOf(page, language, "trump-posts-flag");
      for (const [found, queries] of Object.entries(events)) {
        const event = headingOf(page, language, found);
        for (const query of queries) {
          await box(page).fill("");
          await expect(other, query).toBeVisible();
          await box(page).fill(query);
          await expect(other, query).toBeHidden();
          await expect(event, query).toBeVisible();
        }
      }
    });
  }
});

for (const language of config.languages) {
  test(`in ${language}, the empty search has the direction of its page, and of what is typed`, async ({
    page,
  }) => {
    await openIn(page, language);
    const own = languageOf(language)?.direction ?? "ltr";
    await expect(box(page)).toHaveCSS("direction", own);
    await box(page).fill("embassy");
    await expect(box(page)).toHaveCSS("direction", "ltr");
    await box(page).fill("سفارت");
    await expect(box(page)).toHaveCSS("direction", "rtl");
    await box(page).fill("");
    await expect(box(page)).toHaveCSS("direction", own);
  });
}
