/** What a page that is one file holds beside its markup. `onePage.tsx` writes it, `reader.tsx` reads it. */

import type { ReadMessages } from "../../i18n/messages";
import type { CompiledDossier } from "../../schema/dossier";

/** The id of the block of JSON. */
export const CONTENT_BLOCK = "page-content";

export interface OnePageContent {
  readonly dossier: CompiledDossier;
  /** By language: its own messages, and those that it borrows. */
  readonly messages: Readonly<Record<string, readonly [read: ReadMessages, borrowed: ReadMessages]>>;
  /** JSON files by their paths from a site's root, `basemap/country.json`. */
  readonly files: Readonly<Record<string, unknown>>;
}
