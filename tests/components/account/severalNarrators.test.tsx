import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EventCard } from "../../../src/account/card/EventCard";
import { EventTable } from "../../../src/account/EventTable";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { hrefOf, inPage, readerOf } from "./renderAccount";

const letters = createDossier(checkDossier("src/dossiers/vesuvius-79").dossier!);

test("of two letters each is named as the one that tells, not “the report itself”", () => {
  const { unmount } = render(
    inPage(readerOf(letters), <EventCard event={letters.eventOf("uncle-dies")!} hrefOf={hrefOf} />),
  );
  expect(screen.queryByText(/The report itself/)).toBeNull();
  expect(screen.getAllByText("Letter VI.16, on the uncle’s death").length).toBeGreaterThan(0);
  expect(screen.getAllByText("without naming a source").length).toBeGreaterThan(0);
  unmount();

  render(inPage(readerOf(letters), <EventTable hrefOf={hrefOf} />));
  expect(screen.queryByText(/The report itself/)).toBeNull();
  expect(screen.getAllByText("Letter VI.20, on Pliny and his mother").length).toBeGreaterThan(5);
});

test("an hour that clocks before zones showed is said without seconds, and once", () => {
  const { container } = render(
    inPage(readerOf(letters), <EventCard event={letters.eventOf("cloud-appears")!} hrefOf={hrefOf} />),
  );
  const words = container.textContent!.replaceAll(/[\u2066-\u2069]/g, "");
  expect(words.split("24 August 79 AD, 13:00, Rome time")).toHaveLength(2);
  expect(words).not.toMatch(/13:00:0|12:59/);
});
