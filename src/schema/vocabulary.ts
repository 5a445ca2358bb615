/** The closed word lists of the dossier format. A dossier chooses among them; only a new format version adds one. */

/** How finely a place is known; `region` and coarser are never drawn as a point. */
/** `unstated` where nobody says, as of many tables: then no radius is wanted. */
export const SITE_PRECISIONS = ["building", "compound", "area", "region", "unstated"] as const;
export type SitePrecision = (typeof SITE_PRECISIONS)[number];

/** How an event stands to its site: "near the cargo terminal" is not "at the cargo terminal". */
export const PLACE_RELATIONS = ["at", "in", "near", "outside", "from"] as const;
export type PlaceRelation = (typeof PLACE_RELATIONS)[number];

/** How something moved from one position of its track to the next, where anybody says so. */
export const WAYS = ["straight"] as const;

export const RELATIONS = [
  "retaliation-for",
  "protest-against",
  "responds-to",
  "right-after",
  "after",
  "before",
  "at-the-time-of",
  "ordered-by",
] as const;
export type Relation = (typeof RELATIONS)[number];

const REASONS = ["retaliation-for", "protest-against", "responds-to", "ordered-by"] as const;
export type Reason = (typeof REASONS)[number];

/** True for relations that give a reason; all others only order events in time. */
export const isReason = (relation: Relation): relation is Reason =>
  (REASONS as readonly Relation[]).includes(relation);

/** What a conflict is about; `converging` is an accusation that was later confirmed, not a dispute. */
export const CONFLICT_NATURES = [
  "figures-differ",
  "wording-differs",
  "attribution-differs",
  "framing-differs",
  "internal-tension",
  "converging",
] as const;

/** How a speaker's words reach us. */
export const MODES = ["direct-quote", "paraphrase", "unattributed"] as const;
export type Mode = (typeof MODES)[number];

export const CERTAINTIES = ["certain", "less-certain", "uncertain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const CONFIDENCES = ["high", "medium", "low", "editorial"] as const;

/** Marks on map and timeline: a kind has one shape, and with it one colour token (`--mark-diamond` …). */
export const SHAPES = ["diamond", "triangle", "square", "circle"] as const;
export type Shape = (typeof SHAPES)[number];

export const LANES = ["ground", "said"] as const;
export type Lane = (typeof LANES)[number];

export const LAYERS = ["report", "background"] as const;
export type Layer = (typeof LAYERS)[number];

export const SPEAKER_TYPES = [
  "narrator",
  "institution",
  "person",
  "armed-group",
  "unnamed-group",
  "unnamed-source",
  "state",
  "crowd",
] as const;
