/** The dossier as people write it: YAML files in one folder, in one language, with translations beside it. */

import * as v from "valibot";
import { GeometrySchema, PositionSchema, SlugSchema } from "./dossier";
import {
  CERTAINTIES,
  CONFIDENCES,
  CONFLICT_NATURES,
  LANES,
  LAYERS,
  MODES,
  PLACE_RELATIONS,
  RELATIONS,
  SHAPES,
  SITE_PRECISIONS,
  SPEAKER_TYPES,
} from "./vocabulary";

const Words = v.pipe(v.string(), v.trim(), v.minLength(1));

/** A quote alone, or with the words around it where it would not be unique. */
const Quote = v.union([
  Words,
  v.strictObject({ exact: Words, prefix: v.optional(v.string()), suffix: v.optional(v.string()) }),
]);
const Quotes = v.array(Quote);

export const DossierFile = v.strictObject({
  id: SlugSchema,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  /** The language of the files in this folder; `translations/` holds the others. */
  language: Words,
  title: Words,
  shortTitle: v.optional(Words),
  summary: Words,
  timeZone: Words,
  extent: Words,
  licence: Words,
  report: v.strictObject({
    title: Words,
    publisher: v.nullable(Words),
    published: Words,
    url: v.nullable(v.pipe(v.string(), v.url())),
    licence: v.nullable(Words),
    /** Of the text that `verify` gets; null where there is no text to quote, as with an imported table: then quotes may be missing. */
    sha256: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), null),
    lang: Words,
  }),
  kinds: v.array(
    v.strictObject({ id: SlugSchema, name: Words, shape: v.picklist(SHAPES), lane: v.picklist(LANES) }),
  ),
  chapters: v.array(v.strictObject({ id: SlugSchema, title: Words })),
  elsewhere: v.optional(v.array(v.strictObject({ id: SlugSchema, name: Words })), []),
});

export const SpeakersFile = v.array(
  v.strictObject({
    id: SlugSchema,
    name: Words,
    shortName: v.optional(Words),
    type: v.picklist(SPEAKER_TYPES),
    description: v.optional(Words),
    evidence: v.optional(Quotes, []),
  }),
);

export const SitesFile = v.array(
  v.strictObject({
    id: SlugSchema,
    name: Words,
    shortName: v.optional(Words),
    description: v.optional(Words),
    evidence: v.optional(Quotes, []),
    layer: v.optional(v.picklist(LAYERS), "report"),
    precision: v.picklist(SITE_PRECISIONS),
    /** [lon, lat], WGS 84 degrees. */
    anchor: v.optional(PositionSchema),
    radius: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(2_000_000))),
    /** A GeoJSON geometry, or the name of a file that holds one, relative to this folder. */
    geometry: v.optional(v.union([Words, GeometrySchema])),
    approximate: v.optional(v.boolean(), false),
    partOf: v.optional(SlugSchema),
    confidence: v.optional(v.picklist(CONFIDENCES)),
    coordinateNote: v.optional(Words),
    coordinateSources: v.optional(v.array(Words), []),
  }),
);

const When = v.strictObject({
  /** EDTF, ISO 8601-2; see docs/dossier.md for the forms that occur. */
  edtf: Words,
  /** The report's own time words. */
  words: v.optional(Words),
  certainty: v.optional(v.picklist(CERTAINTIES), "certain"),
  /** How the value was read from the words. */
  why: v.optional(Words),
  alternatives: v.optional(v.array(v.strictObject({ edtf: Words, reading: Words })), []),
});

const Where = v.union([
  v.strictObject({ site: SlugSchema, relation: v.picklist(PLACE_RELATIONS) }),
  v.strictObject({ elsewhere: SlugSchema }),
  v.strictObject({ position: PositionSchema, geoPrecision: v.picklist([1, 2, 3]) }),
]);

const SourceClaim = v.strictObject({
  id: SlugSchema,
  speaker: SlugSchema,
  mode: v.picklist(MODES),
  text: Words,
  count: v.optional(
    v.strictObject({
      low: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** Null means "at least". */
      high: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
      of: Words,
    }),
  ),
  evidence: v.optional(Quotes, []),
  statement: v.optional(SlugSchema),
  note: v.optional(Words),
});

const SourceLink = v.strictObject({
  relation: v.picklist(RELATIONS),
  target: SlugSchema,
  statedBy: SlugSchema,
  evidence: v.optional(Quotes, []),
  note: v.optional(Words),
});

export const EventsFile = v.array(
  v.strictObject({
    id: SlugSchema,
    title: Words,
    summary: Words,
    kind: SlugSchema,
    chapter: v.optional(SlugSchema),
    layer: v.optional(v.picklist(LAYERS), "report"),
    when: v.optional(When),
    where: v.optional(Where),
    speaker: SlugSchema,
    mode: v.picklist(MODES),
    evidence: v.optional(Quotes, []),
    claims: v.optional(v.array(SourceClaim), []),
    links: v.optional(v.array(SourceLink), []),
    notes: v.optional(v.array(Words), []),
    known: v.optional(
      v.strictObject({
        edtf: Words,
        timeZone: v.optional(Words),
        note: v.optional(Words),
        sources: v.optional(v.array(SlugSchema), []),
      }),
    ),
    aliases: v.optional(v.array(SlugSchema), []),
  }),
);

export const ConflictsFile = v.array(
  v.strictObject({
    id: SlugSchema,
    question: Words,
    nature: v.picklist(CONFLICT_NATURES),
    events: v.array(SlugSchema),
    positions: v.array(
      v.strictObject({
        speaker: SlugSchema,
        text: Words,
        claim: v.optional(SlugSchema),
        evidence: v.optional(Quotes, []),
      }),
    ),
    note: v.optional(Words),
  }),
);

export const SilencesFile = v.array(
  v.strictObject({ id: SlugSchema, text: Words, events: v.optional(v.array(SlugSchema), []) }),
);

export const BackgroundFile = v.array(
  v.strictObject({
    id: SlugSchema,
    events: v.array(SlugSchema),
    text: Words,
    disputed: v.optional(Words),
    confidence: v.picklist(CONFIDENCES),
    sources: v.pipe(v.array(SlugSchema), v.minLength(1)),
    refines: v.optional(
      v.strictObject({
        edtf: v.optional(Words),
        timeZone: v.optional(Words),
        site: v.optional(SlugSchema),
        /** Which of `events` it refines; all of them where missing. */
        events: v.optional(v.array(SlugSchema)),
      }),
    ),
  }),
);

export const SourcesFile = v.array(
  v.strictObject({
    id: SlugSchema,
    title: Words,
    publisher: v.optional(Words),
    published: v.optional(Words),
    url: v.optional(v.nullable(v.pipe(v.string(), v.url()))),
    note: v.optional(Words),
    lang: v.optional(Words),
  }),
);

export const ChangesFile = v.array(
  v.strictObject({
    date: Words,
    version: Words,
    text: Words,
    correction: v.optional(v.boolean(), false),
    events: v.optional(v.array(SlugSchema), []),
  }),
);

/** Slugs that were ever published; none may vanish from the dossier (as an id or an alias) unless it has a tombstone. */
export const PublishedFile = v.strictObject({
  slugs: v.array(SlugSchema),
  tombstones: v.optional(v.array(v.strictObject({ slug: SlugSchema, date: Words, reason: Words })), []),
});

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
