/** Drafts for tests: a short report that is in the public domain, and what is said of it. */

import { newDraft } from "../../../src/desk/draft/newDraft";
import { createQuoter } from "../../../src/desk/draft/quoteOf";
import { sentencesOf } from "../../../src/reading/sentences";

export const ABOUT = {
  title: "To Tacitus",
  publisher: "Pliny the Younger",
  published: "2020-01-31",
  timeZone: "Europe/Rome",
  url: "",
  licence: "public domain",
  language: "en",
};

export const emptyDraft = (sha256 = "0".repeat(64)) =>
  newDraft(ABOUT, sha256, {
    untitled: "Untitled",
    summary: "What one report tells.",
    narrator: "The report itself",
    event: "Event",
    statement: "Statement",
  });

export const reportOf = (text: string, language = "en") => ({
  sentences: sentencesOf(text, language),
  quoter: createQuoter(text),
});
