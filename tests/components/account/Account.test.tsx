import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Account } from "../../../src/account/Account";
import { harbourDossier } from "../../fixtures/harbour";
import { hrefOf, inPage, readerOf, renderAccount } from "./renderAccount";

const account = () => screen.getByRole("region", { name: "Account" });
const link = (name: string) =>
  within(within(account()).getByRole("list", { name: "" })).getByRole("link", { name });
const eventLinks = () =>
  screen.getAllByRole("heading", { level: 3 }).map((heading) => within(heading).getByRole("link"));

describe("the list", () => {
  test("is one ordered list with a link to each event's own address, under its chapter's heading", () => {
    renderAccount(harbourDossier());
    expect(eventLinks().map((a) => a.getAttribute("href"))).toEqual([
      "/events/ship-arrives/",
      "/events/fire-at-quay/",
      "/events/harbour-master-speaks/",
      "/events/rumour/",
    ]);
    const lists = new Set(eventLinks().map((a) => a.closest("ol")));
    expect(lists.size).toBe(1);
    expect(screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent)).toEqual([
      "The night",
      "What was said",
    ]);
  });

  test("tells of each event its kind, its time and how it stands to the playhead", () => {
    renderAccount(harbourDossier());
    expect(link("fire at quay")).toHaveAccessibleDescription(
      expect.stringMatching(/Incident.*some day between 2 and 4 March.*still ahead/),
    );
    expect(link("rumour")).toHaveAccessibleDescription(expect.stringMatching(/time not given/));
  });

  test("names a phase anew when the playhead rests, not on every frame", async () => {
    const { reader } = renderAccount(harbourDossier());
    act(() => reader.dispatch({ type: "scrub", to: Date.parse("1931-03-05T12:00:00+12:00") }));
    expect(link("ship arrives")).toHaveAccessibleDescription(expect.stringContaining("under way"));
    expect(await screen.findAllByText("past")).not.toHaveLength(0);
  });

  test("says so when nothing is found, and leads out of it", async () => {
    const { reader } = renderAccount(harbourDossier(), { search: "zeppelin" });
    expect(screen.getAllByText("Nothing found")).not.toHaveLength(0);
    await userEvent.click(screen.getAllByRole("button", { name: "Clear search and filters" })[0]!);
    expect(reader.getState().search).toBe("");
    expect(eventLinks()).toHaveLength(4);
  });

  test("says at the playhead what was known, when the reader asks for that clock", () => {
    renderAccount(harbourDossier(), { clock: "known" });
    expect(link("rumour")).toHaveAccessibleDescription(
      expect.stringContaining("not said when it became known"),
    );
  });
});

describe("selecting", () => {
  test("opens the card in place, marks the link and keeps the focus on it", async () => {
    const { reader } = renderAccount(harbourDossier());
    const before = link("fire at quay");
    await userEvent.click(before);
    expect(reader.getState().selection).toBe("fire-at-quay");
    const card = screen.getByRole("article", { name: "fire at quay" });
    expect(within(card).getByRole("heading", { level: 3, name: "fire at quay" })).toBeVisible();
    expect(before).toHaveAttribute("aria-current", "true");
    expect(before).toHaveFocus();
    expect(within(account()).getAllByRole("link", { current: true })).toEqual([before]);
  });

  test("leaves a click with a modifier to the browser", async () => {
    const { reader } = renderAccount(harbourDossier());
    const user = userEvent.setup();
    await user.keyboard("{Control>}");
    await user.click(link("fire at quay"));
    expect(reader.getState().selection).toBeNull();
  });

  test("Escape closes the card and goes back to its link", async () => {
    const { reader } = renderAccount(harbourDossier(), { selection: "fire-at-quay" });
    const user = userEvent.setup();
    screen.getAllByRole("link", { name: "Link to this claim" })[0]!.focus();
    await user.keyboard("{Escape}");
    expect(reader.getState().selection).toBeNull();
    expect(screen.queryByRole("article")).toBeNull();
    expect(link("fire at quay")).toHaveFocus();
  });

  test("the close button does the same", async () => {
    const { reader } = renderAccount(harbourDossier(), { selection: "fire-at-quay" });
    await userEvent.click(screen.getByRole("button", { name: "Close this event" }));
    expect(reader.getState().selection).toBeNull();
    expect(link("fire at quay")).toHaveFocus();
  });

  test("a link in the card leads to the other event, and the focus with it", async () => {
    const { reader } = renderAccount(harbourDossier(), { selection: "fire-at-quay" });
    await userEvent.click(
      within(screen.getByRole("article")).getAllByRole("link", { name: "ship arrives" })[0]!,
    );
    expect(reader.getState().selection).toBe("ship-arrives");
    expect(
      within(screen.getByRole("article", { name: "ship arrives" })).getAllByRole("link")[0],
    ).toHaveFocus();
  });

  test("a claim's link selects the claim at its own address and goes there", async () => {
    const { reader } = renderAccount(harbourDossier(), { selection: "harbour-master-speaks" });
    const claim = screen.getByRole("link", { name: "At least three boats burned." });
    expect(claim).toHaveAttribute("href", "/events/fire-at-quay/#boats-harbour-master");
    await userEvent.click(claim);
    expect(reader.getState().claim).toBe("boats-harbour-master");
    expect(document.getElementById("boats-harbour-master")).toHaveFocus();
  });

  test("what is selected stays readable when a filter leaves it out", () => {
    renderAccount(harbourDossier(), { selection: "fire-at-quay", search: "rumour" });
    expect(screen.getByRole("article", { name: "fire at quay" })).toBeVisible();
    expect(screen.getByText("This event is outside the current search or filters.")).toBeVisible();
  });
});

describe("on the server", () => {
  test.each(["en", "ar", "fa"])(
    "the account with an open card is plain markup without styles in it (%s)",
    (language) => {
      const reader = readerOf(harbourDossier(), { selection: "fire-at-quay" });
      const html = renderToString(inPage(reader, <Account hrefOf={hrefOf} />, language));
      expect(html).toContain('href="/events/rumour/"');
      expect(html).toContain("three boats or more");
      expect(html).not.toContain("style=");
    },
  );
});
