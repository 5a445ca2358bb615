/** What an accepted proposal makes of a draft. The words it rests on go with it, so that `verify` finds them. */

import { createSlugs, slugOf } from "../../formats/import/slugs";
import type { Sentence } from "../../reading/sentences";
import type { Relation } from "../../schema/vocabulary";
import type {
  FigureProposal,
  OrderProposal,
  PlaceCandidate,
  PlaceProposal,
  Proposal,
  SpeechProposal,
  TimeProposal,
} from "../work/reading";
import type { Change } from "./change";
import { type DeskEvent, type Draft, entryOf, eventOf, NARRATOR } from "./draft";
import type { Quote, Quoter } from "./quoteOf";
import { workingSummary, workingTitle } from "./workingWords";

export interface Report {
  readonly sentences: readonly Sentence[];
  readonly quoter: Quoter;
}

/** What the author chose among what a proposal offers; the first where nothing is said. */
export interface Choice {
  readonly reading?: number;
  /** Readings that stay possible beside the chosen one. */
  readonly alternatives?: readonly number[];
  /** Null for none of them: then the place stands beside the map by its name. */
  readonly candidate?: number | null;
  /** The id of the entry that an order points at. */
  readonly target?: string;
}

const idsIn = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

function newId(taken: readonly string[], ...candidates: readonly string[]): string {
  const slugs = createSlugs();
  for (const id of taken) slugs.claim(id);
  return slugs.claim(...candidates.map(slugOf));
}

const words = (text: string, count: number) => text.trim().split(/\s+/u).slice(0, count).join(" ");

/** A new entry that rests on the sentence. Its words are the author's to write; until then they are the sentence's own, shortened. */
export function addEntry(
  draft: Draft,
  report: Report,
  sentence: number,
): { readonly changes: readonly Change[]; readonly event: DeskEvent } {
  const { start, end, text } = report.sentences[sentence]!;
  const quote = report.quoter.quote(start, end);
  const id = newId(idsIn(draft.files.events), words(text, 5), `sentence-${sentence + 1}`);
  const kinds = draft.files.dossier.kinds;
  const event: DeskEvent = {
    id,
    title: workingTitle(sentence, text),
    summary: workingSummary(quote),
    kind: (kinds.find(({ lane }) => lane === "ground") ?? kinds[0])?.id ?? "event",
    layer: "report",
    speaker: NARRATOR,
    mode: "unattributed",
    evidence: quote === null ? [] : [quote],
    claims: [],
    links: [],
    notes: [],
    aliases: [],
  };
  return {
    event,
    changes: [
      { path: ["files", "events", id], to: event, before: laterEntry(draft, sentence) },
      { path: ["belongs", String(sentence)], to: id },
      { path: ["settings", String(sentence)], to: undefined },
    ],
  };
}

/** The first entry that belongs to a later sentence: the account goes in the order of the report. */
function laterEntry(draft: Draft, sentence: number): string | undefined {
  const firstOf = new Map<string, number>();
  for (const [at, id] of Object.entries(draft.belongs))
    firstOf.set(id, Math.min(firstOf.get(id) ?? Number.POSITIVE_INFINITY, Number(at)));
  return draft.files.events.find(({ id }) => (firstOf.get(id) ?? -1) > sentence)?.id;
}

/** Null where the proposal says nothing that could be taken: a time without a date, an order that points at no entry. */
export function accept(
  draft: Draft,
  report: Report,
  sentence: number,
  proposal: Proposal,
  choice: Choice = {},
): readonly Change[] | null {
  const present = entryOf(draft, sentence);
  const made = present ? { event: present, changes: [] } : addEntry(draft, report, sentence);
  const { event } = made;
  const inside = changesOf(draft, report, event, proposal, choice);
  if (!inside) return null;
  // Words of a sentence that belongs to the entry of another one are evidence of that entry.
  const touched = present ? withEvidence(report, event, sentence) : [];
  return [
    ...made.changes,
    ...inside,
    ...touched,
    { path: ["decided", proposal.id], to: "accepted" },
    { path: ["settings", String(sentence)], to: undefined },
  ];
}

/** Gives the entry a quote of the sentence, unless it has one. */
function withEvidence({ sentences, quoter }: Report, event: DeskEvent, sentence: number): readonly Change[] {
  const { start, end } = sentences[sentence]!;
  const isTouched = event.evidence.some((quote) => {
    const found = quoter.find(quote as Quote);
    return found !== null && found.start < end && found.end > start;
  });
  const quote = isTouched ? null : quoter.quote(start, end);
  return quote === null
    ? []
    : [{ path: ["files", "events", event.id, "evidence"], to: [...event.evidence, quote] }];
}

function changesOf(
  draft: Draft,
  report: Report,
  event: DeskEvent,
  proposal: Proposal,
  choice: Choice,
): readonly Change[] | null {
  switch (proposal.kind) {
    case "time":
      return acceptTime(event, proposal, choice);
    case "place":
      return acceptPlace(draft, event, proposal, choice);
    case "speech":
      return acceptSpeech(draft, report, event, proposal);
    case "figure":
      return acceptFigure(report, event, proposal);
    case "order":
      return acceptOrder(draft, report, event, proposal, choice);
  }
}

