import { beforeEach, describe, expect, test } from "vitest";
import { buildDossier, createDossier } from "../../../src/core/createDossier";
import type { Dossier } from "../../../src/core/dossier";
import { momentOf } from "../../../src/core/moment";
import type { CompiledDossier, EventFeature, SiteFeature } from "../../../src/schema/dossier";
import { harbour, harbourDossier } from "../../fixtures/harbour";

let dossier: Dossier;
beforeEach(() => {
  dossier = harbourDossier();
});
const at = (text: string) => Date.parse(`1931-03-${text}+12:00`);

/** The harbour with one feature changed. */
function changed<T extends EventFeature | SiteFeature = EventFeature>(
  id: string,
  change: (feature: T) => void,
): CompiledDossier {
  const copy = structuredClone(harbour);
  change(copy.features.find((feature) => feature.id === id) as T);
  return copy;
}
const timeAs = (change: (feature: EventFeature) => void) =>
  createDossier(changed("ship-arrives", change)).eventOf("ship-arrives")!.time;

test("a site has all that its feature says, and plain answers where that says nothing", () => {
  expect([...dossier.sites]).toEqual([
    [
      "quay",
      {
        id: "quay",
        name: { en: "North quay" },
        shortName: { en: "North quay" },
        description: null,
        evidence: [],
        layer: "report",
        precision: "compound",
        geometry: { type: "Point", coordinates: [174.78, -41.28] },
        anchor: [174.78, -41.28],
        radiusMeters: 300,
        geoPrecision: 1,
        approximate: false,
        partOf: null,
        spellings: [],
        coordinateNote: null,
        coordinateSources: ["invented"],
      },
    ],
  ]);
  const told = createDossier(
    changed<SiteFeature>("quay", ({ properties }) => {
      properties.shortName = { en: "Quay" };
      properties.description = { en: "Where ships lie." };
      properties.evidence = [{ exact: "the north quay" }];
      properties.coordinateNote = { en: "By a chart." };
    }),
  ).sites.get("quay");
  expect(told).toMatchObject({
    shortName: { en: "Quay" },
    description: { en: "Where ships lie." },
    evidence: [{ exact: "the north quay" }],
    coordinateNote: { en: "By a chart." },
  });
});

test("an event has all that its feature says, its references found", () => {
  const { properties } = harbour.features[2] as EventFeature;
  expect(dossier.events.at(1)).toEqual({
    slug: "fire-at-quay",
    index: 1,
    title: { en: "fire at quay" },
    label: { en: "fire at quay" },
    summary: { en: "What happened: fire-at-quay." },
    kind: harbour.dossier.kinds[0],
    chapter: "night",
    layer: "report",
    sources: [],
    time: {
      edtf: "[1931-03-02..1931-03-04]",
      words: null,
      certainty: "certain",
      possible: [at("02T00:00:00"), at("05T00:00:00")],
      certain: null,
      lasting: false,
      precision: 2,
      note: null,
      alternatives: [],
      refined: [at("03T02:15:00"), at("03T02:16:00")],
      known: null,
      knownByReport: null,
      order: {
        report: [at("02T00:00:00"), at("05T00:00:00")],
        others: [at("03T02:15:00"), at("03T02:16:00")],
        known: null,
        knownByReport: null,
        after: [0],
        before: [],
        borrowed: { from: null, to: null },
      },
    },
    place: {
      site: dossier.sites.get("quay"),
      relation: "near",
      elsewhere: null,
      position: [174.78, -41.28],
      geoPrecision: 2,
    },
    speaker: "report",
    mode: "unattributed",
    claims: properties.claims,
    evidence: properties.evidence,
    links: properties.links,
    notes: [],
    refined: properties.refined,
    known: null,
  });
});

test("what nothing is known of stands as nothing", () => {
  const { time, place } = dossier.eventOf("rumour")!;
  expect(time).toMatchObject({
    edtf: null,
    words: null,
    certainty: "uncertain",
    possible: null,
    certain: null,
    precision: null,
    refined: null,
  });
  expect(place).toEqual({
    site: null,
    relation: null,
    elsewhere: "not-stated",
    position: null,
    geoPrecision: null,
  });
});

