/** A language's messages, fetched when they are first wanted. */

import { languageOf } from "./languages";
import { createMessages, type Messages, type ReadMessages } from "./messages";

const files = import.meta.glob<ReadMessages>("./locales/*.ftl", { import: "default" });

export async function loadMessages(tag: string): Promise<Messages> {
  const language = languageOf(tag);
  const load = language && files[`./locales/${language.tag}.ftl`];
  if (!load) throw new Error(`the interface has no language "${tag}"`);
  return createMessages(language.tag, await load());
}
