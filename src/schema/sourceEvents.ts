/** `events.yaml`: what happened and what was said, in the order of the account. */

import * as v from "valibot";
import { Edtf, evidence, Frame, field, Id, Position, spellings, TimeZone, Words } from "./sourceWords";
import { CERTAINTIES, LAYERS, MODES, PLACE_RELATIONS, RELATIONS, WAYS } from "./vocabulary";

const When = v.strictObject({
  edtf: field(Edtf, "the time, no finer than the report gives it", "2021-02-03"),
  words: v.optional(field(Words, "the report's own time words", "on Wednesday")),
  certainty: v.optional(
    field(v.picklist(CERTAINTIES), "of the reading, not of the event", "certain"),
    "certain",
  ),
  why: v.optional(
    field(Words, "how the value was read from the words", "The Wednesday before the report's date."),
  ),
  alternatives: v.optional(
    field(
      v.array(
        v.strictObject({
          edtf: field(Edtf, "another reading of the words", "2021-01-27"),
          reading: field(Words, "how they are read then", "The Wednesday of the week before."),
        }),
      ),
      "readings that are possible too",
      [{ edtf: "2021-01-27", reading: "The Wednesday of the week before." }],
    ),
    [],
  ),
});

const After = v.strictObject({
  entry: field(Id, "the entry that it follows", "market-burns"),
  by: field(
    Words,
    "how long after that is over: weeks, days, hours, minutes, seconds, as ISO 8601 has them",
    "PT10M",
  ),
  about: v.optional(
    field(v.boolean(), "`true` for “about”: half to one and a half times as long", true),
    false,
  ),
  words: v.optional(field(Words, "the report's own time words", "about ten minutes later")),
});

const OwnOffset = v.strictObject({
  offset: field(Words, "from UTC, to the minute or second, less than 24 hours", "+11:39:04"),
  name: v.optional(field(Words, "what that clock was called", "local mean time")),
});

const Where = v.union([
  v.strictObject({
    site: field(Id, "a site", "harbour-market"),
    relation: field(v.picklist(PLACE_RELATIONS), "how the event stands to it", "at"),
  }),
  v.strictObject({ elsewhere: field(Id, "no place on the map, but one of `elsewhere`", "online") }),
  v.strictObject({
    position: field(Position, "a point of its own, as large imports have it", [174.76, -36.84]),
    geoPrecision: v.optional(
      field(
        v.picklist([1, 2, 3]),
        "1 the place, 2 near it or part of a town, 3 a region; left out where nobody says",
        2,
      ),
    ),
  }),
]);

const Count = v.strictObject({
  low: field(v.pipe(v.number(), v.integer(), v.minValue(0)), "the lowest figure given", 40),
  high: field(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    "the highest; `null` is “at least”",
    null,
  ),
  of: field(Words, "what is counted", "stalls burned"),
});

const Claim = v.strictObject({
  id: field(Id, "behind the event's address: events/market-burns/#stalls-burned", "stalls-burned"),
  speaker: field(Id, "who says it", "fire-brigade"),
  mode: field(v.picklist(MODES), "in whose words", "paraphrase"),
  text: field(Words, "what is said, in your words", "At least forty stalls burned."),
  count: v.optional(field(Count, "a figure", { low: 40, high: null, of: "stalls burned" })),
  evidence: evidence("at least forty stalls"),
  statement: v.optional(field(Id, "the entry in which it was said", "brigade-counts")),
  note: v.optional(field(Words, "what a reader should know beside it", "The only figure given.")),
});

const Link = v.strictObject({
  relation: field(v.picklist(RELATIONS), "a reason, an order in time, or who gave the order", "after"),
  target: field(Id, "the other event; of `ordered-by`, a speaker", "warning-shared"),
  statedBy: field(Id, "who says so", "the-report"),
  evidence: evidence("had warned of old wiring"),
  note: v.optional(field(Words, "what a reader should know beside it", "The report gives the order.")),
});

const Known = v.strictObject({
  edtf: field(Edtf, "since when", "2021-02-05"),
  timeZone: v.optional(field(TimeZone, "of that day, where it is not the dossier's", "UTC")),
  note: v.optional(field(Words, "how that is known", "From the date of the report.")),
  sources: v.optional(field(v.array(Id), "entries of `sources.yaml`", ["inquiry"]), []),
});

const TrackPosition = v.strictObject({
  at: field(
    v.pipe(v.union([Id, Position]), v.title("site or position")),
    "a site, or [longitude, latitude]",
    [174.81, -36.83],
  ),
  when: field(Edtf, "when it was there", "2021-02-03T05:10+13:00"),
  certain: v.optional(
    field(
      v.boolean(),
      "`false` where place or time is estimated: the line to and from there is dashed",
      false,
    ),
    true,
  ),
  between: v.optional(
    field(
      v.picklist(WAYS),
      "how it came there from the position before: `straight` lets its mark move between the two; left out, nobody says where it was meanwhile, and the line is dashed",
      "straight",
    ),
  ),
});

