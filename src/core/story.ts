/** A dossier told step by step: as somebody wrote it or, where nobody did, by its summaries and chapters. */

import type { Background, Claim, MapFrame, Silence, Text, WrittenStory } from "../schema/dossier";
import type { Dossier, DossierEvent, EventTime } from "./dossier";
import { rangeOf, refinedOf } from "./order/ranges";
import { wordsIn } from "./rules/storyLength";
import { contains, DAY, duration, type Instant, type Interval, MINUTE } from "./time/interval";

/** A claim and the entry it is about. */
export interface ToldClaim {
  readonly about: DossierEvent;
  readonly claim: Claim;
}

export interface Told {
  readonly title: Text;
  readonly text: Text;
  /** Never empty in a step; the first is the one that is selected. */
  readonly entries: readonly DossierEvent[];
  readonly claims: readonly ToldClaim[];
  /** What other sources add. */
  readonly other: {
    readonly text: Text;
    readonly background: readonly Background[];
    readonly entries: readonly DossierEvent[];
  } | null;
  /** What the report leaves out, where that is what is told. */
  readonly silences: readonly Silence[];
  /** Null: the places of the entries. */
  readonly frame: MapFrame | null;
}

export interface StoryStep extends Told {
  readonly id: string;
  /** Where the playhead stands: by the report alone, and with what background adds; null where no time is known. */
  readonly moment: { readonly report: Instant | null; readonly refined: Instant | null };
  /** The part of time that the timeline shows, likewise; null is the whole extent. */
  readonly window: { readonly report: Interval | null; readonly refined: Interval | null };
}

export interface Story {
  /** What stands before the first step. */
  readonly lead: Told;
  /** Empty where there are too many entries for a story that nobody wrote. */
  readonly steps: readonly StoryStep[];
}

/** A story that nobody wrote has at most so many steps. */
export const MAX_MADE_STEPS = 24;
/** Of a step made of a chapter; one summary is there in any case. */
const MADE_STEP_WORDS = 45;

const stories = new WeakMap<Dossier, Story>();

/** The same object for the same dossier. */
export function storyOf(dossier: Dossier): Story {
  let story = stories.get(dossier);
  if (!story) {
    story = makeStory(dossier);
    stories.set(dossier, story);
  }
  return story;
}

/** The number of the step that tells an entry, from 1; the one whose first entry it is before others; 0 where none does. */
export function stepTelling(slug: string, { steps }: Story): number {
  const first = steps.findIndex(({ entries }) => entries[0]?.slug === slug);
  const any = steps.findIndex(({ entries }) => entries.some((entry) => entry.slug === slug));
  return (first >= 0 ? first : any) + 1;
}

function makeStory(dossier: Dossier): Story {
  const { header } = dossier;
  const written = header.story;
  const lead: Told = written?.lead
    ? resolve(written.lead, dossier)
    : {
        title: header.title,
        text: header.summary,
        entries: [],
        claims: [],
        other: null,
        silences: [],
        frame: null,
      };
  const steps = written?.steps.length
    ? written.steps.flatMap((step): Timed[] => {
        const told = resolve(step, dossier);
        if (told.entries.length === 0) return []; // of a part of a dossier: not loaded
        return [{ ...told, id: step.id, moment: instantsOf(step.moment), window: instantsOf(step.window) }];
      })
    : madeSteps(dossier);
  return { lead, steps: withMoments(steps) };
}

type Timed = Told & {
  readonly id: string;
  readonly moment: Interval | null;
  readonly window: Interval | null;
};

const instantsOf = (time: { readonly start: string; readonly end: string } | undefined): Interval | null =>
  time ? [Date.parse(time.start), Date.parse(time.end)] : null;

