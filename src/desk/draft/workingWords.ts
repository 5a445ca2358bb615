/** What stands for the author's words until they are written: the report's own, shortened, and known again as such. */

import type { Quote } from "./quoteOf";

const WORDS = 6;

/** `3: Heavy rain had fallen over the …` No report begins a sentence so, so that nothing is copied. `sentence` from 0. */
export function workingTitle(sentence: number, text: string): string {
  const parts = text.trim().split(/\s+/u);
  return `${sentence + 1}: ${parts.slice(0, WORDS).join(" ")}${parts.length > WORDS ? " …" : ""}`;
}

export const workingSummary = (quote: Quote | null): string =>
  quote === null ? "…" : `“${typeof quote === "string" ? quote : quote.exact}”`;

export const isWorkingTitle = (title: string): boolean => /^\d+: /.test(title);
export const isWorkingSummary = (summary: string): boolean => summary === "…" || /^“[^”]*”$/u.test(summary);
