/** A language's messages, fetched when they are first wanted. */

import { languageOf } from "./languages";
import { createMessages, type Messages } from "./messages";

const files = import.meta.glob<string>("./locales/*.ftl", { query: "?raw", import: "default" });

export async function loadMessages(tag: string): Promise<Messages> {
  const language = languageOf(tag);
  const load = language && files[`./locales/${language.tag}.ftl`];
  if (!load) throw new Error(`the interface has no language "${tag}"`);
  return createMessages(language.tag, await load());
}