function resolve(told: NonNullable<WrittenStory["lead"]>, dossier: Dossier): Told {
  const found = (slugs: readonly string[] = []) =>
    slugs.map((slug) => dossier.eventOf(slug)).filter((event) => event !== undefined);
  const entries = found(told.entries);
  const background = new Set(told.other?.background);
  return {
    title: told.title,
    text: told.text,
    entries,
    claims: (told.claims ?? []).flatMap((id) => claimAmong(id, entries, dossier)),
    other: told.other
      ? {
          text: told.other.text,
          background: dossier.header.background.filter(({ id }) => background.has(id)),
          entries: found(told.other.entries),
        }
      : null,
    silences: dossier.header.silences.filter(({ id }) => told.silences?.includes(id)),
    frame: told.frame ?? null,
  };
}

function claimAmong(id: string, entries: readonly DossierEvent[], dossier: Dossier): ToldClaim[] {
  const about = entries.flatMap((event) => event.claims.map((claim) => ({ about: event, claim })));
  const stated = entries.flatMap((event) => dossier.claimsStatedIn(event.slug));
  return [...about, ...stated].filter(({ claim }) => claim.id === id).slice(0, 1);
}

/** An entry a step, or a chapter a step where that would be too many; entries of the report alone. */
function madeSteps(dossier: Dossier): Timed[] {
  if (dossier.table) return [];
  const events = [...dossier.events].filter(({ layer }) => layer === "report");
  const made = (id: string, title: Text, text: Text, entries: readonly DossierEvent[]): Timed => ({
    ...{ id, title, text, entries, claims: [], other: null, silences: [] },
    ...{ frame: null, moment: null, window: null },
  });
  if (events.length <= MAX_MADE_STEPS)
    return events.map((event) => made(event.slug, event.title, event.summary, [event]));
  const { chapters } = dossier;
  if (chapters.length === 0 || chapters.length > MAX_MADE_STEPS) return [];
  return chapters.flatMap(({ id, title }) => {
    const entries = events.filter(({ chapter }) => chapter === id);
    return entries.length === 0 ? [] : [made(id, title, firstSummaries(entries), entries)];
  });
}

/** As many summaries as a step has room for in the first entry's every language. */
function firstSummaries(entries: readonly DossierEvent[]): Text {
  const text: Record<string, string> = {};
  for (const language of Object.keys(entries[0]!.summary)) {
    const told: string[] = [];
    for (const { summary } of entries) {
      const next = summary[language];
      if (next === undefined) break;
      if (told.length > 0 && wordsIn([...told, next].join(" "), language) > MADE_STEP_WORDS) break;
      told.push(next);
    }
    text[language] = told.join(" ");
  }
  return text;
}

/** Gives each step its moment, in order: no step begins before the one told before it, where its time allows both. */
function withMoments(steps: readonly Timed[]): StoryStep[] {
  const told = { report: Number.NEGATIVE_INFINITY, refined: Number.NEGATIVE_INFINITY };
  return steps.map((step) => {
    const next = (layer: "report" | "refined") => {
      const moments = step.moment
        ? [lastMinuteOf(step.moment)]
        : step.entries.flatMap(({ time }) => momentIn(time, layer, told[layer]));
      if (moments.length === 0) return null;
      const moment = Math.max(...moments);
      told[layer] = Math.max(told[layer], moment);
      return moment;
    };
    return { ...step, moment: { report: next("report"), refined: next("refined") }, window: windowsOf(step) };
  });
}

/** Hours are shown by the report alone only where it gives some. */
function windowsOf({ window, entries }: Timed): StoryStep["window"] {
  const isInHours = window !== null && duration(window) < 2 * DAY;
  const hasHours = entries.some(({ time }) => time.edtf?.includes("T"));
  return { report: isInHours && !hasHours ? null : window, refined: window };
}

/** The end of a day or a minute that is known; of a range in which it lies somewhere, the first that it allows after what was told. */
function momentIn(time: EventTime, layer: "report" | "refined", told: Instant): Instant[] {
  const onlyReport = layer === "report";
  const refined = refinedOf(time, onlyReport);
  const range = refined ?? rangeOf(time, onlyReport);
  if (range === null) return [];
  if (refined ? duration(refined) <= MINUTE : time.certain) return [lastMinuteOf(range)];
  return [contains(range, told) ? told : range[0]];
}

const lastMinuteOf = ([start, end]: Interval): Instant => Math.max(start, end - MINUTE);
