/** What the story puts in quotation marks is the report's. */

import { defineRule, type Found } from "./fault";
import { evidenceOf, toldOf } from "./parts";

export const storyQuotes = defineRule(
  "story-quotes",
  "What stands in quotation marks in a step, in the language of the report, is part of the dossier's evidence.",
  (dossier) => {
    const { lang } = dossier.dossier.report;
    const evidence = evidenceOf(dossier).map(({ value }) => folded(value.exact));
    return toldOf(dossier).flatMap(({ value, path }) =>
      (["title", "text"] as const).flatMap((field): Found[] =>
        quotedIn(value[field][lang] ?? "")
          .filter((quote) => !evidence.some((exact) => exact.includes(folded(quote))))
          .map((quote) => ({
            path: [...path, field, lang],
            message: `“${quote}” is in no evidence of the dossier`,
            hint: "quote the report exactly, with the words among an entry's evidence, or take the quotation marks away",
          })),
      ),
    );
  },
);

const PAIRS = /“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|"([^"]+)"/gu;

/** What stands between quotation marks, without a sign at its end that belongs to the sentence round it. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(PAIRS)].map((match) => (match.slice(1).find(Boolean) ?? "").replace(/[\s,.;:…]+$/u, ""));

/** A quotation may begin a sentence, so the case of letters doesn't count. */
export const folded = (text: string) => text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
