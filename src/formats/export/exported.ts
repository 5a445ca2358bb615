/** What every writer is given and gives back. */

import type { CompiledDossier } from "../../schema/dossier";
import type { CalendarWords } from "./ics";

export type Exported = {
  readonly content: string;
  /** One sentence for each entry of which something stays behind. */
  readonly left: readonly string[];
};

export type WriteOptions = {
  /** BCP 47; where the dossier has no words in it, its own are written. */
  readonly language: string;
  /** The site's root with a slash at the end, and `?dossier=ID` behind it where the dossier's events have no pages; empty where it is not known. */
  readonly baseUrl: string;
  /** What a calendar says in words, in the same language. */
  readonly words: CalendarWords;
};

export type Writer = {
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (dossier: CompiledDossier, options: WriteOptions) => Exported;
};

/** The address of an event, from a `baseUrl`. */
export const eventUrl = (baseUrl: string, slug: string): string =>
  baseUrl.includes("?") ? `${baseUrl}&event=${slug}` : `${baseUrl}events/${slug}/`;
