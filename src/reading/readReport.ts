/** A report's text → its sentences, each with what its words propose. Nothing of it is a fact until somebody accepts it. */

import { dayOf } from "../core/time/zone";
import { findWords } from "./findWords";
import { type LastSpeaker, languageOf } from "./language";
import { findPlaces, type Gazetteer } from "./places";
import { plainText } from "./plainText";
import { type Found, type Proposal, proposalOf } from "./proposal";
import { type Sentence, sentencesOf } from "./sentences";
import { parseDay } from "./time/calendarDay";
import type { TimeContext } from "./time/candidate";
import { findTimes } from "./time/findTimes";
import { regionOfZone, weekCustomOf } from "./weeks";

export interface ReportOptions {
  /** The report's own day, `2020-01-03`, in its zone; an instant with an offset is read as its day there. */
  readonly published: string;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 3166-1 alpha-2: whose weeks and weekends are meant. Without it the zone's. */
  readonly region?: string;
  /** Towns that place names are looked up in; without it places have no candidates. */
  readonly gazetteer?: Gazetteer;
}

export interface ReadSentence extends Sentence {
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
}

export interface ReadReport {
  readonly sentences: readonly ReadSentence[];
}

/** Regions that write the month before the day. */
const MONTH_FIRST = new Set(["US", "PH", "FM", "PW", "GU", "AS", "PR", "VI"]);

/** The same text and options give the same proposals with the same ids. Throws a RangeError for a day or zone that is none. */
export function readReport(text: string, options: ReportOptions): ReadReport {
  const { language, timeZone } = options;
  const rules = languageOf(language);
  const region = options.region ?? regionOfZone(timeZone);
  const context: TimeContext = {
    published: publishedDay(options),
    timeZone,
    week: weekCustomOf(region),
    monthFirst: MONTH_FIRST.has(region?.toUpperCase() ?? ""),
    told: null,
  };
  const plain = plainText(text);
  let told: TimeContext["told"] = null;
  let lastSpeaker: LastSpeaker | null = null;
  const sentences = sentencesOf(text, language).map((sentence): ReadSentence => {
    const words = plain.slice(sentence.start, sentence.end);
    const times = findTimes(sentence, words, rules, { ...context, told });
    told = times.told;
    const speech = rules.findSpeech(words, sentence.start, lastSpeaker);
    lastSpeaker = speech.last;
    const speakers = speech.found.flatMap((one) =>
      one.kind === "speech" && one.speakerSpan ? [one.speakerSpan] : [],
    );
    const found: Found[] = [
      ...times.found,
      ...speech.found,
      ...findPlaces(words, sentence.start, [...speakers, ...times.found], options.gazetteer ?? null),
      ...findWords(words, sentence.start, rules, times.found),
    ];
    return {
      ...sentence,
      proposals: found.sort((a, b) => a.start - b.start || a.end - b.end).map((one) => proposalOf(one, text)),
    };
  });
  return { sentences };
}

function publishedDay({ published, timeZone }: ReportOptions): number {
  const instant = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(published) ? Date.parse(published) : Number.NaN;
  const day = parseDay(Number.isNaN(instant) ? published : dayOf(instant, timeZone));
  if (day === null) throw new RangeError(`"${published}" is not a day: write it as 2020-01-03`);
  return day;
}