function acceptTime(event: DeskEvent, proposal: TimeProposal, choice: Choice): readonly Change[] | null {
  const chosen = choice.reading ?? 0;
  const reading = proposal.readings[chosen];
  if (!reading) return null;
  const alternatives = (choice.alternatives ?? []).flatMap((at) => {
    const other = proposal.readings[at];
    return other && at !== chosen ? [{ edtf: other.edtf, reading: other.why }] : [];
  });
  const when = {
    edtf: reading.edtf,
    words: proposal.text.replaceAll(/\s+/gu, " "),
    certainty: proposal.readings.length > 1 ? ("less-certain" as const) : ("certain" as const),
    why: reading.why,
    alternatives,
  };
  return [{ path: ["files", "events", event.id, "when"], to: when }];
}

function acceptSpeech(
  draft: Draft,
  { quoter }: Report,
  event: DeskEvent,
  { speaker: name, speakerSpan, pronoun, wording }: SpeechProposal,
): readonly Change[] {
  const at = (field: string) => ["files", "events", event.id, field];
  if (name === null)
    return [
      { path: at("speaker"), to: NARRATOR },
      { path: at("mode"), to: "unattributed" },
    ];
  const plain = name.trim().toLowerCase();
  const known = draft.files.speakers.find((one) =>
    [one.name, one.shortName, ...(one.spellings ?? [])].some((form) => form?.trim().toLowerCase() === plain),
  );
  const id = known?.id ?? newId(idsIn(draft.files.speakers), name, "speaker");
  const quote =
    speakerSpan && pronoun === undefined ? quoter.quote(speakerSpan.start, speakerSpan.end) : null;
  const speaker = {
    id,
    name: name.trim(),
    type: /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name.trim()) ? "person" : "institution",
    evidence: quote === null ? [] : [quote],
  };
  return [
    ...(known ? [] : [{ path: ["files", "speakers", id], to: speaker }]),
    { path: at("speaker"), to: id },
    { path: at("mode"), to: wording },
    // Figures of the same entry were taken for the report's own until somebody was named.
    ...event.claims
      .filter((claim) => claim.speaker === NARRATOR)
      .flatMap((claim) => [
        { path: [...at("claims"), claim.id, "speaker"], to: id },
        { path: [...at("claims"), claim.id, "mode"], to: "paraphrase" },
      ]),
  ];
}

function acceptFigure(
  { quoter }: Report,
  event: DeskEvent,
  { start, end, text, low, high, of }: FigureProposal,
): readonly Change[] {
  const quote = quoter.quote(start, end);
  const counted = of.trim() || text;
  const id = newId(idsIn(event.claims), counted, "figure");
  const claim: DeskEvent["claims"][number] = {
    id,
    speaker: event.speaker,
    mode: event.speaker === NARRATOR ? "unattributed" : "paraphrase",
    text: workingSummary(quote),
    ...(low === null && high === null ? {} : { count: { low: low ?? 0, high, of: counted } }),
    evidence: quote === null ? [] : [quote],
  };
  return [{ path: ["files", "events", event.id, "claims", id], to: claim }];
}

function acceptPlace(
  draft: Draft,
  event: DeskEvent,
  proposal: PlaceProposal,
  choice: Choice,
): readonly Change[] {
  const name = proposal.name.trim();
  const path = ["files", "events", event.id, "where"];
  const relation = proposal.placeRelation;
  const known = draft.files.sites.find((site) => site.name.toLowerCase() === name.toLowerCase());
  if (known && choice.candidate === undefined) return [{ path, to: { site: known.id, relation } }];
  const candidate = choice.candidate === null ? undefined : proposal.candidates[choice.candidate ?? 0];
  if (candidate) {
    const id = newId(idsIn(draft.files.sites), name, "place");
    return [
      { path: ["files", "sites", id], to: siteOf(id, name, candidate) },
      { path, to: { site: id, relation } },
    ];
  }
  const list = draft.files.dossier.elsewhere;
  const same = list.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const id = same?.id ?? newId(idsIn(list), name, "place");
  return [
    ...(same ? [] : [{ path: ["files", "dossier", "elsewhere", id], to: { id, name } }]),
    { path, to: { elsewhere: id } },
  ];
}

/** A list of names knows the middle of a town, and nothing of a building in it. */
const TOWN_RADIUS_METERS = 5000;

const siteOf = (id: string, name: string, { lon, lat }: PlaceCandidate) => ({
  id,
  name,
  layer: "report",
  precision: "area",
  anchor: [lon, lat],
  radius: TOWN_RADIUS_METERS,
  approximate: true,
  confidence: "medium",
  coordinateSources: ["GeoNames"],
  evidence: [],
});

function acceptOrder(
  draft: Draft,
  report: Report,
  event: DeskEvent,
  { relation, start, end }: OrderProposal,
  choice: Choice,
): readonly Change[] | null {
  const target = choice.target ?? entryBefore(draft, event.id);
  if (relation === null || target === undefined || target === event.id || !eventOf(draft, target))
    return null;
  return [linkChange(event, relation, target, report.quoter.quote(start, end))];
}

/** Adds what an entry has to do with another; `quote` are the words that say so. */
export function linkChange(
  event: DeskEvent,
  relation: Relation,
  target: string,
  quote: Quote | null,
): Change {
  const link = { relation, target, statedBy: event.speaker, evidence: quote === null ? [] : [quote] };
  const others = event.links.filter((one) => one.target !== target || one.relation !== relation);
  return { path: ["files", "events", event.id, "links"], to: [...others, link] };
}

/** The entry that stands right before it in the account. */
export function entryBefore(draft: Draft, id: string): string | undefined {
  const { events } = draft.files;
  const at = events.findIndex((event) => event.id === id);
  return events[(at < 0 ? events.length : at) - 1]?.id;
}
