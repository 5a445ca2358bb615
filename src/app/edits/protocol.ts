/** The message that the development server sends to an open page after an edit. */

import type { ReadMessages } from "../../i18n/messages";

export const EDIT_EVENT = "dateline:edit";

export interface Edit {
  /** The languages whose messages have changed: their own messages, and those that they take from another language. */
  readonly messages?: Readonly<Record<string, readonly [read: ReadMessages, borrowed: ReadMessages]>>;
  readonly hasNewDossiers: boolean;
}
