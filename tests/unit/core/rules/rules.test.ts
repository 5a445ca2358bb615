import { expect, test } from "vitest";
import { allRules } from "../../../../src/core/rules/all";
import { checkRules } from "../../../../src/core/rules/checkRules";
import { eventsOf } from "../../../../src/core/rules/parts";
import { base, leadsSomewhere, type Spoilt, spoil } from "../../../fixtures/spoiltMarketFire";

const ledger = (slugs: string[], tombstones: { slug: string; date: string; reason: string }[] = []) => ({
  published: { slugs, tombstones },
});
const everySlug = eventsOf(base).flatMap(({ value }) => [value.id, ...value.properties.aliases]);

/** Rule, what is wrong, how to make it so, and words of the message. */
const CASES: [rule: string, what: string, change: (spoilt: Spoilt) => void, message: RegExp][] = [
  [
    "file-names",
    "a former slug that Windows keeps for itself",
    ({ event }) => {
      event("market-burns").properties.aliases.push("com1");
    },
    /"com1" can be no file on Windows/,
  ],
  [
    "references",
    "a link to nothing",
    ({ event }) => {
      event("market-burns").properties.links[0]!.target = "warning-sent";
    },
    /no event "warning-sent"/,
  ],
  [
    "references",
    "an unknown source",
    ({ header }) => {
      header.background[0]!.sources = ["inquest"];
    },
    /no source "inquest"/,
  ],
  [
    "references",
    "a conflict over a claim that nobody makes",
    ({ header }) => {
      header.conflicts[0]!.positions[0]!.claim = "stalls";
    },
    /claim "stalls"/,
  ],
  [
    "references",
    "a site that is part of itself",
    ({ site }) => {
      site("harbour-market").properties.partOf = "loading-dock";
    },
    /part of itself/,
  ],
  [
    "spellings",
    "a spelling that many texts hold",
    ({ event }) => {
      event("market-burns").properties.spellings = ["U.S."];
    },
    /"U\.S\." has fewer than 3 letters/,
  ],
  [
    "spellings",
    "a spelling of a speaker that is the name but for signs",
    ({ header }) => {
      header.speakers[1]!.spellings = ["Auckland Fire-Brigade"];
    },
    /takes "Auckland Fire-Brigade" and ".+" as the same/,
  ],
  [
    "spellings",
    "a spelling of a site twice",
    ({ site }) => {
      site("harbour-market").properties.spellings = ["The hall", "the hall"];
    },
    /"the hall" and "The hall"/,
  ],
  [
    "unique-ids",
    "a speaker twice",
    ({ header }) => {
      header.speakers.push(structuredClone(header.speakers[1]!));
    },
    /"fire-brigade" is used twice/,
  ],
  [
    "unique-ids",
    "an alias that is another event's id",
    ({ event }) => {
      event("market-burns").properties.aliases = ["brigade-counts"];
    },
    /"brigade-counts" is used twice/,
  ],
  [
    "published-slugs",
    "a slug that vanished",
    (spoilt) => {
      spoilt.context = ledger([...everySlug, "old-slug"]);
    },
    /old-slug was published and is gone/,
  ],
  [
    "published-slugs",
    "a slug in use again",
    (spoilt) => {
      spoilt.context = ledger(everySlug, [{ slug: "market-burns", date: "2021-03-01", reason: "withdrawn" }]);
    },
    /has a tombstone/,
  ],
  [
    "published-slugs",
    "a new event outside the ledger",
    (spoilt) => {
      spoilt.context = ledger(everySlug.slice(1));
    },
    /not in the ledger/,
  ],
  [
    "zones",
    "an unknown zone",
    ({ event }) => {
      event("market-burns").properties.refined!.timeZone = "Pacific/Nowhere";
    },
    /no time zone/,
  ],
  [
    "zones",
    "its own language missing",
    ({ header }) => {
      header.language = "fr";
    },
    /not among/,
  ],
  [
    "translations",
    "a text without translation",
    ({ event }) => {
      delete (event("market-burns").properties.title as Record<string, string>).ar;
    },
    /no text in "ar" for: Fire destroys/,
  ],
  [
    "translations",
    "an empty translation",
    ({ header }) => {
      (header.conflicts[0]!.positions[1]!.text as Record<string, string>).ar = " ";
    },
    /no text in "ar"/,
  ],
  [
    "translations",
    "a language of one text alone",
    ({ header }) => {
      (header.title as Record<string, string>).fa = "آتش";
    },
    /"fa" is none/,
  ],
  [
    "hidden-characters",
    "a bidi override",
    ({ event }) => {
      event("market-burns").properties.summary = { en: "A \u202efire", ar: "حريق" };
    },
    /U\+202E/,
  ],
  [
    "hidden-characters",
    "a null byte in a source's title",
    ({ header }) => {
      header.sources[0]!.title = "Inquiry\u0000";
    },
    /U\+0000/,
  ],
  [
    "hidden-characters",
    "half a character",
    ({ header }) => {
      header.sources[0]!.title = "Inquiry \ud83d";
    },
    /U\+D83D/,
  ],
  [
    "hidden-characters",
    "a tower of marks",
    ({ event }) => {
      event("market-burns").properties.title = { en: `Fire${"\u0301".repeat(11)}`, ar: "حريق" };
    },
    /more than 10 combining marks/,
  ],
  [
    "visible-text",
    "a title of spaces without width",
    ({ event }) => {
      event("market-burns").properties.title = { en: "\u200b\u200b", ar: "حريق" };
    },
    /nothing of this text can be seen/,
  ],
  [
    "visible-text",
    "a source's title of a filler",
    ({ header }) => {
      header.sources[0]!.title = "\u3164";
    },
    /nothing of this text can be seen/,
  ],
  [
    "web-addresses",
    "a script",
    ({ header }) => {
      header.sources[0]!.url = "javascript:alert(1)";
    },
    /no address on the web/,
  ],
  [
    "web-addresses",
    "a relative address",
    ({ header }) => {
      header.report.url = "/report";
    },
    /no address on the web/,
  ],
  [
    "edtf",
    "words for a time",
    ({ event }) => {
      event("warning-shared").properties.alternatives[0]!.edtf = "last week";
    },
    /not a date/,
  ],
  [
    "edtf",
    "bounds that are not the time's",
    ({ header }) => {
      header.end = "2021-02-09T00:00:00+13:00";
    },
    /ends at 2021-02-07T11:00:00/,
  ],
  [
    "edtf",
    "a clock time without an offset",
    ({ event }) => {
      event("market-burns").properties.refined!.edtf = "2021-02-03T04:12";
    },
    /without an offset/,
  ],
  [
    "edtf",
    "a time of a track that is none",
    ({ event }) => {
      event("protest-at-city-hall").properties.track![1]!.edtf = "half past eleven";
    },
    /not a date/,
  ],
  [
    "references",
    "a track to a place that is none",
    ({ event }) => {
      event("protest-at-city-hall").properties.track![2]!.site = "town-hall";
    },
    /no site "town-hall"/,
  ],
  [
    "positions",
    "a position of a track the wrong way round",
    ({ event }) => {
      const position = event("protest-at-city-hall").properties.track![1]!;
      position.position = [-36.8478, 174.7641];
      delete event("protest-at-city-hall").properties.speed;
    },
    /not on this planet/,
  ],
  [
    "zones",
    "an offset beyond a day",
    ({ event }) => {
      event("protest-at-city-hall").properties.zone!.id = "+24:00";
    },
    /"\+24:00" is no offset from UTC/,
  ],
  [
    "zones",
    "an own zone that is none",
    ({ event }) => {
      event("protest-at-city-hall").properties.zone!.id = "Atlantis/Port";
    },
    /"Atlantis\/Port" is no time zone/,
  ],
  [
    "relative-times",
    "a time of its own and one by another's",
    ({ event }) => {
      event("market-burns").properties.after = {
        entry: "warning-shared",
        by: "PT10M",
        about: true,
        label: null,
      };
    },
    /market-burns has a time of its own, and one after warning-shared/,
  ],
  [
    "tracks",
    "a track that runs backwards",
    ({ event }) => {
      const [, second] = event("protest-at-city-hall").properties.track!;
      Object.assign(second!, {
        edtf: "2021-02-04T10:30+13:00",
        start: "2021-02-04T10:30:00+13:00",
        end: "2021-02-04T10:31:00+13:00",
      });
    },
    /runs backwards: 2021-02-04T10:30\+13:00 comes before 2021-02-04T11:00/,
  ],
  [
    "tracks",
    "two places at a time",
    ({ event }) => {
      const [first] = event("protest-at-city-hall").properties.track!;
      Object.assign(first!, {
        edtf: "2021-02-04",
        start: "2021-02-04T00:00:00+13:00",
        end: "2021-02-05T00:00:00+13:00",
      });
    },
    /in two places at a time/,
  ],
  [
    "tracks",
    "a jump",
    ({ event }) => {
      event("protest-at-city-hall").properties.speed = 0.5;
    },
    /jumps: it is there by .+ only at 2 km\/h, and its speed is at most 0\.5/,
  ],
  [
    "tracks",
    "a site without a position",
    ({ event }) => {
      event("protest-at-city-hall").properties.track![2]!.position = null;
    },
    /city-hall has no position/,
  ],
  [
    "time-codes",
    "a precision that is too fine",
    ({ event }) => {
      event("warning-shared").properties.timePrecision = 1;
    },
    /timePrecision/,
  ],
  [
    "extent",
    "an extent of centuries to come, as years of two or three digits make it",
    ({ header }) => {
      header.extent = "2021/6209";
      header.start = "2021-01-01T00:00:00+13:00";
      header.end = "6210-01-01T00:00:00+13:00";
    },
    /2021\/6209 reaches into the year 6209/,
  ],
  [
    "extent",
    "an event after the end",
    ({ header }) => {
      header.extent = "2021-02-01/2021-02-04";
      header.end = "2021-02-05T00:00:00+13:00";
    },
    /outside the extent/,
  ],
  [
    "extent",
    "another reading wholly outside",
    ({ event }) => {
      Object.assign(event("warning-shared").properties.alternatives[0]!, {
        edtf: "2021-01-05",
        start: "2021-01-05T00:00:00+13:00",
        end: "2021-01-06T00:00:00+13:00",
      });
    },
    /other reading/,
  ],
  [
    "clock-times",
    "an hour that the report does not give",
    ({ event }) => {
      const { properties, when } = event("market-burns");
      Object.assign(when!, { edtf: "2021-02-03T04:12+13:00" });
      Object.assign(properties, { start: "2021-02-03T04:12:00+13:00", end: "2021-02-03T04:13:00+13:00" });
    },
    /finer than anything the report says/,
  ],
  [
    "background-times",
    "an hour on another day, undisputed",
    ({ header, event }) => {
      delete header.background[0]!.disputed;
      Object.assign(event("market-burns").properties.refined!, {
        edtf: "2021-02-02",
        start: "2021-02-02T00:00:00+13:00",
        end: "2021-02-03T00:00:00+13:00",
      });
    },
    /outside 2021-02-03/,
  ],
  [
    "background-sources",
    "background without a source",
    ({ header }) => {
      header.background[0]!.sources = [];
    },
    /has no source/,
  ],
  [
    "background-sources",
    "a refinement without a source",
    ({ event }) => {
      event("market-burns").properties.refined!.sources = [];
    },
    /has no source/,
  ],
  [
    "order",
    "an answer before what it answers",
    ({ event }) => {
      Object.assign(event("warning-shared").properties, {
        chapter: null,
        links: [
          {
            relation: "responds-to",
            target: "brigade-counts",
            statedBy: "the-report",
            evidence: [{ exact: "had warned" }],
          },
        ],
      });
      event("market-burns").properties.links = [];
    },
    /warning-shared is over before brigade-counts, which it answers/,
  ],
  [
    "same-time",
    "two things at one time that never meet",
    ({ event }) => {
      event("protest-at-city-hall").properties.links[0]!.relation = "at-the-time-of";
    },
    /do not touch/,
  ],
  [
    "order",
    "a round of links",
    ({ event }) => {
      const link = event("protest-at-city-hall").properties.links[0]!;
      Object.assign(event("market-burns").properties, {
        chapter: null,
        start: null,
        end: null,
        timePrecision: null,
        refined: null,
      });
      event("market-burns").when = null;
      Object.assign(event("protest-at-city-hall").properties, { chapter: null });
      event("market-burns").properties.links.push({
        ...link,
        relation: "after",
        target: "protest-at-city-hall",
      });
    },
    /before themselves: .*market-burns/,
  ],
  [
    "chapter-order",
    "an answer told in an earlier chapter",
    ({ header }) => {
      header.chapters.reverse();
    },
    /its chapter stands before/,
  ],
  [
    "chapter-order",
    "a later event told first",
    ({ dossier }) => {
      dossier.features.splice(4, 2, dossier.features[5]!, dossier.features[4]!);
    },
    /told before it/,
  ],
  [
    "positions",
    "a latitude over 90",
    ({ site }) => {
      site("the-north").properties.anchor = [-35.5, 174];
    },
    /not on this planet/,
  ],
  [
    "positions",
    "a site in another part of the world",
    ({ site }) => {
      site("the-north").properties.anchor = [20, 50];
    },
    /far from every other/,
  ],
  [
    "geometries",
    "a place without a radius",
    ({ site }) => {
      site("the-north").properties.radius = null;
    },
    /without a radius/,
  ],
  [
    "geometries",
    "a place without a source",
    ({ site }) => {
      site("city-hall").properties.coordinateSources = [];
    },
    /no source/,
  ],
  [
    "geometries",
    "an outline beyond its radius",
    ({ site }) => {
      site("harbour-market").properties.radius = 40;
    },
    /the outline reaches \d+ m/,
  ],
  [
    "geometries",
    "a radius round nothing",
    ({ site }) => {
      site("the-north").properties.anchor = null;
    },
    /round nothing/,
  ],
  [
    "geometries",
    "a region as a point",
    ({ site }) => {
      site("the-north").geometry = { type: "Point", coordinates: [174, -35.5] };
    },
    /cannot be drawn as a point/,
  ],
  [
    "geometries",
    "an open outline",
    ({ site, event }) => {
      const open = {
        type: "Polygon" as const,
        coordinates: [
          [
            [174.7, -36.8],
            [174.8, -36.8],
            [174.8, -36.9],
            [174.7, -36.9],
          ],
        ],
      };
      site("harbour-market").geometry = open;
      event("market-burns").geometry = open;
    },
    /does not close/,
  ],
  [
    "places",
    "a report's event at a place only background knows",
    ({ site, event }) => {
      event("market-burns").properties.site = "loading-dock";
      event("market-burns").geometry = site("loading-dock").geometry;
    },
    /the report does not name loading-dock/,
  ],
  [
    "places",
    "a site and elsewhere at once",
    ({ event }) => {
      event("market-burns").properties.elsewhere = "online";
    },
    /stands elsewhere too/,
  ],
  [
    "places",
    "near, yet exact",
    ({ event }) => {
      event("market-burns").properties.placeRelation = "near";
    },
    /geoPrecision is 1, but its place has 2/,
  ],
  [
    "attribution",
    "a narrator who is quoted",
    ({ event }) => {
      event("market-burns").properties.mode = "paraphrase";
    },
    /nobody is quoted/,
  ],
  [
    "attribution",
    "a speaker who is not",
    ({ event }) => {
      event("market-burns").properties.claims[1]!.mode = "unattributed";
    },
    /it is attributed/,
  ],
  [
    "figures",
    "low above high",
    ({ event }) => {
      event("market-burns").properties.claims[1]!.low = 61;
    },
    /from 61 to 60/,
  ],
  [
    "figures",
    "a figure of nothing",
    ({ event }) => {
      event("market-burns").properties.claims[0]!.of = null;
    },
    /figure of nothing/,
  ],
  [
    "figures",
    "half a stall",
    ({ event }) => {
      event("market-burns").properties.claims[0]!.low = 0.5;
    },
    /0.5 is no count/,
  ],
  [
    "statements",
    "a statement in which nothing is said",
    ({ event }) => {
      event("warning-shared").properties.claims = [];
    },
    /nothing is said/,
  ],
  [
    "conflicts",
    "a conflict with oneself",
    ({ header }) => {
      header.conflicts[0]!.positions.pop();
    },
    /one position/,
  ],
  [
    "quotes",
    "a long quote",
    ({ event }) => {
      event("market-burns").properties.evidence[0]!.exact = "a ".repeat(16).trim();
    },
    /16 words/,
  ],
  [
    "quotes",
    "an event without evidence",
    ({ event }) => {
      event("market-burns").properties.evidence = [];
    },
    /no words of the report/,
  ],
  [
    "references",
    "a step of an entry that is not in the dossier",
    ({ header }) => {
      header.story!.steps[1]!.entries = ["market-burnt"];
      delete header.story!.steps[1]!.claims;
    },
    /no event "market-burnt"/,
  ],
  [
    "references",
    "a step that tells a claim about something else",
    ({ header }) => {
      header.story!.steps[2]!.claims = ["stalls-burned"];
    },
    /no claim "stalls-burned" is about one of these entries/,
  ],
  [
    "references",
    "background that is not in the dossier",
    ({ header }) => {
      header.story!.steps[1]!.other!.background = ["hour-of-the-flood"];
    },
    /no background "hour-of-the-flood"/,
  ],
  [
    "unique-ids",
    "two steps of one name",
    ({ header }) => {
      header.story!.steps[1]!.id = "the-warning";
    },
    /"the-warning" is used twice/,
  ],
  [
    "translations",
    "a step without translation",
    ({ header }) => {
      delete (header.story!.steps[0]!.text as Record<string, string>).ar;
    },
    /no text in "ar" for: Some “had warned/,
  ],
  [
    "edtf",
    "a step's moment that is no time",
    ({ header }) => {
      header.story!.steps[0]!.moment!.edtf = "on Tuesday";
    },
    /not a date/,
  ],
  [
    "frames",
    "a frame with its axes exchanged",
    ({ header }) => {
      header.story!.steps[1]!.frame = { center: [-36.8423, 174.7653], zoom: 15.5 };
    },
    /not on this planet/,
  ],
  [
    "frames",
    "a frame that is upside down",
    ({ event }) => {
      event("market-burns").properties.frame = { bounds: [174, -36, 175, -37] };
    },
    /encloses nothing/,
  ],
  [
    "story-length",
    "a step of 46 words",
    ({ header }) => {
      header.story!.steps[2]!.text = { en: "word ".repeat(46), ar: "كلمة ".repeat(45) };
    },
    /^46 words; at most 45$/,
  ],
  [
    "story-length",
    "an Arabic box of 46 words",
    ({ header }) => {
      header.story!.steps[1]!.other!.text = { en: "word ".repeat(45), ar: "كلمة ".repeat(46) };
    },
    /^46 words; at most 45$/,
  ],
  [
    "story-length",
    "a label of 28 letters",
    ({ event }) => {
      event("market-burns").properties.label = { en: "n".repeat(28), ar: "مَ".repeat(27) };
    },
    /^28 characters; at most 27$/,
  ],
  [
    "story-quotes",
    "words that the report doesn't say",
    ({ header }) => {
      header.story!.lead!.text = { en: "They “had warned of gas”, twice.", ar: "«حذروا من الغاز»" };
    },
    /“had warned of gas” is in no evidence/,
  ],
  [
    "story-background",
    "an entry that only other sources tell of",
    ({ event, header }) => {
      event("protest-at-city-hall").properties.layer = "background";
      header.story!.steps[2]!.entries = ["market-burns", "protest-at-city-hall"];
    },
    /only other sources tell of protest-at-city-hall/,
  ],
  [
    "story-background",
    "an entry of the report among those of other sources",
    ({ header }) => {
      header.story!.steps[1]!.other!.entries = ["market-burns"];
    },
    /the report itself tells of market-burns/,
  ],
  [
    "story-background",
    "other sources that nobody names",
    ({ header }) => {
      header.story!.steps[1]!.other!.background = [];
    },
    /nothing says which sources/,
  ],
  [
    "story-background",
    "a place that only other sources know",
    ({ header }) => {
      header.story!.steps[1]!.text = { en: "It began at The loading dock.", ar: "بدأ في القاعة." };
    },
    /the report doesn't name The loading dock/,
  ],
  [
    "story-background",
    "an hour that only other sources give",
    ({ header }) => {
      header.story!.steps[1]!.title = { en: "The fire", ar: "حريق في ٠٤:١٢" };
    },
    /the report doesn't give the hour ٠٤:١٢/,
  ],
  [
    "story-times",
    "a moment before the dossier begins",
    ({ header }) => {
      const day = { start: "2021-01-31T00:00:00+13:00", end: "2021-02-01T00:00:00+13:00" };
      header.story!.steps[0]!.moment = { edtf: "2021-01-31", ...day };
    },
    /2021-01-31 lies outside the extent/,
  ],
  [
    "story-times",
    "a moment outside its window",
    ({ header }) => {
      const day = { start: "2021-02-05T00:00:00+13:00", end: "2021-02-06T00:00:00+13:00" };
      header.story!.steps[1]!.moment = { edtf: "2021-02-05", ...day };
    },
    /outside the step's window/,
  ],
];

