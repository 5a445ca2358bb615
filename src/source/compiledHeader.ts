/** All of a dossier but its sites and events, as the compiled one has it. */

import type { CompiledDossier } from "../schema/dossier";
import { FORMAT } from "../schema/dossier";
import type { DossierSource } from "../schema/source";
import { boundsIn, type Source, toEvidence, toFrame } from "./compiledParts";
import type { Texts } from "./translations";

export function toHeader(source: DossierSource, texts: Texts, zone: string): CompiledDossier["dossier"] {
  const { dossier } = source;
  const { report } = dossier;
  const text = texts.of;
  return {
    format: FORMAT,
    id: dossier.id,
    version: dossier.version,
    title: text("dossier", ["title"], dossier.title),
    ...(dossier.shortTitle && { shortTitle: text("dossier", ["shortTitle"], dossier.shortTitle) }),
    summary: text("dossier", ["summary"], dossier.summary),
    languages: [
      dossier.language,
      ...[...source.translations.keys()].filter((tag) => tag !== dossier.language),
    ],
    language: dossier.language,
    timeZone: dossier.timeZone,
    extent: dossier.extent,
    ...(boundsIn(dossier.extent, zone) ?? { start: "", end: "" }), // the rule `edtf` says so
    licence: dossier.licence,
    report: { ...report, title: text("dossier", ["report", "title"], report.title) },
    speakers: source.speakers.map((speaker, i) => ({
      id: speaker.id,
      name: text("speakers", [i, "name"], speaker.name),
      ...(speaker.shortName && { shortName: text("speakers", [i, "shortName"], speaker.shortName) }),
      ...(speaker.spellings && { spellings: speaker.spellings }),
      type: speaker.type,
      ...(speaker.description && { description: text("speakers", [i, "description"], speaker.description) }),
      ...(speaker.evidence.length > 0 && { evidence: toEvidence(speaker.evidence) }),
    })),
    kinds: dossier.kinds.map((kind, i) => ({
      ...kind,
      name: text("dossier", ["kinds", i, "name"], kind.name),
    })),
    chapters: dossier.chapters.map((chapter, i) => ({
      id: chapter.id,
      title: text("dossier", ["chapters", i, "title"], chapter.title),
    })),
    elsewhere: dossier.elsewhere.map((place, i) => ({
      id: place.id,
      name: text("dossier", ["elsewhere", i, "name"], place.name),
    })),
    conflicts: source.conflicts.map((conflict, i) => ({
      id: conflict.id,
      question: text("conflicts", [i, "question"], conflict.question),
      nature: conflict.nature,
      events: conflict.events,
      positions: conflict.positions.map((position, j) => ({
        speaker: position.speaker,
        text: text("conflicts", [i, "positions", j, "text"], position.text),
        ...(position.claim && { claim: position.claim }),
        ...(position.evidence.length > 0 && { evidence: toEvidence(position.evidence) }),
      })),
      ...(conflict.note && { note: text("conflicts", [i, "note"], conflict.note) }),
    })),
    silences: source.silences.map((silence, i) => ({
      ...silence,
      text: text("silences", [i, "text"], silence.text),
    })),
    background: source.background.map(({ refines: _, ...item }, i) => ({
      id: item.id,
      events: item.events,
      text: text("background", [i, "text"], item.text),
      ...(item.disputed && { disputed: text("background", [i, "disputed"], item.disputed) }),
      confidence: item.confidence,
      sources: item.sources,
    })),
    sources: source.sources,
    changes: source.changes.map((change, i) => ({
      ...change,
      text: text("changes", [i, "text"], change.text),
    })),
    ...toStory(source.story, texts, zone),
  };
}

/** Nothing where nobody has written one: the story is made of chapters and summaries then. */
function toStory(
  story: Source<"story">,
  texts: Texts,
  zone: string,
): Pick<CompiledDossier["dossier"], "story"> {
  const { lead, steps } = story;
  if (!lead && steps.length === 0) return {};
  type Told = NonNullable<typeof lead>;
  const told = (
    { title, text, entries, claims, other, silences, frame }: Told,
    path: readonly (string | number)[],
  ) => {
    const words = (field: readonly string[], value: string) => texts.of("story", [...path, ...field], value);
    return {
      title: words(["title"], title),
      text: words(["text"], text),
      entries,
      ...(claims.length > 0 && { claims }),
      ...(other && {
        other: {
          text: words(["other", "text"], other.text),
          ...(other.background.length > 0 && { background: other.background }),
          ...(other.entries.length > 0 && { entries: other.entries }),
        },
      }),
      ...(silences.length > 0 && { silences }),
      ...toFrame(frame),
    };
  };
  const timeOf = (edtf: string) => ({ edtf, ...(boundsIn(edtf, zone) ?? { start: "", end: "" }) });
  return {
    story: {
      ...(lead && { lead: told(lead, ["lead"]) }),
      steps: steps.map((step, i) => ({
        id: step.id,
        ...told(step, ["steps", i]),
        ...(step.moment && { moment: timeOf(step.moment) }),
        ...(step.window && { window: timeOf(step.window) }),
      })),
    },
  };
}
