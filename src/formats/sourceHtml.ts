/** Text with its sources below it as HTML, for formats whose readers see HTML; and the two apart again. */

import type { DraftSource } from "./import/draft";
import { fromHtml, toHtml } from "./import/plainText";

type Written = {
  readonly title: string;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
};

/** One paragraph a source, its title as the link. */
export function formatHtml(text: string, sources: readonly Written[]): string {
  const paragraphs = sources.map(({ title, publisher, published, url }) => {
    const cite = `<cite>${toHtml(title)}</cite>`;
    const parts = [
      url ? `<a href="${attribute(url)}">${cite}</a>` : cite,
      ...(publisher ? [`<span>${toHtml(publisher)}</span>`] : []),
      ...(published ? [`<time>${toHtml(published)}</time>`] : []),
    ];
    return `<p class="source">${parts.join(", ")}</p>`;
  });
  return [toHtml(text), ...paragraphs].join("");
}

const OPENING = '<p class="source">';
const ONLY_SOURCES = /^(?:<p class="source">(?:(?!<\/p>).)*<\/p>)+$/s;
const SOURCE =
  /<p class="source">(?:<a href="([^"]*)">)?<cite>(.*?)<\/cite>(?:<\/a>)?(?:, <span>(.*?)<\/span>)?(?:, <time>(.*?)<\/time>)?<\/p>/gs;

/** `text` is still HTML. */
export function splitHtml(html: string): { readonly text: string; readonly sources: readonly DraftSource[] } {
  const start = html.indexOf(OPENING);
  const paragraphs = start < 0 ? "" : html.slice(start);
  if (!ONLY_SOURCES.test(paragraphs)) return { text: html, sources: [] };
  const plain = (part: string | undefined) => (part === undefined ? null : fromHtml(part).text);
  const sources = [...paragraphs.matchAll(SOURCE)].map(([, url, title = "", publisher, published]) => ({
    title: plain(title) ?? "",
    publisher: plain(publisher),
    published: plain(published),
    url: plain(url),
  }));
  return { text: html.slice(0, start), sources };
}

const attribute = (text: string) => toHtml(text).replaceAll('"', "&quot;");
