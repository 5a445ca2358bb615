/** The compiled dossier, `dateline/1`: what the app loads, other tools open, and the JSON Schema describes. */

import * as v from "valibot";
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
  WAYS,
} from "./vocabulary";

export const FORMAT = "dateline/1";

/** Lower-case words joined by hyphens; permanent once published. */
export const SlugSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80));
const [, { requirement: SLUG }, { requirement: MAX_SLUG }] = SlugSchema.pipe;
/** The same without the schema's detour, for millions of rows. */
export const isSlug = (text: string) => text.length <= MAX_SLUG && SLUG.test(text);

/** Slugs that no file or folder can have as its name on Windows, whatever its ending. */
export const RESERVED_NAMES: readonly string[] = [
  ...["con", "prn", "aux", "nul"],
  ...Array.from({ length: 10 }, (_, number) => [`com${number}`, `lpt${number}`]).flat(),
];

/** What a reader sees, by BCP 47 language tag. */
export const TextSchema = v.record(v.string(), v.string());
export type Text = Readonly<Record<string, string>>;

/** RFC 3339, always with an offset. Before the year 0 and from 10000 on, which it has no form for, six digits and a sign, as ECMAScript reads them. */
export const InstantSchema = v.pipe(
  v.string(),
  v.regex(/^(\d{4}|[+-]\d{6})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/),
);

/** RFC 7946 §3.1.1: longitude first, in degrees; a third number (altitude) is allowed and ignored. */
export const PositionSchema = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2), v.maxLength(3));
export type Position = readonly number[];

export const GeometrySchema = v.variant("type", [
  v.object({ type: v.literal("Point"), coordinates: PositionSchema }),
  v.object({ type: v.literal("MultiPoint"), coordinates: v.array(PositionSchema) }),
  v.object({ type: v.literal("LineString"), coordinates: v.array(PositionSchema) }),
  v.object({ type: v.literal("MultiLineString"), coordinates: v.array(v.array(PositionSchema)) }),
  v.object({ type: v.literal("Polygon"), coordinates: v.array(v.array(PositionSchema)) }),
  v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(v.array(v.array(PositionSchema))) }),
]);
export type Geometry = v.InferOutput<typeof GeometrySchema>;

/** [west, south, east, north] in degrees, as in RFC 7946 §5; west is larger than east across the antimeridian. */
export const BoundsSchema = v.tuple([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.number(), v.finite()),
  v.pipe(v.number(), v.finite()),
  v.pipe(v.number(), v.finite()),
]);

/** As on tiled maps: at 0 the world is 256 pixels wide. */
export const ZoomSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(22));

/** The part of the map that shows something well: a centre at a zoom, or bounds that are fitted into the map. */
export const MapFrameSchema = v.union([
  v.object({ center: PositionSchema, zoom: ZoomSchema }),
  v.object({ bounds: BoundsSchema }),
]);
export type MapFrame = v.InferOutput<typeof MapFrameSchema>;

