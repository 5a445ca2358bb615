import { expect, test } from "vitest";
import type { Path } from "../../../../src/core/rules/fault";
import { at, put, spoil } from "../../../fixtures/spoiltMarketFire";

const FIRE = "market-burns";
const WARNING = "warning-shared";
const PROTEST = "protest-at-city-hall";
const header = (...steps: Path): Path => ["dossier", ...steps];
const quote = (words: number) => [{ exact: "word ".repeat(words).trim() }];
const point = (longitude: number, latitude: number, geoPrecision: 1 | null): [Path, unknown][] => [
  [at(WARNING).slice(0, 2).concat("geometry"), { type: "Point", coordinates: [longitude, latitude] }],
  [at(WARNING, "geoPrecision"), geoPrecision],
];
const timeless = (timePrecision: 1 | null): [Path, unknown][] => [
  [at(WARNING).slice(0, 2).concat("when"), null],
  ...["start", "end"].map((side): [Path, unknown] => [at(WARNING, side), null]),
  [at(WARNING, "alternatives"), []],
  [at(WARNING, "timePrecision"), timePrecision],
];
const figure = (low: number | null, high: number | null, of: object | null): [Path, unknown][] =>
  Object.entries({ low, high, of }).map(([field, value]) => [at(FIRE, "claims", 1, field), value]);
const stalls = { en: "stalls lost", ar: "أكشاك" };
const source = (url: string | null): [Path, unknown][] => [[header("sources", 0, "url"), url]];

