/** A dossier ready for use: indexed by id, instants as numbers, references resolved. */

import type { EventTable } from "../columns/eventTable";
import type { FindResults } from "../columns/findInSlices";
import type { Unloaded } from "../columns/unloaded";
import type {
  Alternative,
  Background,
  Chapter,
  Claim,
  Conflict,
  EventFeature,
  Evidence,
  Geometry,
  Header,
  Kind,
  Link,
  Position,
  Refined,
  Source,
  Speaker,
  Text,
  Zone,
} from "../schema/dossier";
import type { Certainty, Layer, Mode, PlaceRelation, SitePrecision } from "../schema/vocabulary";
import type { RelativeTime } from "./order/relative";
import type { TimeBasis } from "./phase";
import type { Search } from "./search";
import type { Instants } from "./time/instants";
import type { Interval } from "./time/interval";
import type { Track } from "./track";

export interface Site {
  readonly id: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly spellings: readonly string[];
  readonly description: Text | null;
  readonly evidence: readonly Evidence[];
  readonly layer: Layer;
  readonly precision: SitePrecision;
  readonly geometry: Geometry | null;
  /** [lon, lat]; where the marker stands. */
  readonly anchor: Position | null;
  /** Metres round the anchor that surely hold the place. */
  readonly radiusMeters: number | null;
  /** Null where nobody says how exact it is. */
  readonly geoPrecision: 1 | 2 | 3 | null;
  readonly approximate: boolean;
  readonly partOf: string | null;
  readonly coordinateNote: Text | null;
  readonly coordinateSources: readonly string[];
}

export interface EventTime {
  readonly edtf: string | null;
  /** The clock that its own times go by, where that is not the dossier's; rows of columns have none. */
  readonly zone?: Zone;
  /** Told by another entry's time, where it has none of its own. */
  readonly relative?: RelativeTime;
  /** The report's own time words. */
  readonly words: string | null;
  readonly certainty: Certainty;
  /** All instants at which it may have happened; null where nothing is known. */
  readonly possible: Interval | null;
  /** Day or days that are stated, not inferred; the hour stays open. Null where only a range is known. */
  readonly certain: Interval | null;
  /** It went on over all of `possible`. */
  readonly lasting: boolean;
  /** 1 day, 2 about a week, 3 coarser, as ACLED counts. */
  readonly precision: 1 | 2 | 3 | null;
  readonly note: Text | null;
  readonly alternatives: readonly Alternative[];
  /** What background narrows it to. */
  readonly refined: Interval | null;
  /** When a reader of the day could know of it. */
  readonly known: Interval | null;
  /** The same by the report alone: where other sources tell it, the day that the report is dated. */
  readonly knownByReport: Interval | null;
  /** Null where what comes before and after says no more than the above; `core/order` makes it. */
  readonly order: TimeOrder | null;
}

/** What the order of entries makes of the time of one. Others are named by their places in the account. */
export interface TimeOrder {
  /** What is left of the possible time, by the report alone; null where it tells no time and order bounds none. */
  readonly report: Interval | null;
  /** With other sources: what is left of the time that they tell or, where they tell none, of the report's. */
  readonly others: Interval | null;
  /** When it became known, which was not before it happened. */
  readonly known: Interval | null;
  readonly knownByReport: Interval | null;
  /** What it comes after, as far as the times don't say so already; none that another of these comes after. */
  readonly after: readonly number[];
  /** What it is said to come before, or what cuts off the end of its time. */
  readonly before: readonly number[];
  /** Whose time, as other sources tell it, narrows the beginning and the end of `others`. */
  readonly borrowed: { readonly from: number | null; readonly to: number | null };
}

export interface EventPlace {
  readonly site: Site | null;
  readonly relation: PlaceRelation | null;
  /** An id of `header.elsewhere`, where there is no site. */
  readonly elsewhere: string | null;
  /** [lon, lat]; the site's anchor or a position of its own. */
  readonly position: Position | null;
  readonly geoPrecision: 1 | 2 | 3 | null;
}

