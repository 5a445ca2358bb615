/** What stands round the events: where accounts differ, what the report leaves out, what other sources add, what changed. */

import * as v from "valibot";
import { Day, Edtf, evidence, field, Id, Language, TimeZone, WebAddress, Words } from "./sourceWords";
import { CONFIDENCES, CONFLICT_NATURES } from "./vocabulary";

export const ConflictsFile = v.array(
  v.strictObject({
    id: field(Id, "a name of its own", "how-many-stalls"),
    question: field(Words, "what is answered differently", "How many stalls burned?"),
    nature: field(
      v.picklist(CONFLICT_NATURES),
      "what differs; `converging` is an accusation that was later confirmed",
      "figures-differ",
    ),
    events: field(v.array(Id), "the events it is about", ["market-burns"]),
    positions: field(
      v.array(
        v.strictObject({
          speaker: field(Id, "whose answer it is", "fire-brigade"),
          text: field(Words, "the answer, in your words", "At least forty."),
          claim: v.optional(field(Id, "the claim of one of the events that says so", "stalls-burned")),
          evidence: evidence("sixty of us lost everything"),
        }),
      ),
      "two at least; none is the winner",
      [
        { speaker: "fire-brigade", text: "At least forty.", claim: "stalls-burned" },
        { speaker: "stallholders", text: "Sixty.", evidence: ["sixty of us lost everything"] },
      ],
    ),
    note: v.optional(field(Words, "what a reader should know beside it", "The report does not choose.")),
  }),
);

export const SilencesFile = v.array(
  v.strictObject({
    id: field(Id, "a name of its own", "cause"),
    text: field(Words, "what the report leaves out", "What started the fire."),
    events: v.optional(field(v.array(Id), "the events it is about", ["market-burns"]), []),
  }),
);

export const BackgroundFile = v.array(
  v.strictObject({
    id: field(Id, "a name of its own", "hour-of-the-fire"),
    events: field(v.array(Id), "the events it is about", ["market-burns"]),
    text: field(Words, "what other sources establish, in your words", "The alarm came at 04:12."),
    disputed: v.optional(
      field(Words, "where sources differ, or contradict the report", "One log says 04:20."),
    ),
    confidence: field(v.picklist(CONFIDENCES), "how well it is established", "high"),
    sources: field(v.pipe(v.array(Id), v.minLength(1)), "entries of `sources.yaml`, one at least", [
      "inquiry",
    ]),
    refines: v.optional(
      field(
        v.strictObject({
          edtf: v.optional(field(Edtf, "the time, as other sources have it", "2021-02-03T04:12+13:00")),
          timeZone: v.optional(
            field(TimeZone, "of days without an offset; the dossier's where missing", "Pacific/Auckland"),
          ),
          site: v.optional(field(Id, "the place, as other sources have it", "loading-dock")),
          events: v.optional(
            field(v.array(Id), "which of its events; all of them where missing", ["market-burns"]),
          ),
        }),
        "what it makes of the time or place; both are shown",
        {
          edtf: "2021-02-03T04:12+13:00",
          timeZone: "Pacific/Auckland",
          site: "loading-dock",
          events: ["market-burns"],
        },
      ),
    ),
  }),
);

export const SourcesFile = v.array(
  v.strictObject({
    id: field(Id, "as background names it", "inquiry"),
    title: field(Words, "of the text", "Inquiry into the harbour market fire"),
    publisher: v.optional(field(Words, "who published it", "City of Auckland")),
    published: v.optional(field(Day, "a day, month or year", "2021-06")),
    url: v.optional(
      field(
        v.nullable(WebAddress),
        "where it can be read; `null` with a note that helps to find it",
        "https://example.org/inquiry",
      ),
    ),
    note: v.optional(field(Words, "where in it, or how to find it", "Volume 2")),
    lang: v.optional(field(Language, "what it is written in", "en")),
  }),
);

export const ChangesFile = v.array(
  v.strictObject({
    date: field(Day, "when the version came out", "2021-06-01"),
    version: field(Words, "which version", "1.0.1"),
    text: field(Words, "what changed", "The hour of the alarm was wrong."),
    correction: v.optional(field(v.boolean(), "something was wrong before", true), false),
    events: v.optional(field(v.array(Id), "the events it is about", ["market-burns"]), []),
  }),
);

/** Slugs that were ever published; none may vanish from the dossier (as an id or an alias) unless it has a tombstone. */
export const PublishedFile = v.strictObject({
  slugs: field(v.array(Id), "every id that was ever public", [
    "market-burns",
    "warning-shared",
    "rumour-of-arson",
  ]),
  tombstones: v.optional(
    field(
      v.array(
        v.strictObject({
          slug: field(Id, "an id that was withdrawn", "rumour-of-arson"),
          date: field(Day, "when", "2021-03-01"),
          reason: field(Words, "why; its page says so", "The report had withdrawn it."),
        }),
      ),
      "pages that say what became of an entry",
      [{ slug: "rumour-of-arson", date: "2021-03-01", reason: "The report had withdrawn it." }],
    ),
    [],
  ),
});
