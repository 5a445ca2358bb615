/** Message files in Vite: read when the site is built, so that a page gets what Fluent makes of them. */

import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import type { ReadMessages } from "./messages";

/** `ftl` is the whole text of a language's file. What Fluent cannot read it leaves out; `npm run messages` says so. */
export const readMessages = (ftl: string): ReadMessages =>
  new FluentResource(ftl).body.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]));

export function ftlFiles(): Plugin {
  return {
    name: "dateline-ftl",
    enforce: "pre",
    transform: {
      filter: { id: /\.ftl$/ },
      handler: (ftl) => ({
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(readMessages(ftl)))});`,
        moduleType: "js",
        map: null,
      }),
    },
  };
}
