import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { formatIcs } from "../../../../src/core/formats/ics";
import { eventsOf } from "../../../../src/core/rules/parts";
import { marketFire } from "../../../fixtures/marketFire";

const OPTIONS = { language: "en", baseUrl: "https://news.example/fire/" };

function calendarOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

test("what the report dates to the day is an event of whole days, as another program reads it", () => {
  const { events } = calendarOf(formatIcs(marketFire(), OPTIONS));
  expect(
    events.map(({ uid, summary, startDate, endDate }) => [
      uid,
      summary,
      startDate.toString(),
      endDate.toString(),
    ]),
  ).toEqual([
    ["market-burns@market-fire.dateline", "Fire destroys the harbour market", "2021-02-03", "2021-02-04"],
    [
      "protest-at-city-hall@market-fire.dateline",
      "Stallholders gather at city hall",
      "2021-02-04",
      "2021-02-06",
    ],
  ]);
  expect(events[0]?.location).toBe("Harbour market");
  expect(events[0]?.component.getFirstPropertyValue("url")).toBe(
    "https://news.example/fire/events/market-burns/",
  );
});

test("what is coarser than a day is left out, and named in the calendar's description", () => {
  const { calendar } = calendarOf(formatIcs(marketFire(), { ...OPTIONS, leftOutHeading: "Left out:" }));
  const description = String(calendar.getFirstPropertyValue("x-wr-caldesc")).replaceAll("\\n", "\n");
  expect(description).toContain("Left out:\n[2021-02-01..2021-02-02] · A warning is shared");
  expect(description).toContain("[2021-02-03..2021-02-05] · Brigade counts the burned stalls");
});

test("the hour that other sources give stands in the description with its source, not in the time", () => {
  const { events } = calendarOf(formatIcs(marketFire(), OPTIONS));
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.description).toContain("The alarm came at 04:12. (Inquiry into the harbour market fire)");
});

test.each(["less-certain", "uncertain"] as const)("a day that is %s is left out", (certainty) => {
  const dossier = marketFire();
  const event = eventsOf(dossier)[1]!.value;
  event.when!.certainty = certainty;
  event.properties.timePrecision = 2;
  expect(calendarOf(formatIcs(dossier, OPTIONS)).events).toHaveLength(1);
});

test("a clock time that the report itself gives is an instant in UTC", () => {
  const dossier = marketFire();
  const event = eventsOf(dossier)[1]!.value;
  event.when!.edtf = "2021-02-03T04:12+13:00";
  Object.assign(event.properties, { start: "2021-02-03T04:12:00+13:00", end: "2021-02-03T04:13:00+13:00" });
  const { events } = calendarOf(formatIcs(dossier, OPTIONS));
  expect(events[0]?.startDate.toString()).toBe("2021-02-02T15:12:00Z");
});

test("the same dossier gives the same file, and the address of a site that is not known is left out", () => {
  expect(formatIcs(marketFire(), OPTIONS)).toBe(formatIcs(marketFire(), OPTIONS));
  expect(formatIcs(marketFire(), { ...OPTIONS, baseUrl: "" })).not.toContain("URL:");
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
        const ics = formatIcs(dossier, OPTIONS);
        for (const line of ics.split("\r\n"))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(() => encodeURI(ics), "no half of a surrogate pair").not.toThrow();
        expect(calendarOf(ics).events[0]?.summary).toBe(title);
      },
    ),
    { numRuns: 60 },
  );
});

const compiled = marketFire();
const marketFireOnce = () => structuredClone(compiled);
