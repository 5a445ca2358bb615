import { act, render, screen, within } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { AboutDossier } from "../../../src/account/AboutDossier";
import { Account } from "../../../src/account/Account";
import { ComparisonOfAccounts } from "../../../src/account/card/ComparisonOfAccounts";
import { EventCard } from "../../../src/account/card/EventCard";
import { SourceList } from "../../../src/account/card/OtherSources";
import { createDossier } from "../../../src/core/createDossier";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";
import { bundledDossier, hrefOf, inPage, readerOf, renderAccount } from "./renderAccount";

const dossier = harbourDossier();
const fire = dossier.eventOf("fire-at-quay")!;
const openFire = () => {
  render(inPage(readerOf(dossier), <EventCard event={fire} hrefOf={hrefOf} />));
  return screen.getByRole("article");
};

describe("the card", () => {
  test("answers in the order in which readers ask", () => {
    const headings = within(openFire()).getAllByRole("heading", { level: 4 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      "When",
      "Where",
      "Who says so",
      "Where accounts differ",
      "Before, after, at the same time",
      "The report’s words",
      "Other sources",
      "What the report leaves out",
    ]);
  });

  test("gives each figure to who says it, as an end of the range, and never a sum", () => {
    const card = openFire();
    expect(within(card).getByText("at least 3 boats")).toBeVisible();
    expect(within(card).getByText("5 boats")).toBeVisible();
    expect(card).toHaveTextContent(
      "Lowest figure: at least 3 (Harbour master). Highest figure: 5 (The crew).",
    );
    expect(card).toHaveTextContent("Figures from different speakers are not added up.");
    expect(card).not.toHaveTextContent(/\b8 boats/);
  });

  test("a missing figure is said to be missing, never zero", () => {
    render(inPage(readerOf(dossier), <EventCard event={dossier.eventOf("ship-arrives")!} hrefOf={hrefOf} />));
    expect(screen.getByText("Figures: not reported.")).toBeVisible();
  });

  test("a place without a name is given by its position", () => {
    const place = { ...fire.place, site: null, elsewhere: null, position: [2.35, 48.85] as const };
    render(inPage(readerOf(dossier), <EventCard event={{ ...fire, place }} hrefOf={hrefOf} />));
    const where = screen.getByRole("heading", { name: "Where" }).closest("section")!;
    expect(where).toHaveTextContent("48.85°, 2.35°");
    expect(where).not.toHaveTextContent("not reported");
  });

  test("tells right after as a sequence, not as a cause", () => {
    const card = openFire();
    expect(within(card).queryByRole("heading", { name: "What led to it" })).toBeNull();
    expect(card).toHaveTextContent("Right after ship arrives");
    expect(card).toHaveTextContent("A sequence in time, not a cause.");
  });

  test("keeps the report's words in their language, whatever the page's", () => {
    render(inPage(readerOf(dossier), <EventCard event={fire} hrefOf={hrefOf} />, "ar"));
    const quote = screen.getAllByText("words about fire-at-quay")[0]!.closest("blockquote");
    expect(quote).toHaveAttribute("lang", "en");
    expect(quote).toHaveAttribute("dir", "auto");
  });

  test("each claim has an address of its own", () => {
    const card = openFire();
    const claim = card.querySelector("#boats-crew") as HTMLElement;
    expect(within(claim).getByRole("link", { name: "Link to this claim" })).toHaveAttribute(
      "href",
      "/events/fire-at-quay/#boats-crew",
    );
  });
});

test("the accounts of a conflict stand in lanes, each with its words and when it was said", () => {
  const conflict = dossier.header.conflicts[0]!;
  const reader = readerOf(dossier);
  const actions = <ComparisonOfAccounts conflict={conflict} />;
  const rumour = dossier.eventOf("rumour")!; // a card that holds no conflict of its own
  render(inPage(reader, <EventCard event={rumour} hrefOf={hrefOf} actions={actions} />));
  const lane = (speaker: string) => within(screen.getByText(speaker).closest("li")!);
  expect(lane("Harbour master").getByText(/Wednesday 4 March 1931/)).toBeVisible();
  expect(lane("Harbour master").getByText("three boats or more")).toBeVisible();
  expect(lane("The crew").getByText("when it was said is not given")).toBeVisible();
});