test("an event without a site has a position of its own, where it is a point", () => {
  const place = (geometry: EventFeature["geometry"]) =>
    createDossier(
      changed("rumour", (feature) => {
        feature.geometry = geometry as never;
      }),
    ).eventOf("rumour")!.place.position;
  expect(place({ type: "Point", coordinates: [1, 2] })).toEqual([1, 2]);
  expect(place({ type: "Polygon", coordinates: [] } as never)).toBeNull();
});

describe("a time that is stated, not inferred", () => {
  test.each<[string, string, boolean, 1 | 2 | 3 | null, boolean]>([
    ["a day", "1931-03-01", false, 1, true],
    ["an hour with an offset", "1931-03-01T02:15+12:00", false, 1, true],
    ["an hour before Greenwich", "1931-03-01T02:15:00.5-05:00", false, 1, true],
    ["an hour of Greenwich", "1931-03-01T02:15Z", false, 1, true],
    ["days that it filled", "1931-03-01/1931-03-02", true, 2, true],
    ["a week somewhere in which it lies", "1931-03-01/1931-03-07", false, 2, false],
    ["about a day", "1931-03-01~", false, 1, false],
    ["perhaps a day", "1931-03-01?", true, 1, false],
    ["one of two days", "[1931-03-01,1931-03-02]", true, 1, false],
    ["a day of which a digit is open", "1931-03-0X", true, 1, false],
  ])("%s, %s", (_, edtf, lasting, timePrecision, isStated) => {
    const { certain, possible } = timeAs((feature) => {
      feature.when = { ...feature.when!, edtf };
      feature.properties.lasting = lasting;
      feature.properties.timePrecision = timePrecision;
    });
    expect(certain).toEqual(isStated ? possible : null);
  });

  test("without a text of its own there is none", () => {
    const { certain } = timeAs((feature) => {
      feature.when = null;
    });
    expect(certain).toBeNull();
  });
});

test("a time has the report's words, certainty, note and other readings", () => {
  const time = timeAs((feature) => {
    feature.when = { ...feature.when!, label: "that night", certainty: "less-certain" };
    feature.properties.timeNote = { en: "By the moon." };
  });
  expect(time).toMatchObject({
    words: "that night",
    certainty: "less-certain",
    note: { en: "By the moon." },
  });
});

test.each([
  [[], "02T00:00:00", "03T00:00:00"],
  [["log-book"], "05T00:00:00", "06T00:00:00"],
])("when it was known, as told by %j, is by the report alone %s", (sources, start, end) => {
  const time = timeAs(({ properties }) => {
    properties.known = {
      edtf: "1931-03-02",
      start: "1931-03-02T00:00:00+12:00",
      end: "1931-03-03T00:00:00+12:00",
      sources,
    };
  });
  expect(time.known).toEqual([at("02T00:00:00"), at("03T00:00:00")]);
  expect(time.knownByReport).toEqual([at(start), at(end)]);
});

test.each(["start", "end"] as const)("a time without %s is no time", (side) => {
  const { possible } = timeAs(({ properties }) => {
    properties[side] = null;
  });
  expect(possible).toBeNull();
});

test("the whole has its zone, extent, events in order and each list by id", () => {
  expect(dossier.timeZone).toBe("Pacific/Auckland");
  expect(dossier.extent).toEqual([at("01T00:00:00"), at("06T00:00:00")]);
  expect(dossier.events.map(({ slug, index }) => [slug, index])).toEqual([
    ["ship-arrives", 0],
    ["fire-at-quay", 1],
    ["harbour-master-speaks", 2],
    ["rumour", 3],
  ]);
  expect([...dossier.speakers.keys()]).toEqual(["report", "harbour-master", "crew"]);
  expect(dossier.speakers.get("crew")).toBe(harbour.dossier.speakers[2]);
  expect(dossier.kinds.get("statement")).toBe(harbour.dossier.kinds[1]);
  expect(dossier.sources.get("log-book")).toBe(harbour.dossier.sources[0]);
  expect(dossier.chapters).toBe(harbour.dossier.chapters);
});

