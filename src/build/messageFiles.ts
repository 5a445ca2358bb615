/** The messages in Vite: files are read when the site is built, so that a page gets what Fluent makes of them. */

import type { Plugin } from "vite";
import { LENDER } from "../i18n/messages";
import { messagesOf, ownFiles, pathsOf } from "./siteMessages";

const MODULE = "virtual:dateline-messages";
/** One module a language, so that each is fetched when it is wanted. */
const LANGUAGE = /^\/virtual\/dateline-messages\/([a-z]{2,3})\.js$/;

/** `site` gives the languages and the folder of the site's own messages, read again at each call; null where it has no such folder. */
export function messageFiles(
  site: () => { readonly languages: readonly string[]; readonly messages: string | null },
): Plugin {
  return {
    name: "dateline-messages",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : LANGUAGE.test(id) ? id : undefined),
    load(id) {
      const { languages, messages } = site();
      if (id === `\0${MODULE}`) {
        const loaders = languages.map(
          (tag) => `${tag}: () => import("/virtual/dateline-messages/${tag}.js")`,
        );
        return `export default { ${loaders.join(", ")} };`;
      }
      const tag = LANGUAGE.exec(id)?.[1];
      if (tag === undefined) return undefined;
      const own = messages === null ? [] : ownFiles(messages);
      for (const path of [...pathsOf(tag, own), ...pathsOf(LENDER.tag, [])]) this.addWatchFile(path);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messagesOf(tag, own)))});`;
    },
  };
}
