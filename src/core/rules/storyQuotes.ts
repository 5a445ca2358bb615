/** What the story puts in quotation marks is the report's. */

import { defineRule } from "./fault";
import { seekAll } from "./occurrences";
import { evidenceOf, toldOf } from "./parts";

export const storyQuotes = defineRule(
  "story-quotes",
  "What stands in quotation marks in a step, in the language of the report, is part of the dossier's evidence.",
  (dossier) => {
    const { lang } = dossier.dossier.report;
    const quotes = toldOf(dossier).flatMap(({ value, path }) =>
      (["title", "text"] as const).flatMap((field) =>
        quotedIn(value[field][lang] ?? "").map((quote) => ({ quote, path: [...path, field, lang] })),
      ),
    );
    const sought = [...new Set(quotes.map(({ quote }) => folded(quote)))];
    const seek = seekAll(sought);
    const said = new Set([""]);
    for (const { value } of evidenceOf(dossier))
      for (const { index } of seek(folded(value.exact))) said.add(sought[index]!);
    return quotes
      .filter(({ quote }) => !said.has(folded(quote)))
      .map(({ quote, path }) => ({
        path,
        message: `“${quote}” is in no evidence of the dossier`,
        hint: "quote the report exactly, with the words among an entry's evidence, or take the quotation marks away",
      }));
  },
);

const PAIRS = /“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|"([^"]+)"/gu;

/** What stands between quotation marks, without a sign at its end that belongs to the sentence round it. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(PAIRS)].map((match) => (match.slice(1).find(Boolean) ?? "").replace(/[\s,.;:…]+$/u, ""));

/** A quotation may begin a sentence, so the case of letters doesn't count. */
export const folded = (text: string) => text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
