/** The messages in Vite: files are read when the site is built, so that a page gets what Fluent makes of them. */

import type { Plugin } from "vite";
import { LANGUAGES } from "../i18n/languages";
import { LENDER } from "../i18n/messages";
import { deskMessagesOf, deskPath, messagesOf, moduleOf, ownFiles, pathsOf } from "./siteMessages";

const MODULE = "virtual:dateline-messages";
/** One module a language, so that each is fetched when it is wanted. */
const LANGUAGE = /^\/virtual\/dateline-messages\/([a-z]{2,3})\.js$/;
/** The same for the desk's own words, so that readers never fetch them. */
const DESK_MODULE = "virtual:dateline-desk-messages";
const DESK_LANGUAGE = /^\/virtual\/dateline-desk-messages\/([a-z]{2,3})\.js$/;

export interface MessageSources {
  readonly languages: readonly string[];
  /** The folder of the site's own messages; null for those of the program alone. */
  readonly messages: string | null;
}

/** The messages of the shell: those of the program. A site adds its own files when it is built. */
export const builtInMessages = (): MessageSources => ({
  languages: LANGUAGES.map(({ tag }) => tag),
  messages: null,
});

/** `site` is asked again at each call. */
export function messageFiles(site: () => MessageSources): Plugin {
  return {
    name: "dateline-messages",
    resolveId: (id) =>
      id === MODULE || id === DESK_MODULE
        ? `\0${id}`
        : LANGUAGE.test(id) || DESK_LANGUAGE.test(id)
          ? id
          : undefined,
    load(id) {
      const { languages, messages } = site();
      if (id === `\0${DESK_MODULE}`) return loadersOf(languages, "dateline-desk-messages");
      const desk = DESK_LANGUAGE.exec(id)?.[1];
      if (desk !== undefined) {
        this.addWatchFile(deskPath(desk));
        return moduleOf(deskMessagesOf(desk));
      }
      if (id === `\0${MODULE}`) return loadersOf(languages, "dateline-messages");
      const tag = LANGUAGE.exec(id)?.[1];
      if (tag === undefined) return undefined;
      const own = messages === null ? [] : ownFiles(messages);
      for (const path of [...pathsOf(tag, own), ...pathsOf(LENDER.tag, [])]) this.addWatchFile(path);
      return moduleOf(messagesOf(tag, own));
    },
  };
}

const loadersOf = (languages: readonly string[], folder: string) =>
  `export default { ${languages.map((tag) => `${tag}: () => import("/virtual/${folder}/${tag}.js")`).join(", ")} };`;
