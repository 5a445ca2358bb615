/**
 * What a card must say of each field of an event, in one language. A field that the format gets and that is not
 * answered here fails the types: it is either shown in words or is said to be no reader's.
 */

import { figureOf, formatFigure } from "../../../src/account/card/claims";
import type { Dossier, DossierEvent } from "../../../src/core/dossier";
import { formatDay } from "../../../src/i18n/dates";
import { withoutIsolates } from "../../../src/i18n/isolate";
import type { Messages } from "../../../src/i18n/messages";
import { formatDistance, formatNumber } from "../../../src/i18n/numbers";
import { formatHowKnown, formatWhen } from "../../../src/i18n/when";
import type {
  Alternative,
  Background,
  Claim,
  Conflict,
  EventFeature,
  Evidence,
  Link,
  Position,
  Refined,
  SiteFeature,
  Source,
  Text,
  TrackPosition,
  Zone,
} from "../../../src/schema/dossier";

type Says<T> = { readonly [Field in keyof Required<T>]: (value: T) => readonly string[] };
type Properties = EventFeature["properties"];
type Known = NonNullable<Properties["known"]>;
/** Every field of the event as it was compiled, and what the dossier's other parts say of it. */
type Fields = Properties & Pick<EventFeature, "id" | "when" | "geometry"> & Around;

interface Around {
  readonly linkedFrom: readonly { readonly from: DossierEvent; readonly link: Link }[];
  readonly conflicts: readonly Conflict[];
  readonly background: readonly Background[];
  readonly silences: readonly { readonly text: Text }[];
  readonly statedHere: readonly { readonly about: DossierEvent; readonly claim: Claim }[];
}

const nothing = () => [];

