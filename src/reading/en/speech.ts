/** Who says something, with which verb, and how strongly they stand behind it. */

import type { LastSpeaker } from "../language";
import { anyOf, between } from "../plainText";
import type { Found, Span, SpeechMode } from "../proposal";

const VERBS: Readonly<Record<SpeechMode, string>> = {
  said: "said says say saying told tells added adds stated states wrote writes tweeted posted reported reports noted explained recalled testified",
  claims: "claimed claims claim claiming alleged alleges insisted insists asserted maintained argued argues",
  confirmed: "confirmed confirms confirming acknowledged acknowledges admitted admits verified",
  denied: "denied denies denying rejected rejects dismissed disputed disputes",
  announced: "announced announces announcing declared declares",
  blamed: "blamed blames blaming accused accuses accusing",
  warned: "warned warns threatened vowed pledged promised",
  asked: "urged urges called asked asks demanded demands appealed",
  cited: "quoted cited",
};
const MODE_OF: ReadonlyMap<string, SpeechMode> = new Map(
  (Object.entries(VERBS) as [SpeechMode, string][]).flatMap(([mode, verbs]) =>
    verbs.split(" ").map((verb) => [verb, mode] as const),
  ),
);
const VERB = between(anyOf(MODE_OF.keys()));
const ACCORDING = /(?<![\p{L}])according to ([^,.;:"“”]{2,80})/giu;
const PRONOUN = /^(?:he|she|they|it|who)$/i;
/** What may stand between the speaker and the verb. */
const AUXILIARY =
  /(?:\s+(?:has|have|had|also|later|then|earlier|reportedly|previously|quickly|publicly|on \p{Lu}\p{L}+day|did not|would not|were|was|is|are))+$/iu;
/** A speaker does not reach over these. */
const BOUNDARY =
  /[,;:()"“”«»]|(?<![\p{L}])(?:and|but|while|because|after|before|that|which|when|where|as|if)(?![\p{L}])/giu;
const QUOTES = /[“"«„]([^”"»“]{2,400})[”"»“]/gu;
const MOST_WORDS = 9;

/** `last` is the speaker whom a pronoun stands for. Offsets are those of `words`, moved by `start`. */
export function findSpeech(
  words: string,
  start: number,
  last: LastSpeaker | null,
): { readonly found: Found[]; readonly last: LastSpeaker | null } {
  const quotes: Span[] = [...words.matchAll(QUOTES)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + match[0].length - 1,
  }));
  const isQuoted = (at: number) =>
    quotes.some((quote) => quote.start <= start + at && start + at < quote.end);
  const found: Found[] = [];
  let speaker = last;
  const add = (verbSpan: Span, verb: string, mode: SpeechMode, who: Span | null, rule: string) => {
    const name = who && words.slice(who.start, who.end);
    const isPronoun = name !== null && PRONOUN.test(name);
    if (name !== null && !isPronoun) speaker = { name };
    const from = Math.min(verbSpan.start, who?.start ?? verbSpan.start);
    const to = Math.max(verbSpan.end, who?.end ?? verbSpan.end);
    found.push({
      kind: "speech",
      rule,
      why: isPronoun
        ? speaker
          ? `“${name}” is taken to be ${speaker.name}, the speaker before: check it.`
          : `Nobody is named before for whom “${name}” could stand.`
        : `“${verb}” gives the words to a speaker.`,
      speaker: isPronoun ? (speaker?.name ?? null) : name,
      speakerSpan: who && { start: start + who.start, end: start + who.end },
      ...(isPronoun && { pronoun: name }),
      verb,
      mode,
      wording: quotes.length > 0 ? "direct-quote" : "paraphrase",
      quotes,
      start: start + from,
      end: start + to,
    });
  };
  for (const match of words.matchAll(VERB)) {
    // A capital within a sentence is a name: the United States.
    if (isQuoted(match.index) || (match.index > 0 && /^\p{Lu}/u.test(match[0]))) continue;
    const verbSpan = { start: match.index, end: match.index + match[0].length };
    const who =
      speakerBefore(words, verbSpan.start) ??
      (match[0].endsWith("ing") ? null : speakerAfter(words, verbSpan.end)); // “blaming X”: X does not speak
    if (who) add(verbSpan, match[0], MODE_OF.get(match[0].toLowerCase()) ?? "said", who, "verb");
  }
  for (const match of words.matchAll(ACCORDING)) {
    const from = match.index + match[0].length - match[1]!.length;
    const who = { start: from, end: from + match[1]!.trimEnd().length };
    add({ start: match.index, end: from }, "according to", "cited", who, "according-to");
  }
  return { found, last: speaker };
}

/** Says where it was said, or stands in brackets; as many spaces in its place. */
const ASIDE =
  /\([^)]{0,60}\)|(?<![\p{L}])in (?:a|an|his|her|its|their) (?:[\p{L}-]+ ){0,2}(?:post|statement|tweet|interview|letter|speech|message|report)(?![\p{L}])/giu;

function speakerBefore(words: string, verb: number): Span | null {
  const before = words.slice(0, verb).replace(ASIDE, (aside) => " ".repeat(aside.length));
  const [boundary] = [...before.matchAll(BOUNDARY)].slice(-1);
  const from = boundary ? boundary.index + boundary[0].length : 0;
  const text = before.slice(from).replace(/\s+$/, "").replace(AUXILIARY, "");
  return nameIn(text, from);
}

/** `“…”, said the mayor.` */
function speakerAfter(words: string, verb: number): Span | null {
  const [text = ""] = /^\s+[^,.;:()"“”«»]{2,80}/u.exec(words.slice(verb)) ?? [];
  const ended = text.split(/\s(?:that|on|in|at|to|after|before|when|who)\s/u)[0] ?? "";
  return nameIn(ended, verb);
}

/** The words where they can be somebody's name: with a capital, an article, or a pronoun alone. */
function nameIn(text: string, from: number): Span | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.split(/\s+/).length > MOST_WORDS) return null;
  const isName =
    PRONOUN.test(trimmed) ||
    /^(?:the|a|an|its|his|her|their|one|some|local|officials?|police|residents?|witnesses)(?![\p{L}])/iu.test(
      trimmed,
    ) ||
    /(?<![\p{L}])\p{Lu}\p{Ll}/u.test(trimmed);
  if (!isName) return null;
  const start = from + text.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}
