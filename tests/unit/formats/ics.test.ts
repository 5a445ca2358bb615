import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { eventsOf } from "../../../src/core/rules/parts";
import { formatIcs } from "../../../src/formats/export/ics";
import { calendarWords } from "../../../src/i18n/calendarWords";
import type { EventFeature, Header } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";
import { messagesIn } from "../../fixtures/messagesIn";

const OPTIONS = {
  language: "en",
  baseUrl: "https://news.example/fire/",
  words: calendarWords(messagesIn("en")),
};

function calendarOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

test("every entry is there: on its day, or tentatively on all its possible days, which its summary says", () => {
  const { events } = calendarOf(formatIcs(marketFire(), OPTIONS).content);
  expect(
    events.map(({ uid, summary, startDate, endDate, component }) => [
      uid.split("@")[0],
      summary,
      startDate.toString(),
      endDate.toString(),
      component.getFirstPropertyValue("status"),
    ]),
  ).toEqual([
    ["warning-shared", "A warning is shared (some day within)", "2021-02-01", "2021-02-03", "TENTATIVE"],
    ["market-burns", "Fire destroys the harbour market", "2021-02-03", "2021-02-04", "CONFIRMED"],
    [
      "brigade-counts",
      "Brigade counts the burned stalls (some day within)",
      "2021-02-03",
      "2021-02-06",
      "TENTATIVE",
    ],
    ["protest-at-city-hall", "Stallholders gather at city hall", "2021-02-04", "2021-02-06", "CONFIRMED"],
  ]);
  expect(events[1]?.location).toBe("Harbour market");
  expect(events[1]?.component.getFirstPropertyValue("url")).toBe(
    "https://news.example/fire/events/market-burns/",
  );
});

test("what has no time is named in the calendar's description, unless order gives it one", () => {
  const timeless = (links: EventFeature["properties"]["links"]) => {
    const dossier = marketFire();
    const event = eventsOf(dossier)[2]!.value;
    event.when = null;
    Object.assign(event.properties, { start: null, end: null, timePrecision: null, links });
    eventsOf(dossier)[1]!.value.properties.claims = [];
    return calendarOf(formatIcs(dossier, OPTIONS).content);
  };
  const { calendar, events } = timeless([]);
  expect(events).toHaveLength(3);
  const description = String(calendar.getFirstPropertyValue("x-wr-caldesc")).replaceAll("\\n", "\n");
  expect(description).toContain("Time not given:\nBrigade counts the burned stalls");
  const after = { target: "market-burns", statedBy: "the-report", evidence: [] };
  const ordered = timeless([{ relation: "after", ...after }]).events[2]!;
  expect([ordered.startDate.toString(), ordered.summary]).toEqual([
    "2021-02-03",
    "Brigade counts the burned stalls (some day within)",
  ]);
});

test("the hour that other sources give stands in the description with its source, not in the time", () => {
  const { events } = calendarOf(formatIcs(marketFire(), OPTIONS).content);
  expect(events[1]?.startDate.isDate).toBe(true);
  expect(events[1]?.description).toContain("The alarm came at 04:12. (Inquiry into the harbour market fire)");
});

test.each(["less-certain", "uncertain"] as const)("a day that is %s is said to be inferred", (certainty) => {
  const dossier = marketFire();
  const event = eventsOf(dossier)[1]!.value;
  event.when!.certainty = certainty;
  event.properties.timePrecision = 2;
  const { summary, component } = calendarOf(formatIcs(dossier, OPTIONS).content).events[1]!;
  expect(summary).toBe("Fire destroys the harbour market (day inferred)");
  expect(component.getFirstPropertyValue("status")).toBe("TENTATIVE");
});

test("a clock time that the report itself gives is an instant in UTC", () => {
  const dossier = marketFire();
  const event = eventsOf(dossier)[1]!.value;
  event.when!.edtf = "2021-02-03T04:12+13:00";
  Object.assign(event.properties, { start: "2021-02-03T04:12:00+13:00", end: "2021-02-03T04:13:00+13:00" });
  const { events } = calendarOf(formatIcs(dossier, OPTIONS).content);
  expect(events[1]?.startDate.toString()).toBe("2021-02-02T15:12:00Z");
});

