/** The draft that stands when a report was read in: what holds for the whole dossier, and no entry. */

import { slugOf } from "../../formats/import/slugs";
import { type Draft, NARRATOR } from "./draft";

/** What an author says about the report before it is read. Empty texts are not known. */
export interface AboutReport {
  readonly title: string;
  readonly publisher: string;
  /** A day, YYYY-MM-DD. */
  readonly published: string;
  readonly timeZone: string;
  readonly url: string;
  readonly licence: string;
  /** BCP 47. */
  readonly language: string;
}

/** In the language of the dossier. */
export interface NewDraftWords {
  readonly untitled: string;
  readonly summary: string;
  readonly narrator: string;
  readonly event: string;
  readonly statement: string;
}

/** `sha256` is that of the report's text in UTF-8. */
export function newDraft(about: AboutReport, sha256: string, words: NewDraftWords): Draft {
  const title = about.title.trim() || words.untitled;
  const { published } = about;
  return {
    files: {
      dossier: {
        id: slugOf(title) || "report",
        version: "1.0.0",
        language: about.language,
        title,
        summary: words.summary,
        timeZone: about.timeZone,
        extent: `${published}/${published}`,
        licence: "CC BY 4.0",
        report: {
          title,
          publisher: about.publisher.trim() || null,
          published,
          url: about.url.trim() || null,
          licence: about.licence.trim() || null,
          sha256,
          lang: about.language,
        },
        kinds: [
          { id: "event", name: words.event, shape: "square", lane: "ground" },
          { id: "statement", name: words.statement, shape: "circle", lane: "said" },
        ],
        chapters: [],
        elsewhere: [],
      },
      speakers: [{ id: NARRATOR, name: words.narrator, type: "narrator", evidence: [] }],
      sites: [],
      events: [],
      story: { steps: [] },
      conflicts: [],
      silences: [],
      background: [],
      sources: [],
      changes: [],
      published: { slugs: [], tombstones: [] },
    },
    translations: {},
    settings: {},
    belongs: {},
    decided: {},
  };
}