/** A W3C Web Annotation text-quote selector: words of the report, at most 15, found there exactly once. */
export const EvidenceSchema = v.object({
  exact: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** As others write a name, in whatever language: for searches, and never shown. Not a former id, which is an alias. */
const SpellingsSchema = v.optional(v.array(v.string()));

const SpeakerSchema = v.object({
  id: SlugSchema,
  name: TextSchema,
  /** Shorter, for narrow places; the name where it is missing. */
  shortName: v.optional(TextSchema),
  spellings: SpellingsSchema,
  type: v.picklist(SPEAKER_TYPES),
  /** What the report says of them, or how it names them. */
  description: v.optional(TextSchema),
  evidence: v.optional(v.array(EvidenceSchema)),
});
export type Speaker = v.InferOutput<typeof SpeakerSchema>;

const KindSchema = v.object({
  id: SlugSchema,
  name: TextSchema,
  shape: v.picklist(SHAPES),
  lane: v.picklist(LANES),
});
export type Kind = v.InferOutput<typeof KindSchema>;

const ChapterSchema = v.object({ id: SlugSchema, title: TextSchema });
export type Chapter = v.InferOutput<typeof ChapterSchema>;

/** Where something took place that has no site: online, a city off the map, or nowhere that the report names. */
const ElsewhereSchema = v.object({ id: SlugSchema, name: TextSchema });

const PositionOfSpeakerSchema = v.object({
  speaker: SlugSchema,
  text: TextSchema,
  claim: v.optional(SlugSchema),
  evidence: v.optional(v.array(EvidenceSchema)),
});

const ConflictSchema = v.object({
  id: SlugSchema,
  question: TextSchema,
  nature: v.picklist(CONFLICT_NATURES),
  events: v.array(SlugSchema),
  positions: v.array(PositionOfSpeakerSchema),
  note: v.optional(TextSchema),
});
export type Conflict = v.InferOutput<typeof ConflictSchema>;

const SilenceSchema = v.object({ id: SlugSchema, text: TextSchema, events: v.array(SlugSchema) });
export type Silence = v.InferOutput<typeof SilenceSchema>;

const SourceSchema = v.object({
  id: SlugSchema,
  title: v.string(),
  publisher: v.optional(v.string()),
  published: v.optional(v.string()),
  url: v.optional(v.nullable(v.string())),
  /** What helps to find it again where there is no address. */
  note: v.optional(v.string()),
  /** Of the title as it stands here. */
  lang: v.optional(v.string()),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** What other sources establish about some events, never mixed with the report. */
const BackgroundSchema = v.object({
  id: SlugSchema,
  events: v.array(SlugSchema),
  text: TextSchema,
  /** Where those sources differ among themselves. */
  disputed: v.optional(TextSchema),
  confidence: v.picklist(CONFIDENCES),
  sources: v.array(SlugSchema),
});
export type Background = v.InferOutput<typeof BackgroundSchema>;

/** What a step says and what it rests on; the story's lead has the same. */
const told = {
  title: TextSchema,
  text: TextSchema,
  /** The entries it tells, which are highlighted; the first is the one that is selected. */
  entries: v.array(SlugSchema),
  /** Claims about these entries, or made in them, that are told with their speakers. */
  claims: v.optional(v.array(SlugSchema)),
  /** What other sources add, in a box of its own; hidden with them. */
  other: v.optional(
    v.object({
      text: TextSchema,
      background: v.optional(v.array(SlugSchema)),
      /** Entries that only other sources tell of. */
      entries: v.optional(v.array(SlugSchema)),
    }),
  ),
  /** What the report leaves out, where the step tells of that: nobody is named as saying so. */
  silences: v.optional(v.array(SlugSchema)),
  /** What the map shows; where it is missing, the places of the entries. */
  frame: v.optional(MapFrameSchema),
};

export const StepSchema = v.object({
  id: SlugSchema,
  ...told,
  /** The playhead stands at the end of it; where it is missing, the entries decide. */
  moment: v.optional(v.object({ edtf: v.string(), start: InstantSchema, end: InstantSchema })),
  /** The part of time that the timeline shows; the whole extent where it is missing. */
  window: v.optional(v.object({ edtf: v.string(), start: InstantSchema, end: InstantSchema })),
});
export type Step = v.InferOutput<typeof StepSchema>;

export const StorySchema = v.object({ lead: v.optional(v.object(told)), steps: v.array(StepSchema) });
export type WrittenStory = v.InferOutput<typeof StorySchema>;

const ChangeSchema = v.object({
  date: v.string(),
  version: v.string(),
  text: TextSchema,
  correction: v.boolean(),
  events: v.array(SlugSchema),
});

const ReportSchema = v.object({
  title: TextSchema,
  publisher: v.nullable(v.string()),
  /** Null where nobody says, as with many tables. */
  published: v.nullable(v.string()),
  url: v.nullable(v.string()),
  licence: v.nullable(v.string()),
  /** Null where there is no text to quote, as with an imported table. */
  sha256: v.nullable(v.string()),
  lang: v.string(),
});

export const HeaderSchema = v.object({
  format: v.literal(FORMAT),
  id: SlugSchema,
  version: v.string(),
  title: TextSchema,
  shortTitle: v.optional(TextSchema),
  summary: TextSchema,
  languages: v.array(v.string()),
  /** The language the text was written in; the others are translations and marked as such. */
  language: v.string(),
  timeZone: v.string(),
  extent: v.string(),
  start: InstantSchema,
  end: InstantSchema,
  licence: v.string(),
  report: ReportSchema,
  speakers: v.array(SpeakerSchema),
  kinds: v.array(KindSchema),
  chapters: v.array(ChapterSchema),
  elsewhere: v.array(ElsewhereSchema),
  conflicts: v.array(ConflictSchema),
  silences: v.array(SilenceSchema),
  background: v.array(BackgroundSchema),
  sources: v.array(SourceSchema),
  changes: v.array(ChangeSchema),
  /** The dossier told step by step; made from chapters and summaries where it is missing. */
  story: v.optional(StorySchema),
});
export type Header = v.InferOutput<typeof HeaderSchema>;

/** Half way round the earth, rounded up: nothing on it is farther from an anchor. */
export const MAX_RADIUS_METERS = 20_100_000;
const RadiusSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_RADIUS_METERS));

export const SiteFeatureSchema = v.object({
  type: v.literal("Feature"),
  id: SlugSchema,
  geometry: v.nullable(GeometrySchema),
  properties: v.object({
    role: v.literal("site"),
    layer: v.picklist(LAYERS),
    name: TextSchema,
    shortName: v.optional(TextSchema),
    spellings: SpellingsSchema,
    description: v.optional(TextSchema),
    evidence: v.optional(v.array(EvidenceSchema)),
    precision: v.picklist(SITE_PRECISIONS),
    /** Metres round `anchor` that surely hold the place; null where there is no geometry. */
    radius: v.nullable(RadiusSchema),
    /** Null where nobody says how exact it is. */
    geoPrecision: v.nullable(v.picklist([1, 2, 3])),
    /** [lon, lat]; where the marker stands and the radius is measured from. */
    anchor: v.nullable(PositionSchema),
    partOf: v.nullable(SlugSchema),
    /** The outline is a stand-in and drawn soft, without a line. */
    approximate: v.boolean(),
    confidence: v.nullable(v.picklist(CONFIDENCES)),
    coordinateNote: v.optional(TextSchema),
    coordinateSources: v.array(v.string()),
  }),
});
export type SiteFeature = v.InferOutput<typeof SiteFeatureSchema>;

const ClaimSchema = v.object({
  id: SlugSchema,
  speaker: SlugSchema,
  mode: v.picklist(MODES),
  text: TextSchema,
  /** A count of `of`; `high` null means "at least". Both null where the claim is no figure. */
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
  of: v.nullable(TextSchema),
  evidence: v.array(EvidenceSchema),
  /** The statement in which it was said, where that is an entry of its own. */
  statement: v.nullable(SlugSchema),
  note: v.optional(TextSchema),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;

const LinkSchema = v.object({
  relation: v.picklist(RELATIONS),
  /** An event's slug; for `ordered-by` a speaker's id. */
  target: SlugSchema,
  statedBy: SlugSchema,
  evidence: v.array(EvidenceSchema),
  note: v.optional(TextSchema),
});
export type Link = v.InferOutput<typeof LinkSchema>;

/** What background makes of the time or place; the report's own stays beside it. */
const RefinedSchema = v.object({
  edtf: v.nullable(v.string()),
  start: v.nullable(InstantSchema),
  end: v.nullable(InstantSchema),
  timeZone: v.nullable(v.string()),
  site: v.nullable(SlugSchema),
  position: v.nullable(PositionSchema),
  radius: v.nullable(RadiusSchema),
  background: v.array(SlugSchema),
  sources: v.array(SlugSchema),
});
export type Refined = v.InferOutput<typeof RefinedSchema>;

const AlternativeSchema = v.object({
  edtf: v.string(),
  start: InstantSchema,
  end: InstantSchema,
  reading: TextSchema,
});
export type Alternative = v.InferOutput<typeof AlternativeSchema>;

/** When a reader of the day could know of it; `sources` empty means: from the report's own date. */
const KnownSchema = v.object({
  edtf: v.string(),
  /** The zone of its days, where that is not the dossier's. */
  timeZone: v.optional(v.string()),
  start: InstantSchema,
  end: InstantSchema,
  note: v.optional(TextSchema),
  sources: v.array(SlugSchema),
});

/** Timespans as in Linked Places 1.3, generated from the EDTF; `edtf` is the text as written. */
const WhenSchema = v.object({
  edtf: v.string(),
  timespans: v.array(
    v.object({ start: v.record(v.string(), v.string()), end: v.record(v.string(), v.string()) }),
  ),
  certainty: v.picklist(CERTAINTIES),
  /** The report's own time words, where it has any. */
  label: v.nullable(v.string()),
});

/** The clock that an entry's own times go by, where that is not the dossier's. */
const ZoneSchema = v.object({
  /** An IANA name, or a fixed offset from UTC: `-03:27`, or `+02:57:36` as local mean time has it. */
  id: v.string(),
  /** What the report or its time called it; the zone's city or the offset where it is missing. */
  name: v.optional(TextSchema),
});
export type Zone = v.InferOutput<typeof ZoneSchema>;

/** A time told by another entry's: so long after that was over. */
const AfterSchema = v.object({
  entry: SlugSchema,
  /** An ISO 8601 duration of weeks, days, hours, minutes and seconds. */
  by: v.string(),
  /** Half to one and a half times as long. */
  about: v.boolean(),
  /** The report's own time words, where it has any. */
  label: v.nullable(v.string()),
});

/** Where something that moves was at a time. */
const TrackPositionSchema = v.object({
  /** [lon, lat]; the anchor of `site` where that is one. Null only where that site has none, which is a fault. */
  position: v.nullable(PositionSchema),
  site: v.nullable(SlugSchema),
  edtf: v.string(),
  start: InstantSchema,
  end: InstantSchema,
  /** Place and time are known, not estimated. */
  certain: v.boolean(),
  /** How it came here from the position before; missing where nobody says where it was between the two. */
  between: v.optional(v.picklist(WAYS)),
});
export type TrackPosition = v.InferOutput<typeof TrackPositionSchema>;

export const EventFeatureSchema = v.object({
  type: v.literal("Feature"),
  id: SlugSchema,
  geometry: v.nullable(GeometrySchema),
  /** Null where no time is known at all, and where it is told by another entry's; without `after`, `start` and `end` are null then. */
  when: v.nullable(WhenSchema),
  properties: v.object({
    role: v.literal("event"),
    title: TextSchema,
    /** At most 27 characters, for rows of the timeline and other narrow places; the title where it is missing. */
    label: v.optional(TextSchema),
    summary: TextSchema,
    spellings: SpellingsSchema,
    kind: SlugSchema,
    chapter: v.nullable(SlugSchema),
    layer: v.picklist(LAYERS),
    /** First possible instant, and the end (exclusive) of the last possible one. */
    start: v.nullable(InstantSchema),
    end: v.nullable(InstantSchema),
    /** It went on over the whole of its range, as opposed to happening somewhere in it. */
    lasting: v.boolean(),
    /** Where `when` is null: the time by another entry's. `start` and `end` are what order makes of it. */
    after: v.optional(AfterSchema),
    /** Of the days and clock times in `when`, `alternatives` and `track`; the dossier's where it is missing. */
    zone: v.optional(ZoneSchema),
    timePrecision: v.nullable(v.picklist([1, 2, 3])),
    timeNote: v.optional(TextSchema),
    alternatives: v.array(AlternativeSchema),
    known: v.nullable(KnownSchema),
    site: v.nullable(SlugSchema),
    placeRelation: v.nullable(v.picklist(PLACE_RELATIONS)),
    elsewhere: v.nullable(SlugSchema),
    geoPrecision: v.nullable(v.picklist([1, 2, 3])),
    /** What the map shows of it; its place with surroundings where this is missing. */
    frame: v.optional(MapFrameSchema),
    /** Of something that moves: where it was, in the order of time. */
    track: v.optional(v.pipe(v.array(TrackPositionSchema), v.minLength(2))),
    /** Kilometres an hour that it never exceeds on its track. */
    speed: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    speaker: SlugSchema,
    mode: v.picklist(MODES),
    refined: v.nullable(RefinedSchema),
    claims: v.array(ClaimSchema),
    evidence: v.array(EvidenceSchema),
    links: v.array(LinkSchema),
    notes: v.array(TextSchema),
    /** Where the report itself, such as a table, has it from; not background, which is what others add. */
    sources: v.optional(v.array(SlugSchema)),
    aliases: v.array(SlugSchema),
  }),
});
export type EventFeature = v.InferOutput<typeof EventFeatureSchema>;

export const DossierSchema = v.object({
  type: v.literal("FeatureCollection"),
  dossier: HeaderSchema,
  features: v.array(v.union([SiteFeatureSchema, EventFeatureSchema])),
});
export type CompiledDossier = v.InferOutput<typeof DossierSchema>;
