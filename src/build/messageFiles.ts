/** The messages in Vite: files are read when the site is built, so that a page gets what Fluent makes of them. */

import type { Plugin } from "vite";
import { LENDER } from "../i18n/messages";
import { messagesOf, type OwnFile, pathsOf } from "./siteMessages";

const MODULE = "virtual:dateline-messages";
/** One module a language, so that each is fetched when it is wanted. */
const LANGUAGE = /^\/virtual\/dateline-messages\/([a-z]{2,3})\.js$/;

/** `tags` are the site's languages, `own` its own files. */
export function messageFiles(tags: readonly string[], own: readonly OwnFile[] = []): Plugin {
  return {
    name: "dateline-messages",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : LANGUAGE.test(id) ? id : undefined),
    load(id) {
      if (id === `\0${MODULE}`) {
        const loaders = tags.map((tag) => `${tag}: () => import("/virtual/dateline-messages/${tag}.js")`);
        return `export default { ${loaders.join(", ")} };`;
      }
      const tag = LANGUAGE.exec(id)?.[1];
      if (tag === undefined) return undefined;
      for (const path of [...pathsOf(tag, own), ...pathsOf(LENDER.tag, [])]) this.addWatchFile(path);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messagesOf(tag, own)))});`;
    },
  };
}
