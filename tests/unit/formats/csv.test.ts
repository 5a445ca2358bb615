import Papa from "papaparse";
import { expect, test } from "vitest";
import { eventsOf } from "../../../src/core/rules/parts";
import { formatCsv } from "../../../src/formats/export/csv";
import { marketFire } from "../../fixtures/marketFire";

const BASE = "https://news.example/fire/";

function rowsOf(csv: string) {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

test("each event is a row, as another program reads it", () => {
  const rows = rowsOf(formatCsv(marketFire(), "en", BASE).content);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatchObject({
    id: "market-burns",
    title: "Fire destroys the harbour market",
    edtf: "2021-02-03",
    start: "2021-02-03T00:00:00+13:00",
    end: "2021-02-04T00:00:00+13:00",
    time_precision: "1",
    background_edtf: "2021-02-03T04:12+13:00",
    place: "Harbour market",
    lon: "174.7653",
    lat: "-36.8423",
    geo_precision: "1",
    speaker: "The report",
    url: `${BASE}events/market-burns/`,
  });
});

test("words are in the language asked for, ids are not", () => {
  const [row] = rowsOf(formatCsv(marketFire(), "ar", BASE).content);
  expect(row).toMatchObject({ id: "warning-shared", title: "تداول تحذير", place: "على الإنترنت" });
});

test("it begins with a byte order mark and ends its lines as RFC 4180 says", () => {
  const csv = formatCsv(marketFire(), "en", BASE).content;
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
  "text that begins as a formula does is kept as text: %j",
  (title) => {
    const dossier = marketFire();
    const [event] = eventsOf(dossier);
    event!.value.properties.title = { en: title };
    expect(rowsOf(formatCsv(dossier, "en", BASE).content)[0]?.title).toBe(`'${title}`);
  },
);

test("quotes, commas and line ends come back as they were", () => {
  const dossier = marketFire();
  const [event] = eventsOf(dossier);
  event!.value.properties.summary = { en: 'He said "no", then\nleft' };
  expect(rowsOf(formatCsv(dossier, "en", BASE).content)[0]?.summary).toBe('He said "no", then\nleft');
});

test("a region is no point", () => {
  const dossier = marketFire();
  Object.assign(eventsOf(dossier)[1]!.value.properties, { site: "the-north", geoPrecision: 3 });
  expect(rowsOf(formatCsv(dossier, "en", BASE).content)[1]).toMatchObject({
    lon: "",
    lat: "",
    radius_m: "150000",
    place: "The north",
  });
});

test("a place or time that is not known is empty, never zero", () => {
  const dossier = marketFire();
  const event = eventsOf(dossier)[0]!.value;
  event.when = null;
  Object.assign(event.properties, { start: null, end: null, timePrecision: null, elsewhere: null });
  expect(rowsOf(formatCsv(dossier, "en", BASE).content)[0]).toMatchObject({
    edtf: "",
    start: "",
    end: "",
    lasting: "",
    lon: "",
    lat: "",
    place: "",
  });
});

test("an event without a page of its own has its address in the dossier's", () => {
  const rows = rowsOf(formatCsv(marketFire(), "en", "https://news.example/?dossier=market-fire").content);
  expect(rows[1]!.url).toBe("https://news.example/?dossier=market-fire&event=market-burns");
});
