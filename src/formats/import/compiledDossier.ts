/** A compiled dossier → the source that compiles to it: for editing what came without its files. */

import { isEvent, isSite } from "../../core/rules/parts";
import type { CompiledDossier, EventFeature, Refined, WrittenStory } from "../../schema/dossier";
import type { DossierSource } from "../../schema/source";
import { toEvent, toSite } from "./compiledFeatures";
import { type At, createWords, type Key } from "./translatedWords";

type Source<K extends "events" | "background"> = DossierSource[K][number];

/** `compiled` must be sound. The ledger of published slugs is not in it; it starts anew with the slugs there are. */
export function fromCompiled(compiled: CompiledDossier): DossierSource {
  const { dossier: header, features } = compiled;
  const events = features.filter(isEvent);
  const words = createWords(header.language);
  const at = words.at;
  const { kinds, chapters, elsewhere, report } = header;
  const source = {
    dossier: {
      id: header.id,
      version: header.version,
      language: header.language,
      title: at(["dossier", "title"], header.title),
      ...(header.shortTitle && { shortTitle: at(["dossier", "shortTitle"], header.shortTitle) }),
      summary: at(["dossier", "summary"], header.summary),
      timeZone: header.timeZone,
      extent: header.extent,
      licence: header.licence,
      report: { ...report, title: at(["dossier", "report", "title"], report.title) },
      kinds: kinds.map((kind) => ({ ...kind, name: at(["dossier", "kinds", kind.id], kind.name) })),
      chapters: chapters.map(({ id, title }) => ({ id, title: at(["dossier", "chapters", id], title) })),
      elsewhere: elsewhere.map(({ id, name }) => ({ id, name: at(["dossier", "elsewhere", id], name) })),
    },
    speakers: header.speakers.map(({ id, name, shortName, spellings, type, description, evidence }) => ({
      id,
      name: at(["speakers", id, "name"], name),
      ...(shortName && { shortName: at(["speakers", id, "shortName"], shortName) }),
      ...(spellings && { spellings }),
      type,
      ...(description && { description: at(["speakers", id, "description"], description) }),
      evidence: evidence ?? [],
    })),
    sites: features.filter(isSite).map((site) => toSite(site, at)),
    events: events.map((event) => toEvent(event, at)),
    story: toStory(header.story, at),
    conflicts: header.conflicts.map(({ id, question, nature, events: about, positions, note }) => ({
      id,
      question: at(["conflicts", id, "question"], question),
      nature,
      events: about,
      positions: positions.map(({ speaker, text, claim, evidence }, i) => ({
        speaker,
        text: at(["conflicts", id, "positions", i, "text"], text),
        ...(claim && { claim }),
        evidence: evidence ?? [],
      })),
      ...(note && { note: at(["conflicts", id, "note"], note) }),
    })),
    silences: header.silences.map(({ id, text, events: about }) => ({
      id,
      text: at(["silences", id, "text"], text),
      events: about,
    })),
    background: header.background.map(({ id, events: about, text, disputed, confidence, sources }) => ({
      id,
      events: about,
      text: at(["background", id, "text"], text),
      ...(disputed && { disputed: at(["background", id, "disputed"], disputed) }),
      confidence,
      sources,
      ...refinesOf(id, events),
    })),
    sources: header.sources,
    changes: header.changes.map((change, i) => ({
      ...change,
      text: at(["changes", i, "text"], change.text),
    })),
    published: {
      slugs: events.flatMap(({ id, properties }) => [id, ...properties.aliases]),
      tombstones: [],
    },
  };
  return { ...source, translations: words.translations };
}

function toStory(story: WrittenStory | undefined, at: At): DossierSource["story"] {
  if (!story) return { steps: [] };
  const told = (one: NonNullable<WrittenStory["lead"]>, path: readonly Key[]) => ({
    title: at(["story", ...path, "title"], one.title),
    text: at(["story", ...path, "text"], one.text),
    entries: one.entries,
    claims: one.claims ?? [],
    silences: one.silences ?? [],
    ...(one.other && {
      other: {
        text: at(["story", ...path, "other", "text"], one.other.text),
        background: one.other.background ?? [],
        entries: one.other.entries ?? [],
      },
    }),
    ...(one.frame && { frame: one.frame }),
  });
  return {
    ...(story.lead && { lead: told(story.lead, ["lead"]) }),
    steps: story.steps.map((step) => ({
      id: step.id,
      ...told(step, ["steps", step.id]),
      ...(step.moment && { moment: step.moment.edtf }),
      ...(step.window && { window: step.window.edtf }),
    })),
  };
}

/** Compiling gathers what all items make of an event; given back, the first of them bears its time and place. */
function refinesOf(id: string, events: readonly EventFeature[]): Pick<Source<"background">, "refines"> {
  const refined = events.filter(({ properties }) => properties.refined?.background.includes(id));
  if (refined.length === 0) return {};
  const borne = refined.find(({ properties }) => properties.refined?.background[0] === id);
  const { edtf, timeZone, site }: Partial<Refined> = borne?.properties.refined ?? {};
  return {
    refines: {
      ...(edtf && { edtf }),
      ...(timeZone && { timeZone }),
      ...(site && { site }),
      events: refined.map((event) => event.id),
    },
  };
}
