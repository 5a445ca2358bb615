/** The dossier's quotes against the text of the report: each stands there exactly once, and what none of them touches is listed. */

import type { Path } from "../core/rules/fault";
import { eventsOf, evidenceOf, toldOf } from "../core/rules/parts";
import { folded, quotedIn } from "../core/rules/storyQuotes";
import type { CompiledDossier, Evidence } from "../schema/dossier";
import { sentencesOf } from "./sentences";

export type Quote = {
  readonly path: Path;
  readonly evidence: Evidence;
  /** Where it begins in the text, each run of white space counted as one character; one entry if all is well. */
  readonly offsets: readonly number[];
};

export type Verified = {
  readonly sha256: string;
  readonly isSameText: boolean;
  readonly quotes: readonly Quote[];
  /** The report's own time words that are not in it. */
  readonly wordsMissing: readonly { readonly path: Path; readonly words: string }[];
  /** Headlines that are word for word the report's. */
  readonly copiedTitles: readonly { readonly path: Path; readonly title: string }[];
  /** What the story puts in quotation marks and the report does not say. */
  readonly quotedMissing: readonly { readonly path: Path; readonly words: string }[];
  readonly untouched: readonly { readonly offset: number; readonly sentence: string }[];
  readonly passed: boolean;
};

/** `sha256` is that of the report as it was published, byte for byte, in hexadecimal digits; `report` is its text. */
export function verifyReport(dossier: CompiledDossier, report: string, sha256: string): Verified {
  const header = dossier.dossier;
  const text = foldSpace(report);
  const quotes = evidenceOf(dossier).map(
    ({ value, path }): Quote => ({ path, evidence: value, offsets: offsetsOf(text, value) }),
  );
  const events = eventsOf(dossier).filter(({ value }) => value.properties.layer === "report");
  const wordsMissing = events.flatMap(({ value, path }) => {
    const words = value.when?.label;
    return words && !text.includes(foldSpace(words)) ? [{ path: [...path, "when", "label"], words }] : [];
  });
  const copiedTitles = events.flatMap(({ value, path }) => {
    const title = value.properties.title[header.report.lang];
    return title && text.includes(foldSpace(title))
      ? [{ path: [...path, "properties", "title"], title }]
      : [];
  });
  const quotedMissing = toldOf(dossier).flatMap(({ value, path }) =>
    (["title", "text"] as const).flatMap((field) =>
      quotedIn(value[field][header.report.lang] ?? "")
        .filter((words) => !folded(text).includes(folded(words)))
        .map((words) => ({ path: [...path, field], words })),
    ),
  );
  const isSameText = sha256 === header.report.sha256;
  const allOnce = quotes.every(({ offsets }) => offsets.length === 1);
  return {
    sha256,
    isSameText,
    quotes,
    wordsMissing,
    copiedTitles,
    quotedMissing,
    untouched: untouchedSentences(report, header.report.lang, quotes),
    passed:
      isSameText &&
      allOnce &&
      [wordsMissing, copiedTitles, quotedMissing].every(({ length }) => length === 0),
  };
}

export const foldSpace = (text: string) => text.replaceAll(/\s+/gu, " ");

/** With its prefix and suffix, where it has them; what is given back is where `exact` begins. */
export function offsetsOf(text: string, { exact, prefix = "", suffix = "" }: Evidence): number[] {
  const lead = foldSpace(prefix);
  const wanted = foldSpace(prefix + exact + suffix);
  const offsets: number[] = [];
  if (wanted.trim() === "") return offsets;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    offsets.push(at + lead.length);
  return offsets;
}

/** Offsets are those of the text with its white space folded, as quotes have them. */
function untouchedSentences(report: string, language: string, quotes: readonly Quote[]) {
  const touched = quotes
    .flatMap(({ offsets, evidence }) =>
      offsets.map((offset) => [offset, offset + foldSpace(evidence.exact).length] as const),
    )
    .sort(([a], [b]) => a - b);
  const folded = foldedOffsets(report);
  const untouched: { offset: number; sentence: string }[] = [];
  let next = 0;
  let reached = 0; // the farthest end of the quotes that begin before this sentence ends
  for (const { start, end, text } of sentencesOf(report, language)) {
    const [from, to] = [folded(start), folded(end)];
    for (; next < touched.length && touched[next]![0] < to; next++)
      reached = Math.max(reached, touched[next]![1]);
    if (reached <= from) untouched.push({ offset: from, sentence: foldSpace(text) });
  }
  return untouched;
}

/** Where a place in the text is when white space is folded; asked for in the order of the text. */
export function foldedOffsets(text: string): (offset: number) => number {
  let [known, folded] = [0, 0];
  return (offset) => {
    folded += foldSpace(text.slice(known, offset)).length;
    known = offset;
    return folded;
  };
}