export const EventsFile = v.array(
  v.strictObject({
    id: field(Id, "its address, for ever", "market-burns"),
    title: field(Words, "your words, not the report's", "Fire destroys the harbour market"),
    label: v.optional(
      field(Words, "the same in at most 27 characters, for rows of the timeline", "Market burns down"),
    ),
    summary: field(
      Words,
      "in a sentence or two",
      "A fire destroys the hall. Two figures are given for the stalls.",
    ),
    spellings: spellings(
      "other words that a search finds it by, in any language; never shown",
      "blaze",
      "incendio",
    ),
    kind: field(Id, "one of `kinds`", "fire"),
    chapter: v.optional(field(Id, "one of `chapters`", "the-fire")),
    layer: v.optional(
      field(v.picklist(LAYERS), "`background` where only other sources tell of it", "report"),
      "report",
    ),
    when: v.optional(
      field(When, "left out where no time is known at all", {
        edtf: "2021-02-03",
        words: "on Wednesday",
        certainty: "certain",
        why: "The Wednesday before the report's date.",
        alternatives: [{ edtf: "2021-01-27", reading: "The Wednesday of the week before." }],
      }),
    ),
    after: v.optional(
      field(
        After,
        "in place of `when`, where the time is only told by another entry's. What follows from it, with all that links say, is reckoned and drawn",
        { entry: "warning-shared", by: "PT10M", about: true, words: "about ten minutes later" },
      ),
    ),
    zone: v.optional(
      field(
        v.pipe(v.union([Words, OwnOffset]), v.title("IANA time zone or fixed offset")),
        "whose clock `when`, its `alternatives` and the `track` go by, where it is not the dossier's: clock times need no offset then. Shown beside the dossier's time",
        { offset: "+11:39:04", name: "local mean time" },
      ),
    ),
    where: v.optional(
      field(Where, "a site, elsewhere, or a point of its own; left out where nothing is known", {
        site: "harbour-market",
        relation: "at",
      }),
    ),
    frame: v.optional(
      field(
        Frame,
        "which part of the map shows it; `auto`, as without it, is its place with surroundings",
        "auto",
      ),
    ),
    track: v.optional(
      field(
        v.pipe(v.array(TrackPosition), v.minLength(2)),
        "of something that moves: where it was, in the order of time, two positions at least. Where `where` is missing, the entry stands at the first",
        [
          { at: "harbour-market", when: "2021-02-03T04:30+13:00" },
          { at: [174.81, -36.83], when: "2021-02-03T05:10+13:00", certain: false, between: "straight" },
        ],
      ),
    ),
    speed: v.optional(
      field(
        v.pipe(v.number(), v.finite(), v.gtValue(0)),
        "kilometres an hour that it cannot have exceeded on its track: a position too far from the one before it is a fault",
        20,
      ),
    ),
    speaker: field(Id, "who tells of it; the report itself where it names nobody", "the-report"),
    mode: field(
      v.picklist(MODES),
      "in whose words; `unattributed` exactly where a narrator tells it",
      "unattributed",
    ),
    evidence: evidence("the hall burned down on Wednesday"),
    claims: v.optional(
      field(v.array(Claim), "what speakers assert about it", [
        {
          id: "stalls-burned",
          speaker: "fire-brigade",
          mode: "paraphrase",
          text: "At least forty stalls burned.",
          count: { low: 40, high: null, of: "stalls burned" },
          evidence: [{ exact: "at least forty stalls", prefix: "the brigade counted " }],
          statement: "brigade-counts",
          note: "The only figure given.",
        },
      ]),
      [],
    ),
    links: v.optional(
      field(v.array(Link), "what somebody says it has to do with other events", [
        {
          relation: "after",
          target: "warning-shared",
          statedBy: "the-report",
          evidence: ["had warned of old wiring"],
          note: "The report gives the order.",
        },
      ]),
      [],
    ),
    notes: v.optional(
      field(v.array(Words), "what a reader should know beside it", ["The cause is not given."]),
      [],
    ),
    sources: v.optional(
      field(
        v.array(Id),
        "where the report itself has it from, as entries of `sources.yaml`; a table often names a source a row",
        ["inquiry"],
      ),
    ),
    known: v.optional(
      field(Known, "when a reader of the day could know of it", {
        edtf: "2021-02-05",
        timeZone: "UTC",
        note: "From the date of the report.",
        sources: ["inquiry"],
      }),
    ),
    aliases: v.optional(field(v.array(Id), "former ids; their links keep working", ["the-market-fire"]), []),
  }),
);