/** What is just allowed, and what no longer is: the fault's rule and where it stands. */
test.each<[what: string, changes: [Path, unknown][], faults: [rule: string, at: Path][]]>([
  ["a quote of fifteen words", [[at(FIRE, "evidence"), quote(15)]], []],
  ["a quote of sixteen", [[at(FIRE, "evidence"), quote(16)]], [["quotes", at(FIRE, "evidence", 0)]]],
  [
    "a quote of signs alone",
    [[at(FIRE, "evidence"), [{ exact: "… — !" }]]],
    [["quotes", at(FIRE, "evidence", 0)]],
  ],
  [
    "a claim without a quote",
    [[at(FIRE, "claims", 0, "evidence"), []]],
    [["quotes", at(FIRE, "claims", 0, "evidence")]],
  ],
  [
    "a link without a quote",
    [[at(FIRE, "links", 0, "evidence"), []]],
    [["quotes", at(FIRE, "links", 0, "evidence")]],
  ],

  ["a figure of none", figure(0, 0, stalls), []],
  ["a figure below none", figure(-1, 0, stalls), [["figures", at(FIRE, "claims", 1, "low")]]],
  ["a half at the upper end", figure(1, 1.5, stalls), [["figures", at(FIRE, "claims", 1, "high")]]],
  ["an upper end alone", figure(null, 9, stalls), [["figures", at(FIRE, "claims", 1, "low")]]],
  ["more at the lower end", figure(9, 8, stalls), [["figures", at(FIRE, "claims", 1, "high")]]],
  ["a count of no number", figure(null, null, stalls), [["figures", at(FIRE, "claims", 1, "of")]]],
  ["a number of nothing", figure(1, 1, null), [["figures", at(FIRE, "claims", 1, "of")]]],
  ["no figure", figure(null, null, null), []],

  ["a source without an address", source(null), []],
  ["an address without a lock", source("http://example.org/"), []],
  [
    "an address with a name in it",
    source("https://me@example.org/"),
    [["web-addresses", header("sources", 0, "url")]],
  ],
  [
    "an address with a word for entry",
    source("https://:me@example.org/"),
    [["web-addresses", header("sources", 0, "url")]],
  ],
  ["a longer scheme", source("httpsx://example.org/"), [["web-addresses", header("sources", 0, "url")]]],
  ["another scheme", source("xhttp://example.org/"), [["web-addresses", header("sources", 0, "url")]]],
  ["words", source("nowhere"), [["web-addresses", header("sources", 0, "url")]]],

  [
    "a zone that isn't, for when it was known",
    [[at(PROTEST, "known", "timeZone"), "No/Where"]],
    [["zones", at(PROTEST, "known", "timeZone")]],
  ],
  [
    "a language that isn't",
    [
      [header("languages"), ["en", "e_n"]],
      [header("language"), "en"],
    ],
    [["zones", header("languages", 1)]],
  ],

  [
    "a place of unsaid confidence",
    [[at("city-hall", "confidence"), null]],
    [["geometries", at("city-hall", "confidence")]],
  ],
  [
    "an outline without an anchor",
    [[at("harbour-market", "anchor"), null]],
    [["geometries", at("harbour-market", "anchor")]],
  ],
  [
    "a place that is only a name",
    [
      [at("the-north", "anchor"), null],
      [at("the-north", "radius"), null],
      [at("the-north", "coordinateSources"), []],
    ],
    [],
  ],
  ["an outline that reaches its radius", [[at("harbour-market", "radius"), 64]], []],

  [
    "a relation to no site",
    [[at(WARNING, "placeRelation"), "at"]],
    [["places", at(WARNING, "placeRelation")]],
  ],
  ["a point of its own", point(174.7, -36.8, 1), []],
  ["a point of its own, how exact unsaid", point(174.7, -36.8, null), []],
  [
    "a point beyond the pole, and so far away",
    point(174.7, -90.1, 1),
    [
      ["positions", at(WARNING).slice(0, 2).concat("geometry", "coordinates")],
      ["positions", at(WARNING).slice(0, 2).concat("geometry")],
    ],
  ],
  [
    "a point in another part of the world",
    point(10, 50, 1),
    [["positions", at(WARNING).slice(0, 2).concat("geometry")]],
  ],
  [
    "another shape than its site",
    [[at(FIRE).slice(0, 2).concat("geometry"), null]],
    [["places", at(FIRE).slice(0, 2).concat("geometry")]],
  ],

  [
    "a time known until later than it says",
    [[at(PROTEST, "known", "end"), "2021-02-07T00:00:00+13:00"]],
    [["edtf", at(PROTEST, "known", "end")]],
  ],
  [
    "a time known from no start",
    [[at(PROTEST, "known", "start"), null]],
    [["edtf", at(PROTEST, "known", "start")]],
  ],
  [
    "a time that went on, and is said not to",
    [[at(PROTEST, "lasting"), false]],
    [["time-codes", at(PROTEST, "timePrecision")]],
  ],
  ["a precision of no time", timeless(1), [["time-codes", at(WARNING, "timePrecision")]]],
  ["no time at all", timeless(null), []],

  [
    "a hidden mark in a list",
    [[at(FIRE, "notes", 0, "en"), "a\u2066b"]],
    [["hidden-characters", at(FIRE, "notes", 0, "en")]],
  ],
  [
    "a claim's id twice in an event",
    [
      [at(WARNING, "claims"), []],
      [at("brigade-counts", "aliases"), ["old", "old"]],
    ],
    [
      ["unique-ids", at("brigade-counts", "aliases", 1)],
      ["statements", at(WARNING, "claims")],
    ],
  ],

  ["an event told in no chapter", [[at(PROTEST, "chapter"), null]], []],
  ["a link to what has no time", [...timeless(null)], []],
  [
    "two at one time that touch for a moment",
    [
      [at(PROTEST, "links", 0, "relation"), "at-the-time-of"],
      [at(PROTEST, "links", 0, "target"), "brigade-counts"],
    ],
    [],
  ],
  [
    "a quarrel of one, about nothing",
    [
      [header("conflicts", 0, "positions"), []],
      [header("conflicts", 0, "events"), []],
    ],
    [
      ["conflicts", header("conflicts", 0, "positions")],
      ["conflicts", header("conflicts", 0, "events")],
    ],
  ],
])("%s", (_, changes, expected) => {
  const faults = spoil(({ dossier }) => {
    for (const [path, value] of changes) put(dossier, path, value);
  });
  const told = faults.filter(({ rule }) => rule !== "translations").map(({ rule, path }) => [rule, path]);
  expect(told).toEqual(expected);
});
