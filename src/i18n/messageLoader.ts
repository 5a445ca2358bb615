/** Where a language's messages come from: a module of the site, else one of the program. */

import files from "virtual:dateline-messages";
import { siteMessageFile } from "./languages";
import type { ReadMessages } from "./messages";

type MessageModule = { readonly default: readonly [read: ReadMessages, borrowed: ReadMessages] };

/** Undefined where the interface doesn't speak the language. */
export function messageLoader(tag: string): (() => Promise<MessageModule>) | undefined {
  const own = siteMessageFile(tag);
  return own === undefined ? files[tag] : () => import(/* @vite-ignore */ own);
}
