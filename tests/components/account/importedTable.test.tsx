/** What a table says is shown, such as the source of a row; what it does not say is not made up. */

import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AboutDossier } from "../../../src/account/AboutDossier";
import { EventCard } from "../../../src/account/card/EventCard";
import { EventTable } from "../../../src/account/EventTable";
import { createDossier } from "../../../src/core/createDossier";
import { guessFormat, importDossier } from "../../../src/formats/import/importDossier";
import { compile } from "../../../src/source/compile";
import { hrefOf, inPage, readerOf } from "./renderAccount";

const OPTIONS = { id: "a", name: "a", language: "en", timeZone: "UTC", today: "2026-12-01" };

function imported(csv: string) {
  const { source } = importDossier(csv, guessFormat(csv) ?? "", OPTIONS);
  if (!source) throw new Error("nothing was imported");
  return createDossier(compile(source, new Map()).dossier);
}

const TABLE = imported(
  "title,date,source,url\nFire,2020-01-01,The Invented Post,https://example.org/a\nFlood,2020-01-02,,\n",
);
const LINKS = imported(
  "title,date,link\nFire,2020-01-01,https://example.org/a\nFlood,2020-01-02,https://example.net/b\n",
);
const ACLED = imported(
  "event_id_cnty,event_date,time_precision,event_type,latitude,longitude,source\nX1,2021-03-04,1,Riots,1,2,Alpha Gazette; Example Radio\n",
);
const UCDP = imported(
  'id,type_of_violence,date_start,date_prec,dyad_name,latitude,longitude,source_article\n7,1,2019-03-06,1,A - B,1,2,"""Example Radio,2019-03-07,Fighting in the town"""\n',
);

test.each([
  ["a column of sources and one of links", TABLE, [["The Invented Post", "https://example.org/a"]]],
  ["a column of links", LINKS, [["example.org/a", "https://example.org/a"]]],
  [
    "ACLED's source",
    ACLED,
    [
      ["Alpha Gazette", null],
      ["Example Radio", null],
    ],
  ],
  ["UCDP's source_article", UCDP, [["Fighting in the town", null]]],
] as const)("%s: by name, with its link", (_, dossier, sources) => {
  const event = dossier.events.at(0)!;
  const { unmount } = render(inPage(readerOf(dossier), <EventCard event={event} hrefOf={hrefOf} />));
  const said = screen.getByRole("heading", { name: "Who says so" }).closest("section")!;
  expect(said).not.toHaveTextContent("without naming a source");
  for (const [name, url] of sources) {
    expect(within(said).getByText(name)).toBeVisible();
    if (url) expect(within(said).getByRole("link", { name })).toHaveAttribute("href", url);
  }
  unmount();

  render(inPage(readerOf(dossier), <EventTable hrefOf={hrefOf} />));
  const row = screen.getAllByRole("row")[1]!;
  expect(row).not.toHaveTextContent("without naming a source");
  for (const [name] of sources) expect(within(row).getByText(name)).toBeVisible();
});

test("a row without a source still says that none is named", () => {
  render(inPage(readerOf(TABLE), <EventCard event={TABLE.events.at(1)!} hrefOf={hrefOf} />));
  expect(screen.getByText("The report itself, without naming a source")).toBeVisible();
});

test("the day of the import is not given out as the day of publication", () => {
  expect(TABLE.header.report.published).toBeNull();
  const { container } = render(inPage(readerOf(TABLE), <AboutDossier />));
  expect(container).toHaveTextContent("day of publication not known");
  expect(container).not.toHaveTextContent("2026");
});

test("nobody says how exact a position of the table is: nor does the page", () => {
  const dossier = imported(
    "title,date,place,lat,lon\nFire,2020-01-01,Haven,1,2\nFlood,2020-01-02,,3,4\nFog,2020-01-03,Haven,1,2\n",
  );
  for (const event of dossier.events) {
    const { unmount } = render(inPage(readerOf(dossier), <EventCard event={event} hrefOf={hrefOf} />));
    const where = screen.getByRole("heading", { name: "Where" }).closest("section")!;
    expect(where).toHaveTextContent("how exact it is, is not said");
    expect(where).not.toHaveTextContent(/code \d|known to|within|no place/i);
    unmount();
  }
});
