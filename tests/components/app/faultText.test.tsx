import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../../src/app/Failure";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { MessagesProvider } from "../../../src/i18n/react";

test("what the rules say in English is marked as English on an Arabic page, and the words around it are not", async () => {
  const faults = [
    { path: "features.3.id", message: "two features have this id", hint: "give one another id" },
  ];
  render(
    <MessagesProvider messages={await loadMessages("ar")}>
      <Failure fault={{ type: "broken", url: "dossier.geojson", faults }} onRetry={() => undefined} />
    </MessagesProvider>,
  );
  for (const text of ["two features have this id", "give one another id"]) {
    expect(screen.getByText(text)).toHaveAttribute("lang", "en");
    expect(screen.getByText(text)).toHaveAttribute("dir", "ltr");
  }
  expect(screen.getByText(/ما ينبغي كتابته/)).not.toHaveAttribute("lang");
  expect(screen.getByText("features.3.id")).toHaveAttribute("dir", "ltr");
});
