/** The time expressions of one sentence → proposals. What is told from one sentence to the next is given back. */

import type { ReadingLanguage } from "../language";
import type { Found } from "../proposal";
import type { Sentence } from "../sentences";
import type { TimeContext, Told } from "./candidate";
import { commonRules } from "./commonRules";
import type { TimeExpression, TimeRule } from "./expression";
import { readTime } from "./readTime";

interface Match {
  /** Within the sentence. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly expression: TimeExpression;
  readonly future: boolean;
}

export interface FoundTimes {
  readonly found: Found[];
  /** What later words are counted from. */
  readonly told: Told | null;
  /** The days that this sentence itself tells, with the place of their words in it. */
  readonly days: readonly (Told & { readonly start: number; readonly end: number })[];
}

/** `plain` is the sentence as rules look at it. */
export function findTimes(
  sentence: Sentence,
  plain: string,
  language: ReadingLanguage,
  context: TimeContext,
): FoundTimes {
  const matches = matchesIn(plain, [...commonRules(language.persianDates), ...language.times]);
  const found: Found[] = [];
  const days: (Told & { start: number; end: number })[] = [];
  let told = context.told;

  const read = (match: Match, from: Told | null) => {
    const future = match.future || looksAhead(plain, match.start, language.future);
    const words = sentence.text.slice(match.start, match.end);
    const spelled = !/\p{Nd}/u.test(words);
    const read = readTime(match.expression, { ...context, told: from }, { future, spelled });
    return { ...read, words };
  };
  // First what stands for itself, then what is counted from it: two days … on Wednesday.
  const own = matches.filter(({ expression }) => !isCounted(expression));
  for (const match of own) {
    const { readings, notOffered, told: at, words } = read(match, null);
    if (readings.length + notOffered.length === 0) continue;
    found.push(proposal(match, sentence, readings, notOffered));
    if (at && at.last - at.first <= MOST_TOLD)
      days.push({ ...at, words, start: match.start, end: match.end });
  }
  // Of the days in this sentence: the last before the words, and how many stand before them.
  let before: (typeof days)[number] | undefined;
  let passed = 0;
  const ownDays = days.length;
  for (const match of matches) {
    if (!isCounted(match.expression)) {
      const day = days[passed];
      if (passed < ownDays && day?.start === match.start) {
        told = day;
        before = day;
        passed++;
      }
      continue;
    }
    const near = nearer(before, passed < ownDays ? days[passed] : undefined, match);
    const { expression } = match;
    const {
      readings,
      notOffered,
      told: at,
      words,
    } = read(match, expression.type === "duration" ? near : (near ?? told));
    if (
      expression.type === "clock"
        ? readings.length + notOffered.length > 0
        : readings.length > 0 || expression.type === "duration"
    )
      found.push(proposal(match, sentence, readings, notOffered));
    if (at && expression.type === "fromTold" && at.last - at.first <= MOST_TOLD) {
      told = { ...at, words };
      before = { ...told, start: match.start, end: match.end };
      days.push(before);
    }
  }
  return { found, told, days };
}

/** Longer stretches are told of, and nothing is counted from them. */
const MOST_TOLD = 2;

/** Whether another day is needed to read it. */
const isCounted = (expression: TimeExpression) =>
  (expression.type === "clock" && expression.date === null) ||
  expression.type === "fromTold" ||
  expression.type === "duration";

/** The one with fewer letters between it and the words. */
function nearer<T extends Told & { start: number; end: number }>(
  before: T | undefined,
  after: T | undefined,
  to: Match,
): T | null {
  if (!before || !after) return before ?? after ?? null;
  return after.start - to.end < to.start - before.end ? after : before;
}

function proposal(
  { start, end, rule, expression }: Match,
  sentence: Sentence,
  readings: { edtf: string; why: string }[] | readonly { edtf: string; why: string }[],
  notOffered: readonly { edtf: string; why: string }[],
): Found {
  const duration = expression.type === "duration" ? durationOf(expression) : null;
  return {
    kind: "time",
    rule,
    start: sentence.start + start,
    end: sentence.start + end,
    readings,
    notOffered,
    ...(duration === null ? {} : { duration }),
    why:
      readings[0]?.why ??
      (duration === null ? "no day of it lies before the report’s" : "how long it took, which gives no day"),
  };
}

/** ISO 8601; null for several. */
export function durationOf({
  amount,
  unit,
}: Extract<TimeExpression, { type: "duration" | "fromTold" }>): string | null {
  if (amount === null) return null;
  const [clock, letter] = (
    {
      minute: [true, "M"],
      hour: [true, "H"],
      day: [false, "D"],
      week: [false, "W"],
      month: [false, "M"],
      year: [false, "Y"],
    } as const
  )[unit];
  if (amount === 0.5 && unit === "hour") return "PT30M";
  return `P${clock ? "T" : ""}${amount}${letter}`;
}

/** How far back a word can stand that looks ahead to a time. */
const REACH = 60;

function looksAhead(plain: string, start: number, future: RegExp): boolean {
  const clause = plain
    .slice(Math.max(0, start - REACH), start)
    .split(/[,;:"“”«»()]/)
    .at(-1)!;
  return future.test(clause);
}

/** In the order of the text, none of them within another: of two that overlap the longer one, of equals the first rule's. */
function matchesIn(plain: string, rules: readonly TimeRule[]): Match[] {
  const all: Match[] = [];
  for (const { id, pattern, read } of rules) {
    for (const match of plain.matchAll(pattern)) {
      const expression = read(match);
      if (!expression) continue;
      const lead = /^\s*/.exec(match[0])![0].length;
      const length = match[0].trim().length;
      const start = match.index + lead;
      all.push({
        start,
        end: start + length,
        rule: id,
        expression: expression.expression,
        future: expression.future ?? false,
      });
    }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start));
  return withoutOverlaps(all);
}

/** Keeps the first of those that overlap; sorted by start. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  const taken = new Set<number>();
  const kept = matches.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