test("the same dossier gives the same file, and the address of a site that is not known is left out", () => {
  expect(formatIcs(marketFire(), OPTIONS).content).toBe(formatIcs(marketFire(), OPTIONS).content);
  expect(formatIcs(marketFire(), { ...OPTIONS, baseUrl: "" }).content).not.toContain("URL:");
});

test("lines have at most 75 octets, no character is split, and unfolded they say what was written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      fc.constantFrom("حريق في السوق ", "🙂é", "a;b,c\\n\n"),
      (words, more) => {
        const title = `${words.replaceAll(/\p{Cc}/gu, "")}${more.repeat(8)}`;
        const dossier = marketFireOnce();
        eventsOf(dossier)[1]!.value.properties.title = { en: title };
        const ics = formatIcs(dossier, OPTIONS).content;
        for (const line of ics.split("\r\n"))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(() => encodeURI(ics), "no half of a surrogate pair").not.toThrow();
        expect(calendarOf(ics).events[1]?.summary).toBe(title);
      },
    ),
    { numRuns: 60 },
  );
});

const compiled = marketFire();
const marketFireOnce = () => structuredClone(compiled);

/** The calendar of the harbour's first event alone, changed. */
function harbourCalendar(change: (event: EventFeature, header: Header) => void = () => {}) {
  const dossier = structuredClone(harbour);
  const [first] = eventsOf(dossier);
  const sites = dossier.features.filter(({ properties }) => properties.role === "site");
  change(first!.value, dossier.dossier);
  return formatIcs({ ...dossier, features: [...sites, first!.value] }, OPTIONS).content;
}

test("what is dated to the day by the report alone stands in the calendar, and then nothing is left out", () => {
  const whole = harbourCalendar();
  expect(whole).toContain("X-WR-CALDESC:An invented story.\r\n");
  expect(whole).toContain("DESCRIPTION:What happened: ship-arrives.\r\n");
  expect(whole).toContain("STATUS:CONFIRMED");
  const tentative = [
    harbourCalendar(({ properties }) => Object.assign(properties, { layer: "background" })),
    harbourCalendar(({ properties }) => Object.assign(properties, { timePrecision: 2 })),
  ];
  for (const ics of tentative) expect(ics).toContain("STATUS:TENTATIVE");
  const without = harbourCalendar(({ properties }) => Object.assign(properties, { start: null, end: null }));
  expect(without).not.toContain("BEGIN:VEVENT");
  expect(without).toContain("X-WR-CALDESC:An invented story.\\n\\nTime not given:\\nship arrives\r\n");
});

test("a position is given only where it is the place itself, a place's name and a kind where there are any", () => {
  const lines = (change?: (event: EventFeature) => void) =>
    harbourCalendar(change)
      .split("\r\n")
      .filter((line) => /^(GEO|LOCATION|CATEGORIES)/.test(line));
  expect(lines()).toEqual(["LOCATION:North quay", "GEO:-41.28;174.78", "CATEGORIES:Incident"]);
  const near = lines(({ properties }) => Object.assign(properties, { geoPrecision: 2 }));
  expect(near).toEqual(["LOCATION:North quay", "CATEGORIES:Incident"]);
  const nowhere = lines((event) => {
    event.geometry = null;
    Object.assign(event.properties, { site: null, elsewhere: null, geoPrecision: 1, kind: "other" });
  });
  expect(nowhere).toEqual([]);
});

test.each([
  ["1931-03-05", [], "19310305T000000Z"],
  ["1931-03-05T10:00:00Z", ["1931-03-04"], "19310305T000000Z"],
  ["1931-03-05", ["1931-03-09", "1931-03-07"], "19310309T000000Z"],
  ["in March 1931-03-05", ["1931-03"], "19700101T000000Z"],
])("of a report of %j, changed on %j, the stamp is %s", (published, dates, stamp) => {
  const ics = harbourCalendar((_, header) => {
    header.report.published = published;
    header.changes = dates.map((date) => ({ version: "1.0.1", date, note: { en: "" } })) as never;
  });
  expect(ics).toContain(`DTSTAMP:${stamp}\r\n`);
});
