/** Quotes are short, and everything of the report rests on one. */

import { defineRule, type Found, type Path } from "./fault";
import { claimsOf, eventsOf, evidenceOf, linksOf } from "./parts";

export const MOST_WORDS = 15;

export const quotes = defineRule(
  "quotes",
  `A quote has between 1 and ${MOST_WORDS} words, and each report-layer event, claim and link has one, unless the report has no sha256: no text to quote.`,
  (dossier) => {
    const lengths = evidenceOf(dossier).flatMap(({ value, path }): Found[] => {
      const words = countWords(value.exact);
      if (words >= 1 && words <= MOST_WORDS) return [];
      return [
        {
          path,
          message: words === 0 ? "an empty quote" : `a quote of ${words} words`,
          hint: `quote at most ${MOST_WORDS} words: the fewest that carry it and stand in the report only once`,
        },
      ];
    });
    const missing = (path: Path, what: string): Found => ({
      path: [...path, "evidence"],
      message: `this ${what} rests on no words of the report`,
      hint: "quote the words that say it; what only other sources say belongs into background.yaml",
    });
    if (dossier.dossier.report.sha256 === null) return lengths;
    const isReport = (event: { properties: { layer: string } }) => event.properties.layer === "report";
    return [
      ...lengths,
      ...eventsOf(dossier)
        .filter(({ value }) => isReport(value) && value.properties.evidence.length === 0)
        .map(({ path }) => missing([...path, "properties"], "event")),
      ...claimsOf(dossier)
        .filter(({ value, event }) => isReport(event) && value.evidence.length === 0)
        .map(({ path }) => missing(path, "claim")),
      ...linksOf(dossier)
        .filter(({ value, event }) => isReport(event) && value.evidence.length === 0)
        .map(({ path }) => missing(path, "link")),
    ];
  },
);

export const countWords = (text: string) =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
