import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { expect, test } from "vitest";
import { harbourDossier } from "../../fixtures/harbour";
import { renderAccount } from "./renderAccount";

/** What they hold is made when they are opened. */
async function openFilters() {
  await userEvent.click(screen.getByText("Filters"));
  await screen.findByRole("group", { name: "Kinds" });
}

const search = () => screen.getByRole("searchbox", { name: "Search" });

test("what is typed filters when typing rests", async () => {
  const { reader } = renderAccount(harbourDossier());
  await userEvent.type(search(), "fire");
  expect(search()).toHaveValue("fire");
  await waitFor(() => expect(reader.getState().search).toBe("fire"));
  expect(screen.getByText("1 event found")).toBeVisible();
});

test("Enter doesn't wait, Escape empties the search before it closes anything else", async () => {
  const { reader } = renderAccount(harbourDossier(), { selection: "fire-at-quay" });
  await userEvent.type(search(), "ship{Enter}");
  expect(reader.getState().search).toBe("ship");
  await userEvent.keyboard("{Escape}");
  expect(reader.getState()).toMatchObject({ search: "", selection: "fire-at-quay" });
});

test("a key elsewhere can go to the search", () => {
  const searchRef = createRef<HTMLInputElement>();
  renderAccount(harbourDossier(), {}, { searchRef });
  act(() => searchRef.current?.focus());
  expect(search()).toHaveFocus();
});

test("kinds are switches with live counts: pressed is shown", async () => {
  const { reader } = renderAccount(harbourDossier(), { search: "harbour master" });
  await openFilters();
  const kinds = screen.getByRole("group", { name: "Kinds", hidden: true });
  const incident = within(kinds).getByRole("button", { name: /Incident/, hidden: true });
  expect(incident).toHaveTextContent("Incident1");
  expect(incident).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(incident);
  expect(reader.getState().hidden).toEqual(["incident"]);
  expect(incident).toHaveAttribute("aria-pressed", "false");
  expect(incident).toHaveTextContent("Incident1");
});

test("as told by one speaker leaves what that speaker asserts", async () => {
  const { reader } = renderAccount(harbourDossier());
  await openFilters();
  const choice = screen.getByRole("combobox", { name: "As told by", hidden: true });
  expect(
    within(choice)
      .getAllByRole("option", { hidden: true })
      .map((option) => option.textContent),
  ).toEqual(["everyone", "The report itself (3)", "Harbour master (2)", "The crew (1)"]);
  await userEvent.selectOptions(choice, "crew");
  expect(reader.getState().toldBy).toBe("crew");
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "fire at quay",
  ]);
});

test("only the report takes other sources away", async () => {
  const { reader } = renderAccount(harbourDossier(), { selection: "fire-at-quay" });
  expect(screen.getByRole("heading", { name: "Other sources" })).toBeVisible();
  await openFilters();
  await userEvent.click(screen.getByRole("switch", { name: "Only the report", hidden: true }));
  expect(reader.getState().onlyReport).toBe(true);
  expect(screen.queryByRole("heading", { name: "Other sources" })).toBeNull();
});

test("the clock of what was known is named, with the way back", async () => {
  const { reader } = renderAccount(harbourDossier(), { clock: "known" });
  await userEvent.click(screen.getByRole("button", { name: "When it happened" }));
  expect(reader.getState().clock).toBe("happened");
});
