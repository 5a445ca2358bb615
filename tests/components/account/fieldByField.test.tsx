import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { EventCard } from "../../../src/account/EventCard";
import { EventTable } from "../../../src/account/EventTable";
import type { Dossier, DossierEvent } from "../../../src/core/dossier";
import type { Text } from "../../../src/schema/dossier";
import { harbourDossier } from "../../fixtures/harbour";
import { bundledDossier, hrefOf, inPage, readerOf } from "./renderAccount";

/** Everything that the dossier's words say of an event, in English. */
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

/** What stands in the card only, as a row of the table would burst. */
function wordsOfTheCard(event: DossierEvent, dossier: Dossier): string[] {
  const en = (text: Text | null | undefined) => (text ? [text.en ?? ""] : []);
  return [
    ...(event.mode === "unattributed" ? [] : en(dossier.speakers.get(event.speaker)?.name)),
    ...event.claims.flatMap(({ speaker }) => en(dossier.speakers.get(speaker)?.name)),
    ...en(event.place.site?.description),
    ...en(event.place.site?.coordinateNote),
    ...dossier
      .conflictsOf(event.slug)
      .flatMap(({ positions, note }) => [...positions.flatMap(({ text }) => en(text)), ...en(note)]),
    ...dossier
      .backgroundOf(event.slug)
      .flatMap(({ sources }) => sources.map((id) => dossier.sources.get(id)?.title ?? "")),
    ...(event.known?.note ? en(event.known.note) : []),
  ];
}

describe.each([
  ["an invented dossier", harbourDossier()],
  ["the bundled dossier", bundledDossier()],
])("%s", (_, dossier) => {
  test.each(dossier.events.map((event) => [event.slug, event] as const))(
    "the card of %s tells every field",
    (_slug, event) => {
      const { container } = render(inPage(readerOf(dossier), <EventCard event={event} hrefOf={hrefOf} />));
      const missing = [...wordsOf(event, dossier), ...wordsOfTheCard(event, dossier)].filter(
        (words) => !container.textContent.includes(words),
      );
      expect(missing).toEqual([]);
    },
  );

  test("the table tells every field of every event", () => {
    render(inPage(readerOf(dossier), <EventTable hrefOf={hrefOf} />));
    const rows = screen.getAllByRole("row", { hidden: true }).slice(1);
    expect(rows).toHaveLength(dossier.events.length);
    for (const [at, event] of dossier.events.entries()) {
      const row = rows[at]!;
      expect(within(row).getByRole("rowheader", { hidden: true })).toHaveTextContent(event.title.en!);
      const missing = [...wordsOf(event, dossier), ...(event.time.edtf ? [event.time.edtf] : [])].filter(
        (words) => !row.textContent.includes(words),
      );
      expect(missing, event.slug).toEqual([]);
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
    expect(screen.queryByRole("columnheader", { name: "Other sources", hidden: true })).toBeNull();
  });
});
