/** What a file says of where it has an entry from: names and addresses, often several in one cell. */

import type { DraftSource } from "./draft";
import { isPlaceholder } from "./placeholder";

const ADDRESS = /https?:\/\/[^\s"'<>]+[^\s"'<>.,;:!?)\]]/gi;

/** Names in the order they stand; an address beside each where there are as many, else a source of its own. */
export function sourcesOf(names: string, addresses = ""): DraftSource[] {
  const inNames = names.match(ADDRESS) ?? [];
  const named = names
    .replaceAll(ADDRESS, "\n")
    .split(/\s*[;\n|]\s*/)
    .map((name) => name.replaceAll(/^[\s,()]+|[\s,(]+$/g, ""))
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !isPlaceholder(name));
  const urls = [...inNames, ...(addresses.match(ADDRESS) ?? [])].filter((url) => URL.canParse(url));
  if (named.length > 0 && urls.length === named.length)
    return named.map((title, i) => sourceOf(title, urls[i]));
  const [first, ...rest] = named;
  if (first !== undefined && urls.length > 0 && rest.length === 0)
    return urls.map((url) => sourceOf(first, url));
  return [...named.map((title) => sourceOf(title)), ...urls.map((url) => sourceOf(pageName(url), url))];
}

export const sourceOf = (title: string, url: string | null = null, publisher: string | null = null) => ({
  title,
  publisher,
  published: null,
  url,
});

const LONGEST_NAME = 60;

/** `example.org/news/fire`: of an address without a name, so that two pages of one site are told apart. */
function pageName(url: string): string {
  const { host, pathname } = new URL(url);
  const name = `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}`;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
