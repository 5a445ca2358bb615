/** `dossier.yaml`: what holds for the whole of it. */

import * as v from "valibot";
import { Day, Edtf, field, Id, Language, TimeZone, WebAddress, Words } from "./sourceWords";
import { LANES, SHAPES } from "./vocabulary";

const Report = v.strictObject({
  title: field(Words, "the report's headline", "Harbour market burns"),
  publisher: field(v.nullable(Words), "who published it", "The Example Gazette"),
  published: field(v.nullable(Day), "the day it came out; `null` where nobody says", "2021-02-05"),
  url: field(v.nullable(WebAddress), "where it can be read", "https://example.org/report"),
  licence: field(v.nullable(Words), "what its text may be used for, where that is said", null),
  sha256: v.optional(
    field(
      v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.title("64 hexadecimal digits"))),
      "of the text that `verify` gets; `null` where there is none to quote, as with a table: then `evidence` may be missing everywhere",
      "a2f0f5ddac9f6e1d3e57b18a3d1b96ef2e44b2ff81fef1b05e6fb6e6a3bd7e27",
    ),
    null,
  ),
  lang: field(Language, "what the report is written in", "en"),
});

const Kind = v.strictObject({
  id: field(Id, "as events name it", "fire"),
  name: field(Words, "as readers see it", "Fire"),
  shape: field(v.picklist(SHAPES), "its mark on map and timeline", "diamond"),
  lane: field(v.picklist(LANES), "what happened, or what was said", "ground"),
});

const Chapter = v.strictObject({
  id: field(Id, "as events name it", "the-fire"),
  title: field(Words, "a heading of the account", "The fire"),
});

const Elsewhere = v.strictObject({
  id: field(Id, "as events name it", "online"),
  name: field(Words, "as readers see it", "Online"),
});

export const DossierFile = v.strictObject({
  id: field(Id, "the folder's own name", "market-fire"),
  version: field(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/), v.title("three numbers")),
    "the last counts corrections, the first changes of its shape",
    "1.0.0",
  ),
  language: field(Language, "what these files are written in; `translations/` holds the others", "en"),
  title: field(Words, "of the dossier: your words", "A fire at the harbour market"),
  shortTitle: v.optional(field(Words, "for narrow places", "Harbour market fire")),
  summary: field(
    Words,
    "in a sentence or two",
    "A fire at a market, a protest the next day, and what was said about it.",
  ),
  timeZone: field(TimeZone, "every date without an offset is a day of this zone", "Pacific/Auckland"),
  extent: field(Edtf, "first and last day of the timeline", "2021-02-01/2021-02-07"),
  licence: field(Words, "what others may do with the dossier", "CC0-1.0"),
  report: field(Report, "the report that is told", {
    title: "Harbour market burns",
    publisher: "The Example Gazette",
    published: "2021-02-05",
    url: "https://example.org/report",
    licence: null,
    sha256: "a2f0f5ddac9f6e1d3e57b18a3d1b96ef2e44b2ff81fef1b05e6fb6e6a3bd7e27",
    lang: "en",
  }),
  kinds: field(v.array(Kind), "the kinds of events, in the order of the key", [
    { id: "fire", name: "Fire", shape: "diamond", lane: "ground" },
    { id: "statement", name: "Statement", shape: "circle", lane: "said" },
  ]),
  chapters: field(v.array(Chapter), "headings of the account, in its order; `[]` for none", [
    { id: "the-fire", title: "The fire" },
  ]),
  elsewhere: v.optional(
    field(v.array(Elsewhere), "where things are that have no place on the map", [
      { id: "online", name: "Online" },
    ]),
    [],
  ),
});
