import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { Words } from "../../../src/words/Words";
import { marketFire } from "../../fixtures/marketFire";
import { inPage, readerOf } from "../account/renderAccount";

/** A text in a dossier of English and Arabic, on a page in `language`. */
function wordsOn(language: string, text: Readonly<Record<string, string>>) {
  render(inPage(readerOf(createDossier(marketFire())), <Words text={text} />, language));
  const words = screen.getByText(/./);
  return { shown: words.textContent, lang: words.lang, mark: words.dataset.untranslated };
}

test("a text that a translation lacks is shown in the dossier's own language, with a mark that names it", () => {
  expect(wordsOn("ar", { en: "Fire" })).toMatchObject({ lang: "en", mark: "en" });
});

test("a translated text has no mark", () => {
  expect(wordsOn("ar", { en: "Fire", ar: "حريق" })).toMatchObject({ lang: "", mark: undefined });
});

test("a page in a language that the dossier does not have marks no text", () => {
  expect(wordsOn("fa", { en: "Fire", ar: "حريق" })).toMatchObject({ lang: "en", mark: undefined });
});