test("a sound dossier has no faults", () => {
  expect(checkRules(base, ledger(everySlug))).toEqual([]);
});

test.each(CASES)("%s alone finds %s", (rule, _, change, message) => {
  const dossier = structuredClone(base);
  let context: object = {};
  const faults = spoil((spoilt) => {
    change(spoilt);
    context = spoilt.context;
  }, dossier);
  expect(new Set(faults.map((fault) => fault.rule))).toEqual(new Set([rule]));
  expect(faults.map((fault) => fault.message).join("\n")).toMatch(message);
  for (const fault of faults) {
    expect(fault.hint).not.toBe("");
    expect(fault.path.length).toBeGreaterThan(1);
    expect(leadsSomewhere(fault.path, { ...dossier, ...context }), fault.path.join(" ")).toBe(true);
  }
});

test("a figure of a speaker who is not in the list is a fault of the figure too", () => {
  const faults = spoil(({ event }) => {
    event("market-burns").properties.claims[0]!.speaker = "nobody";
  });
  expect(faults.map(({ rule }) => rule)).toEqual(["references", "figures"]);
});

test("a position turned round is an error that shows the right order, one that is only far a warning", () => {
  const turned = spoil(({ site }) => {
    site("city-hall").properties.anchor = [-36.8523, 74.7633];
    for (const [id, latitude] of [
      ["harbour-market", 74],
      ["loading-dock", 74.1],
      ["the-north", 73],
    ] as const) {
      site(id).properties.anchor = [latitude, -36.8];
    }
  });
  expect(turned).toContainEqual(
    expect.objectContaining({
      rule: "positions",
      severity: "error",
      hint: expect.stringContaining("[74.7633, -36.8523]"),
    }),
  );
  const far = spoil(({ site }) => {
    site("the-north").properties.anchor = [20, 50];
  });
  expect(far).toMatchObject([{ rule: "positions", severity: "warning" }]);
});

test("every rule has a case here", () => {
  expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(allRules.map(({ id }) => id)));
});

test("all faults are told in one run", () => {
  const faults = spoil(({ event, header }) => {
    event("market-burns").properties.evidence = [];
    header.sources[0]!.url = "ftp://example.org";
    header.conflicts[0]!.positions.pop();
  });
  expect(faults.map(({ rule }) => rule)).toEqual(["web-addresses", "conflicts", "quotes"]);
});
