/** What the classes of style sheets are called in the built page: short, so that the scripts and markup that name them stay small. */

import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { Plugin } from "vite";

/** For the page and for Node's build of it, which must agree. */
export function classNames(): Plugin {
  return {
    name: "dateline-class-names",
    config: ({ root = process.cwd() }) => ({
      css: { modules: { generateScopedName: (local, file) => scopedName(local, relative(root, file)) } },
    }),
  };
}

/** `file` is the style sheet's path below the project, so that every machine gives the same name. */
export function scopedName(local: string, file: string): string {
  const hash = createHash("sha256").update(file.replaceAll("\\", "/")).digest("base64url");
  return `${local}_${hash.replace(/[-_]/g, "").slice(0, 3)}`;
}
