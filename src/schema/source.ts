/** The dossier as people write it: YAML files in one folder, in one language, with translations beside it. */

import * as v from "valibot";
import {
  BackgroundFile,
  ChangesFile,
  ConflictsFile,
  PublishedFile,
  SilencesFile,
  SourcesFile,
} from "./sourceContext";
import { DossierFile } from "./sourceDossier";
import { EventsFile } from "./sourceEvents";
import { SitesFile, SpeakersFile } from "./sourcePlaces";
import { StoryFile } from "./sourceStory";

/**
 * One language's words, shaped like the source: lists become maps by id (`alternatives`, `notes` and
 * `positions`, which have none, become lists in the same order).
 */
export const TranslationFile = v.record(v.string(), v.unknown());

export const SOURCE_FILES = {
  dossier: DossierFile,
  speakers: SpeakersFile,
  sites: SitesFile,
  events: EventsFile,
  story: StoryFile,
  conflicts: ConflictsFile,
  silences: SilencesFile,
  background: BackgroundFile,
  sources: SourcesFile,
  changes: ChangesFile,
  published: PublishedFile,
} as const;

export type SourceFileName = keyof typeof SOURCE_FILES;

/** Every file of one folder, parsed. Only `dossier` and `events` must exist; the others default to empty. */
export type DossierSource = {
  [K in SourceFileName]: v.InferOutput<(typeof SOURCE_FILES)[K]>;
} & { translations: ReadonlyMap<string, v.InferOutput<typeof TranslationFile>> };