/** The words by field, in the order of the format. */
export function fieldsOf(
  feature: EventFeature,
  sites: readonly SiteFeature[],
  dossier: Dossier,
  messages: Messages,
): Map<string, readonly string[]> {
  const { t, language } = messages;
  const { header, timeZone } = dossier;
  const say = (text: Text | null | undefined) =>
    text ? [text[language] ?? text[header.language] ?? ""] : [];
  const nameOf = (id: string) => say(dossier.speakers.get(id)?.name);
  const quotes = (evidence: readonly Evidence[] = []) => evidence.map(({ exact }) => exact);
  const position = ([lon = 0, lat = 0]: Position) =>
    [lat, lon].map((degrees) => `${formatNumber(degrees, messages, { maximumFractionDigits: 4 })}°`);
  const range = (
    { start, end }: { readonly start: string | null; readonly end: string | null },
    {
      edtf = null,
      lasting = false,
      zone,
      own,
    }: {
      own?: Zone | undefined;
      edtf?: string | null;
      lasting?: boolean;
      zone?: string | null | undefined;
    } = {},
  ) => [
    formatWhen(
      {
        possible: start && end ? [Date.parse(start), Date.parse(end)] : null,
        lasting,
        edtf,
        ...(own && { zone: own }),
      },
      timeZone,
      messages,
      { weekday: true, otherCalendar: true, dayZone: zone ?? timeZone },
    ),
  ];
  const all = <T>(says: Says<T>, values: readonly T[]) =>
    values.flatMap((value) =>
      Object.values<(value: T) => readonly string[]>(says).flatMap((of) => of(value)),
    );

  const source: Says<Source> = {
    id: nothing, // a handle
    title: ({ title }) => [title],
    publisher: ({ publisher }) => (publisher ? [publisher] : []),
    // A month or a year is shown as it is known.
    published: ({ published }) =>
      published?.length === 10 ? [formatDay(Date.parse(published), "UTC", messages)] : [],
    url: ({ url }) => [url ? new URL(url).host : t("source-no-address")],
    note: ({ note }) => (note ? [note] : []),
    lang: nothing, // an attribute
  };
  const sources = (ids: readonly string[]) =>
    all(
      source,
      ids.map((id) => dossier.sources.get(id)!),
    );
  const background: Says<Background> = {
    id: nothing,
    events: nothing, // they are the cards it stands in
    text: ({ text }) => say(text),
    disputed: ({ disputed }) => say(disputed),
    confidence: ({ confidence }) => [t(`confidence-${confidence}`)],
    sources: (item) => sources(item.sources),
  };
  const link: Says<Link> = {
    relation: ({ relation }) => [t(`relation-${relation}`)],
    target: ({ target }) => [...say(dossier.eventOf(target)?.title ?? dossier.speakers.get(target)?.name)],
    statedBy: ({ statedBy }) => {
      const speaker = dossier.speakers.get(statedBy);
      return say(speaker?.shortName ?? speaker?.name);
    },
    evidence: ({ evidence }) => quotes(evidence),
    note: ({ note }) => say(note),
  };
  const claim: Says<Claim> = {
    id: nothing,
    speaker: ({ speaker }) => nameOf(speaker),
    mode: ({ mode }) => [t(`mode-${mode}`)],
    text: ({ text }) => say(text),
    low: (value) => {
      const figure = figureOf(value);
      return figure ? [formatFigure(figure, say(value.of)[0] ?? null, messages)] : [];
    },
    high: nothing, // said with `low`
    of: ({ of }) => say(of),
    evidence: ({ evidence }) => quotes(evidence),
    statement: ({ statement }) =>
      statement && statement !== feature.id ? say(dossier.eventOf(statement)?.title) : [],
    note: ({ note }) => say(note),
  };
  const conflict: Says<Conflict> = {
    id: nothing,
    question: ({ question }) => say(question),
    nature: ({ nature }) => [t(`conflict-${nature}`)],
    events: nothing,
    positions: ({ positions }) =>
      positions.flatMap(({ speaker, text, evidence }) => [
        ...nameOf(speaker),
        ...say(text),
        ...quotes(evidence),
      ]),
    note: ({ note }) => say(note),
  };
  const alternative: Says<Alternative> = {
    edtf: nothing, // for machines: the table has it
    start: (value) => [
      formatWhen(
        {
          possible: [Date.parse(value.start), Date.parse(value.end)],
          lasting: !value.edtf.startsWith("["),
          edtf: value.edtf,
        },
        timeZone,
        messages,
      ),
    ],
    end: nothing, // said with `start`
    reading: ({ reading }) => say(reading),
  };
  const known: Says<Known> = {
    edtf: nothing,
    timeZone: nothing, // said with `start`
    start: (value) => range(value, { zone: value.timeZone }),
    end: nothing,
    note: ({ note }) => say(note),
    sources: (value) => sources(value.sources),
  };
  const refined: Says<Refined> = {
    edtf: nothing,
    start: (value) => (value.start ? range(value, { zone: value.timeZone }) : []),
    end: nothing,
    timeZone: nothing,
    site: ({ site }) => (site ? say(dossier.sites.get(site)?.name) : []),
    position: (value) => (value.position && !value.site ? position(value.position) : []),
    radius: nothing, // the map's ring; the site it names has its own
    background: nothing, // all of it stands in the card
    sources: (value) => sources(value.sources),
  };
  const site: Says<SiteFeature["properties"]> = {
    role: nothing,
    layer: nothing,
    name: ({ name }) => say(name),
    shortName: nothing, // for narrow places
    spellings: nothing, // for searches
    description: ({ description }) => say(description),
    evidence: ({ evidence }) => quotes(evidence),
    precision: ({ precision }) => [t(`place-precision-${precision}`)],
    radius: ({ radius }) => (radius ? [formatDistance(radius, messages)] : []), // round it, or round its outline
    geoPrecision: nothing, // the event's own counts: it may lie near the place, not in it
    anchor: ({ anchor }) => (anchor ? position(anchor) : []),
    partOf: ({ partOf }) => (partOf ? say(dossier.sites.get(partOf)?.name) : []),
    approximate: ({ approximate }) => (approximate ? [t("map-approximate")] : []),
    confidence: nothing, // of the search for the coordinates; `coordinateNote` says it in words
    coordinateNote: ({ coordinateNote }) => say(coordinateNote),
    coordinateSources: ({ coordinateSources }) => coordinateSources,
  };
  const track: Says<TrackPosition> = {
    position: (value) => (value.position && !value.site ? position(value.position) : []),
    site: (value) => (value.site ? say(dossier.sites.get(value.site)?.name) : []),
    edtf: nothing,
    start: ({ start, end }) => [
      formatWhen({ possible: [Date.parse(start), Date.parse(end)], lasting: false }, timeZone, messages),
    ],
    end: nothing, // said with `start`
    certain: ({ certain }) => (certain ? [] : [t("track-estimated")]),
    between: ({ between }) => (between ? [t("track-straight")] : []),
  };
  const fields: Says<Fields> = {
    role: nothing,
    id: nothing, // the address
    title: ({ title }) => say(title),
    label: nothing, // the title in fewer letters, for rows
    summary: ({ summary }) => say(summary),
    spellings: nothing, // for searches
    kind: ({ kind }) => say(dossier.kinds.get(kind)?.name),
    chapter: nothing, // the heading above, in the list
    layer: ({ layer }) => (layer === "background" ? [t("background-label")] : []),
    when: ({ when, start, end }) => [
      ...(when?.label ? [when.label] : []),
      ...(when && start && end
        ? [formatHowKnown({ ...when, possible: [Date.parse(start), Date.parse(end)] }, timeZone, messages)]
        : []),
    ],
    geometry: ({ geometry, site }) =>
      geometry?.type === "Point" && !site ? position(geometry.coordinates) : [],
    start: ({ when, start, end, lasting, zone }) =>
      range({ start, end }, { edtf: when?.edtf ?? null, lasting, own: zone }),
    end: nothing, // said with `start`
    lasting: nothing, // said with `start`
    zone: ({ zone }) => say(zone?.name),
    timePrecision: ({ timePrecision }) => [
      timePrecision === null ? t("time-precision-none") : formatNumber(timePrecision, messages),
    ],
    timeNote: ({ timeNote }) => say(timeNote),
    alternatives: ({ alternatives }) => all(alternative, alternatives),
    known: (value) => all(known, value.known ? [value.known] : []),
    site: (value) =>
      all(
        site,
        sites.filter(({ id }) => id === value.site).map(({ properties }) => properties),
      ),
    placeRelation: (value) =>
      value.placeRelation && value.site
        ? [t(`place-${value.placeRelation}`, { site: say(dossier.sites.get(value.site)?.name)[0]! })]
        : [],
    elsewhere: ({ elsewhere }) => say(header.elsewhere.find(({ id }) => id === elsewhere)?.name),
    geoPrecision: ({ geoPrecision, site }) => {
      if (geoPrecision === null) return [t("geo-precision-none")];
      return [site ? t("precision-code", { code: geoPrecision }) : t(`geo-precision-${geoPrecision}`)];
    },
    frame: nothing, // where the map stands
    after: ({ after }) => [
      ...(after ? say(dossier.eventOf(after.entry)?.label) : []),
      ...(after?.label ? [after.label] : []),
    ],
    track: (value) => all(track, value.track ?? []),
    speed: ({ speed }) => (speed === undefined ? [] : [formatNumber(speed, messages)]),
    speaker: ({ speaker, mode }) => (mode === "unattributed" ? [] : nameOf(speaker)),
    mode: ({ mode, sources: own }) => (mode === "unattributed" && own ? [] : [t(`mode-${mode}`)]),
    refined: (value) => all(refined, value.refined ? [value.refined] : []),
    claims: ({ claims }) => all(claim, claims),
    evidence: ({ evidence }) => quotes(evidence),
    links: ({ links }) => all(link, links),
    notes: ({ notes }) => notes.flatMap(say),
    sources: ({ sources: own = [] }) =>
      own.length === 0 ? [] : [t("event-own-sources", { count: own.length }), ...sources(own)],
    aliases: nothing, // former addresses
    linkedFrom: ({ linkedFrom }) =>
      linkedFrom.flatMap(({ from, link: { relation, evidence, note } }) => [
        t(`relation-of-${relation}`),
        ...say(from.title),
        ...quotes(evidence),
        ...say(note),
      ]),
    conflicts: ({ conflicts }) => all(conflict, conflicts),
    background: (value) => all(background, value.background),
    silences: ({ silences }) => silences.flatMap(({ text }) => say(text)),
    statedHere: ({ statedHere }) =>
      statedHere
        .filter(({ about }) => about.slug !== feature.id)
        .flatMap(({ about, claim: { text } }) => [...say(text), ...say(about.title)]),
  };
  const value: Fields = {
    ...feature.properties,
    id: feature.id,
    when: feature.when,
    geometry: feature.geometry,
    linkedFrom: dossier.linksTo(feature.id),
    conflicts: dossier.conflictsOf(feature.id),
    background: dossier.backgroundOf(feature.id),
    silences: header.silences.filter(({ events }) => events.includes(feature.id)),
    statedHere: dossier.claimsStatedIn(feature.id),
  };
  return new Map(
    Object.entries<(value: Fields) => readonly string[]>(fields).map(([field, of]) => [
      field,
      of(value)
        .map(withoutIsolates)
        .filter((words) => words !== ""),
    ]),
  );
}
