/** What only order narrows says so, in words. */

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CardWhen } from "../../../src/account/card/CardWhen";
import { createDossier } from "../../../src/core/createDossier";
import { formatOrder } from "../../../src/i18n/orderWords";
import type { CompiledDossier, EventFeature } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";
import { renderView } from "../timeline/renderTimeline";

/** The harbour, whose master may have spoken on any day, about a fire of which other sources tell the minute. */
const compiled: CompiledDossier = structuredClone(harbour);
const master = compiled.features.find(({ id }) => id === "harbour-master-speaks") as EventFeature;
master.when!.edtf = "[1931-03-02..1931-03-04]";
Object.assign(master.properties, { start: "1931-03-02T00:00:00+12:00", timePrecision: 2 });
const dossier = createDossier(compiled);
const said = dossier.eventOf("harbour-master-speaks")!;
const fire = dossier.eventOf("fire-at-quay")!;

test.each([
  ["en", "after “fire at quay”", "after “ship arrives”"],
  ["ar", "بعد «fire at quay»", "بعد «ship arrives»"],
  ["fa", "پس از «fire at quay»", "پس از «ship arrives»"],
])("in %s it names what comes before", (language, ofSpeech, ofFire) => {
  const plain = (text: string | null) => text?.replaceAll(/[\u2066-\u2069]/g, "");
  const messages = messagesIn(language);
  expect(plain(formatOrder(said, dossier, messages, false))).toBe(ofSpeech);
  expect(plain(formatOrder(fire, dossier, messages, true))).toBe(ofFire);
  expect(formatOrder(dossier.eventOf("rumour")!, dossier, messages, false)).toBeNull();
});

test("the card says the order, and what other sources make of it with their names, unless they are hidden", () => {
  const { unmount } = renderView(<CardWhen event={said} />, { compiled });
  expect(screen.getByText("Order: after “fire at quay”")).toBeInTheDocument();
  expect(
    screen.getByText("some day between Monday 2 and Wednesday 4 March 1931", { exact: false }),
  ).toBeInTheDocument();
  expect(screen.getByText(/Other sources: not before .*3 March 1931, 02:15/)).toBeInTheDocument();
  expect(screen.getByText(/Log book/)).toBeInTheDocument();
  unmount();
  renderView(<CardWhen event={said} />, { compiled, state: { onlyReport: true } });
  expect(screen.getByText("Order: after “fire at quay”")).toBeInTheDocument();
  expect(screen.queryByText(/Other sources/)).not.toBeInTheDocument();
});

test("a time that the report's own order narrows is told with what it leaves", () => {
  const told = structuredClone(compiled);
  const ship = told.features.find(({ id }) => id === "ship-arrives") as EventFeature;
  ship.when!.edtf = "1931-03-03";
  Object.assign(ship.properties, {
    start: "1931-03-03T00:00:00+12:00",
    end: "1931-03-04T00:00:00+12:00",
    lasting: false,
  });
  const own = createDossier(told).eventOf("fire-at-quay")!;
  renderView(<CardWhen event={own} />, { compiled: told });
  expect(screen.getByText(/Order: after “ship arrives”, so .*3 .*4 March 1931/)).toBeInTheDocument();
});
