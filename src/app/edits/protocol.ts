/** What `dev` tells an open page of an author's edit. */

import type { ReadMessages } from "../../i18n/messages";

export const EDIT_EVENT = "dateline:edit";

export interface Edit {
  /** By language, where their words have changed: what it says, and what it borrows. */
  readonly messages?: Readonly<Record<string, readonly [read: ReadMessages, borrowed: ReadMessages]>>;
  readonly hasNewDossiers: boolean;
}