export interface DossierEvent {
  readonly slug: string;
  /** Place in the account, from 0. */
  readonly index: number;
  readonly title: Text;
  /** Shorter, for narrow places; the title where there is none. */
  readonly label: Text;
  readonly summary: Text;
  /** Other words by which a search finds it; rows of columns have none. */
  readonly spellings?: readonly string[];
  readonly kind: Kind;
  readonly chapter: string | null;
  readonly layer: Layer;
  readonly time: EventTime;
  readonly place: EventPlace;
  /** Of something that moves: where it was, in the order of time; most have none. */
  readonly track?: Track;
  /** Kilometres an hour that it never exceeds on its track. */
  readonly speed?: number;
  readonly speaker: string;
  readonly mode: Mode;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  readonly links: readonly Link[];
  readonly notes: readonly Text[];
  /** Ids of the sources that the report itself names for it. */
  readonly sources: readonly string[];
  readonly refined: Refined | null;
  readonly known: EventFeature["properties"]["known"];
}

/** What a reader narrows the account by. */
export interface Filters {
  readonly search?: string;
  readonly onlyReport?: boolean;
  /** A speaker's id. */
  readonly toldBy?: string | null;
  readonly timeWindow?: Interval | null;
  /** Ids of kinds. */
  readonly hidden?: readonly string[];
}

/** In the order of the account: an array where they are few; of very many none is made before it is asked for. */
export interface EventList extends Iterable<DossierEvent> {
  readonly length: number;
  at(place: number): DossierEvent | undefined;
  /** The event's place in the account; of an array its event tells. */
  indexAt?(place: number): number;
  /** Of a column of all events, what is of these; only of lists of columns. */
  pick?(column: Instants): Instants;
  /** For each event of the dossier whether it is among these; null where all are. Only of lists of columns. */
  marks?(): Uint8Array | null;
  slice(from?: number, to?: number): EventList;
  filter(keep: (event: DossierEvent) => boolean): EventList;
  map<T>(to: (event: DossierEvent) => T): T[];
}

export interface Dossier {
  readonly header: Header;
  readonly timeZone: string;
  readonly extent: Interval;
  readonly events: EventList;
  readonly sites: ReadonlyMap<string, Site>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly chapters: readonly Chapter[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Where the playhead goes that is put on each event, by its place in the account; NaN where it has no time. See `momentOf`. */
  moments(basis: TimeBasis): Instants;
  /** By slug or former slug. */
  eventOf(slug: string): DossierEvent | undefined;
  /** Links of other events that name this one. */
  linksTo(slug: string): readonly { readonly from: DossierEvent; readonly link: Link }[];
  /** Claims made in this statement, whichever event they are about. */
  claimsStatedIn(slug: string): readonly { readonly about: DossierEvent; readonly claim: Claim }[];
  conflictsOf(slug: string): readonly Conflict[];
  backgroundOf(slug: string): readonly Background[];
  /** Of a dossier that came as columns: all events side by side, for what looks at each of very many. */
  readonly table?: EventTable;
  /** Where not all events are here, and the others were counted: where they are. */
  readonly unloaded?: Unloaded | null;
  /** How many events each speaker tells of, where that has been counted already. */
  readonly toldBy?: ReadonlyMap<string, number>;
  /** How many of these there are of each kind, where that can be counted without making events. */
  readonly kindCounts?: (events: EventList) => ReadonlyMap<string, number>;
  /** Where very many are searched in another way. */
  readonly search?: Search;
  /** Where very many are narrowed in another way; `onFound` tells of results that took a while. */
  readonly resultsOf?: (onFound: () => void) => FindResults;
}

/** Of which all events are there at once. */
export interface WholeDossier extends Dossier {
  readonly events: readonly DossierEvent[];
}