test("an event is found by its slug and by its former one, which never hides another's own", () => {
  expect(dossier.eventOf("quay-fire")?.slug).toBe("fire-at-quay");
  expect(dossier.eventOf("nothing")).toBeUndefined();
  const greedy = createDossier(
    changed("fire-at-quay", ({ properties }) => {
      properties.aliases = ["rumour", "ship-arrives", "old"];
    }),
  );
  expect(["rumour", "ship-arrives", "old"].map((slug) => greedy.eventOf(slug)?.slug)).toEqual([
    "rumour",
    "ship-arrives",
    "fire-at-quay",
  ]);
});

test("what stands in other events, or in the header, is found from the event that it is about", () => {
  const fire = dossier.eventOf("fire-at-quay")!;
  expect(dossier.linksTo("ship-arrives")).toEqual([{ from: fire, link: fire.links[0] }]);
  expect(dossier.linksTo("fire-at-quay")).toEqual([]);
  expect(dossier.claimsStatedIn("harbour-master-speaks")).toEqual([{ about: fire, claim: fire.claims[0] }]);
  expect(dossier.claimsStatedIn("rumour")).toEqual([]);
  expect(dossier.conflictsOf("fire-at-quay")).toEqual(harbour.dossier.conflicts);
  expect(dossier.conflictsOf("rumour")).toEqual([]);
  expect(dossier.backgroundOf("fire-at-quay")).toEqual(harbour.dossier.background);
  expect(dossier.backgroundOf("rumour")).toEqual([]);
});

test("several links to one event keep their order", () => {
  const both = createDossier(
    changed("rumour", ({ properties }) => {
      properties.links = [
        { relation: "right-after", target: "ship-arrives", statedBy: "report", evidence: [] },
      ];
    }),
  );
  expect(both.linksTo("ship-arrives").map(({ from }) => from.slug)).toEqual(["fire-at-quay", "rumour"]);
});

test("a dossier that comes in parts is the same as one that comes at once", () => {
  const [quay, ...events] = harbour.features;
  const builder = buildDossier(harbour.dossier, [quay as SiteFeature]);
  builder.add(events.slice(0, 1) as EventFeature[]);
  builder.add(events.slice(1) as EventFeature[]);
  expect(builder.finish().events).toEqual(dossier.events);
});

test.each(["kind", "site"] as const)("a %s that there isn't is named with its event", (what) => {
  const dangling = changed("rumour", ({ properties }) => {
    properties[what] = "opera";
  });
  expect(() => createDossier(dangling)).toThrow(`event rumour: there is no ${what} "opera"`);
});

describe("the moment at which a reader is put", () => {
  const momentsOf = (...spans: ([string, string] | null)[]) => {
    const features = spans.map((span, i): EventFeature => {
      const feature = structuredClone(harbour.features[1]) as EventFeature;
      const [start, end] = span?.map((day) => `1931-03-${day}T00:00:00+12:00`) ?? [null, null];
      return {
        ...feature,
        id: `event-${i}`,
        properties: { ...feature.properties, start: start!, end: end!, site: null },
      };
    });
    const told = createDossier({ ...harbour, features });
    return told.events
      .map((event) => momentOf(event, told, { clock: "happened", onlyReport: true }))
      .map((moment) => moment && new Date(moment + 43_200_000).getUTCDate());
  };
  test("is the first of its time, but not before what is told ahead of it, where that lies in its time", () => {
    expect(momentsOf(["03", "05"], ["02", "05"])).toEqual([3, 3]);
    expect(momentsOf(["03", "05"], ["01", "03"])).toEqual([3, 1]);
    expect(momentsOf(["03", "05"], ["01", "02"], ["02", "06"])).toEqual([3, 1, 3]);
    expect(momentsOf(["02", "03"], null, ["01", "06"])).toEqual([2, null, 2]);
  });

  test("is by background where that is shown, and by the report alone without", () => {
    const momentBy = (slug: string, onlyReport: boolean) =>
      momentOf(dossier.eventOf(slug)!, dossier, { clock: "happened", onlyReport });
    expect(momentBy("fire-at-quay", true)).toBe(at("02T00:00:00"));
    expect(momentBy("fire-at-quay", false)).toBe(at("03T02:15:00"));
    expect(momentBy("rumour", false)).toBeNull();
  });
});
