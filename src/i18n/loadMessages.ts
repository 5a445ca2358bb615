/** A language's messages, fetched when they are first wanted. */

import { languageOf } from "./languages";
import { messageLoader } from "./messageLoader";
import { createMessages, type Messages } from "./messages";

export async function loadMessages(tag: string): Promise<Messages> {
  const language = languageOf(tag);
  const load = language && messageLoader(language.tag);
  if (!load) throw new Error(`the interface has no language "${tag}"`);
  return createMessages(language.tag, ...(await load()).default);
}
