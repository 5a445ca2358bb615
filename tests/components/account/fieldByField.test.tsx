import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { positionWords } from "../../../src/account/card/CardWhere";
import { EventCard } from "../../../src/account/card/EventCard";
import { EventTable } from "../../../src/account/EventTable";
import { TableDisclosure } from "../../../src/account/TableDisclosure";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier, DossierEvent } from "../../../src/core/dossier";
import { placesOf } from "../../../src/core/places";
import { withoutIsolates } from "../../../src/i18n/isolate";
import { formatDistance } from "../../../src/i18n/numbers";
import type { EventFeature, SiteFeature, Text } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";
import { messagesIn } from "../../fixtures/messagesIn";
import { fieldsOf } from "./fields";
import { hrefOf, inPage, readerOf } from "./renderAccount";

/** What a row of the table has room for, in English. */
function wordsOf(event: DossierEvent, dossier: Dossier): string[] {
  const en = (text: Text | null | undefined) => (text ? [text.en ?? ""] : []);
  const speaker = (id: string) => en(dossier.speakers.get(id)?.name);
  const quotes = (evidence: readonly { readonly exact: string }[]) => evidence.map(({ exact }) => exact);
  return [
    ...en(event.title),
    ...en(event.summary),
    ...en(event.kind.name),
    ...(event.time.words ? [event.time.words] : []),
    ...en(event.time.note),
    ...event.time.alternatives.flatMap(({ reading }) => en(reading)),
    ...en(event.place.site?.name),
    ...en(dossier.header.elsewhere.find(({ id }) => id === event.place.elsewhere)?.name),
    ...event.claims.flatMap((claim) => [
      ...en(claim.text),
      ...en(claim.note),
      ...en(claim.of),
      ...quotes(claim.evidence),
    ]),
    ...quotes(event.evidence),
    ...event.links.flatMap(({ target, evidence, note }) => [
      ...en(dossier.eventOf(target)?.title),
      ...(dossier.eventOf(target) ? [] : speaker(target)),
      ...quotes(evidence),
      ...en(note),
    ]),
    ...dossier.linksTo(event.slug).flatMap(({ from }) => en(from.title)),
    ...event.notes.flatMap(en),
    ...dossier.conflictsOf(event.slug).flatMap(({ question }) => en(question)),
    ...dossier.backgroundOf(event.slug).flatMap(({ text, disputed }) => [...en(text), ...en(disputed)]),
    ...dossier.header.silences
      .filter(({ events }) => events.includes(event.slug))
      .flatMap(({ text }) => en(text)),
    ...en(event.refined?.site ? dossier.sites.get(event.refined.site)?.name : null),
  ].filter((words) => words !== "");
}

describe.each([
  ["an invented dossier", harbour],
  ["every part of the format", marketFire()],
  ["the bundled dossier", checkDossier("src/dossiers/baghdad-2020").dossier!],
])("%s", (_, compiled) => {
  const dossier = createDossier(compiled);
  const sites = compiled.features.filter((feature) => feature.properties.role === "site") as SiteFeature[];

  describe.each(dossier.header.languages)("in %s", (language) => {
    const messages = messagesIn(language);
    test.each(dossier.events.map((event) => [event.slug, event] as const))(
      "the card of %s tells every field",
      (slug, event) => {
        const page = inPage(readerOf(dossier), <EventCard event={event} hrefOf={hrefOf} />, language);
        const said = withoutIsolates(render(page).container.textContent);
        const feature = compiled.features.find(({ id }) => id === slug) as EventFeature;
        const missing = [...fieldsOf(feature, sites, dossier, messages)].flatMap(([field, words]) =>
          words.filter((part) => !said.includes(part)).map((part) => `${field}: ${part}`),
        );
        expect(missing).toEqual([]);
      },
    );
  });

  test("the table, once opened, tells every field of every event", async () => {
    render(inPage(readerOf(dossier), <TableDisclosure hrefOf={hrefOf} />));
    expect(screen.queryByRole("table")).toBeNull();
    await userEvent.click(screen.getByText("Everything as a table"));
    const rows = within(await screen.findByRole("table"))
      .getAllByRole("row")
      .slice(1);
    expect(rows).toHaveLength(dossier.events.length);
    for (const [at, event] of dossier.events.entries()) {
      const row = rows[at]!;
      expect(within(row).getByRole("rowheader")).toHaveTextContent(event.title.en!);
      const missing = [...wordsOf(event, dossier), ...(event.time.edtf ? [event.time.edtf] : [])].filter(
        (words) => !row.textContent.includes(words),
      );
      expect(missing, event.slug).toEqual([]);
    }
  });

  test("each place that the map shows an event at is told in its card", () => {
    const reader = readerOf(dossier);
    const { selectors, getState } = reader;
    const state = getState();
    const places = placesOf(dossier, selectors.visible(state), false);
    const messages = messagesIn("en");
    expect(places.length).toBeGreaterThan(0);
    for (const { site, position, radiusMeters, role, events } of places) {
      const name = site ? site.name.en! : positionWords(position, messages);
      const within = radiusMeters && role === "events" ? [formatDistance(radiusMeters, messages)] : [];
      for (const event of events) {
        const { container, unmount } = render(inPage(reader, <EventCard event={event} hrefOf={hrefOf} />));
        for (const words of [name, ...within]) expect(container, event.slug).toHaveTextContent(words);
        unmount();
      }
    }
  });

  test("only the report: nothing of other sources is left in card or table", () => {
    const reader = readerOf(dossier, { onlyReport: true });
    for (const event of dossier.events) {
      const { container, unmount } = render(inPage(reader, <EventCard event={event} hrefOf={hrefOf} />));
      const shown = dossier
        .backgroundOf(event.slug)
        .flatMap(({ text, sources }) => [text.en!, ...sources.map((id) => dossier.sources.get(id)!.title)])
        .filter((words) => container.textContent.includes(words));
      expect(shown, event.slug).toEqual([]);
      unmount();
    }
    render(inPage(reader, <EventTable hrefOf={hrefOf} />));
    expect(screen.queryByRole("columnheader", { name: "Other sources" })).toBeNull();
  });
});
