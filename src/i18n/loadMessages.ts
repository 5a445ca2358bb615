/** A language's messages, fetched when they are first wanted. */

import files from "virtual:dateline-messages";
import { languageOf } from "./languages";
import { createMessages, type Messages } from "./messages";

export async function loadMessages(tag: string): Promise<Messages> {
  const language = languageOf(tag);
  const load = language && files[language.tag];
  if (!load) throw new Error(`the interface has no language "${tag}"`);
  return createMessages(language.tag, ...(await load()).default);
}