test("about the dossier: the report, its silences, its sources and how to find them", () => {
  render(inPage(readerOf(bundledDossier()), <AboutDossier />));
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "The report",
    "What the report leaves out",
    "Sources",
    "Changes and corrections",
  ]);
  expect(screen.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  for (const link of screen.getAllByRole("link")) expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

function showSource(url: string) {
  const sources = [{ id: "log-book", title: "Log book", url }];
  const told = createDossier({ ...harbour, dossier: { ...harbour.dossier, sources } });
  render(inPage(readerOf(told), <SourceList ids={["log-book"]} />));
}

test.each([
  ["https://example.org/a?b#c", "example.org"],
  ["http://EXAMPLE.org:8080/", "example.org:8080"],
  ["https://example.org@evil.example/", "evil.example"],
  ["https://\u0435xample.org/", "xn--xample-2of.org"], // its first letter is Cyrillic
])("beside the title that leads to %s stands where it leads", (url, host) => {
  showSource(url);
  const link = screen.getByRole("link", { name: "Log book" });
  expect(link).toHaveAttribute("rel", "noopener noreferrer");
  expect(link).toHaveAttribute("href", new URL(url).href);
  expect(screen.getByText(host)).toHaveAttribute("dir", "ltr");
});

test.each(["javascript:alert(1)", "data:text/html,x", "//example.org/", "ftp://example.org/", "https://"])(
  "a source at %s is told in words, not linked",
  (url) => {
    showSource(url);
    expect(screen.getByText("Log book")).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  },
);

test("a source's words, which nobody translates, say their language on a page in another", () => {
  const { container } = render(inPage(readerOf(bundledDossier()), <AboutDossier />, "fa"));
  const english = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang");
  for (const title of container.querySelectorAll("cite")) expect(english(title)).toBeTruthy();
  expect(english(screen.getAllByText(/^Seen as a stored excerpt/)[0]!)).toBe("en");
});

describe("prerendered", () => {
  test.each(["en", "ar", "fa"])(
    "every event of the bundled dossier in %s hydrates without a word",
    async (language) => {
      const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
      const bundled = bundledDossier();
      messagesIn(language);
      for (const selection of [null, "airport-airstrike", "trump-blames-iran"]) {
        const page = inPage(readerOf(bundled, { selection }), <Account hrefOf={hrefOf} />, language);
        const root = document.createElement("div");
        root.innerHTML = renderToString(page);
        expect(root.innerHTML).not.toContain("style=");
        const app = await act(async () => hydrateRoot(root, page));
        await act(async () => app.unmount());
      }
      expect(complaint.mock.calls).toEqual([]);
      complaint.mockRestore();
    },
  );

  test("no word of English is left to assistive tools in an Arabic or Persian account", () => {
    for (const language of ["ar", "fa"]) {
      const { container, unmount } = render(
        inPage(
          readerOf(bundledDossier(), { selection: "airport-airstrike" }),
          <Account hrefOf={hrefOf} />,
          language,
        ),
      );
      const named = [...container.querySelectorAll("[aria-label], [title]")].flatMap((element) => [
        element.getAttribute("aria-label") ?? "",
        element.getAttribute("title") ?? "",
      ]);
      expect(named.filter((name) => /[A-Za-z]{2}/.test(name))).toEqual([]);
      unmount();
    }
  });
});

test("while the playhead moves only rows whose phase changes are drawn again", () => {
  const { reader } = renderAccount(dossier);
  const seen: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const slug = (target as Element).closest("[data-slug]")?.getAttribute("data-slug");
      if (slug) seen.push(slug);
    }
  });
  observer.observe(document.body, { subtree: true, attributes: true, childList: true, characterData: true });
  act(() => reader.dispatch({ type: "scrub", to: Date.parse("1931-03-02T06:00:00+12:00") }));
  for (const { target } of observer.takeRecords()) {
    const slug = (target as Element).closest("[data-slug]")?.getAttribute("data-slug");
    if (slug) seen.push(slug);
  }
  observer.disconnect();
  expect([...new Set(seen)]).toEqual(["fire-at-quay"]);
});
