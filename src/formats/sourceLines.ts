/** Sources as lines of text, for formats that have one field for all: `title | publisher | day | address`. */

import type { DraftSource } from "./import/draft";

type Written = {
  readonly title: string;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
};

/** Parts that are missing at the end are left out; a bar, a backslash and a line break within a part have a backslash before them. */
export const formatSourceLines = (sources: readonly Written[]): string =>
  sources
    .map(({ title, publisher, published, url }) =>
      [title, publisher, published, url]
        .map((part) => escapePart(part ?? ""))
        .join(" | ")
        .replace(/(?: \| )+$/, ""),
    )
    .join("\n");

export const parseSourceLines = (text: string): DraftSource[] =>
  text.split("\n").flatMap((line) => {
    const parts = [...line.matchAll(/((?:\\.|[^|\\])*)(?:\||$)/g)].map(([, part = ""]) =>
      unescapePart(part.trim()),
    );
    const [title = "", publisher = "", published = "", url = ""] = parts;
    if (title === "") return [];
    return [{ title, publisher: publisher || null, published: published || null, url: url || null }];
  });

const escapePart = (part: string) => part.replaceAll(/[\\|]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

const unescapePart = (part: string) =>
  part.replaceAll(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
