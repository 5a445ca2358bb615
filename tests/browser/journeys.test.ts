/** What every site must do in its own first language. Nothing here knows a word of any. */

import type { Page } from "@playwright/test";
import { messagesOf, ownFiles } from "../../src/build/siteMessages";
import type { DossierEvent } from "../../src/core/dossier";
import { momentOf } from "../../src/core/moment";
import { formatMoment } from "../../src/i18n/dates";
import { createMessages } from "../../src/i18n/messages";
import { textIn } from "../../src/i18n/textIn";
import type { Text } from "../../src/schema/dossier";
import { at, expect, test, withAccount } from "./dateline";
import { dossier } from "./dossier";
import { config } from "./site";

const [tag = ""] = config.languages;
const messagesIn = (language: string) =>
  createMessages(language, ...messagesOf(language, ownFiles(config.messages)));
const messages = messagesIn(tag);
const say = (text: Text) => textIn(text, tag, dossier.header.language).value;

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const accountOf = (page: Page) => region(page, messages.t("account-region"));
const playheadOf = (page: Page) => page.getByRole("slider", { name: messages.t("playhead"), exact: true });
const headingOf = (page: Page, event: DossierEvent) =>
  accountOf(page).getByRole("heading", { name: say(event.title), exact: true });

async function open(page: Page, path = "") {
  await page.goto(withAccount(at(path)));
  await playheadOf(page).waitFor();
  await region(page, messages.t("map-region")).waitFor();
}

test("the first page is in the site's first language and lists every event", async ({ page }) => {
  await open(page);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", config.languages[0] ?? "");
  await expect(html).toHaveAttribute("dir", messages.direction);
  await expect(page).toHaveTitle(say(dossier.header.title));
  for (const event of dossier.events) await expect(headingOf(page, event)).toHaveCount(1);
  await page.locator("#account").getByText(messages.t("table-title")).click();
  const rows = page.locator("#account").getByRole("table").getByRole("rowheader");
  await expect(rows).toHaveCount(dossier.events.length);
  await expect(
    page.getByText(config.basemap === null ? messages.t("map-basemap-missing") : "…none…"),
  ).toHaveCount(0);
});

test("an event opens from the account, has its own address and closes with Back", async ({ page }) => {
  await open(page);
  const event = dossier.events.find(({ place }) => place.site?.anchor) ?? dossier.events[0]!;
  await headingOf(page, event).getByRole("link").click();
  const card = accountOf(page).getByRole("article");
  await expect(card.getByRole("heading", { name: say(event.title), exact: true })).toBeVisible();
  expect(page.url()).toBe(`${at()}events/${event.slug}/`);
  const place = event.place.site;
  if (place) {
    const marker = region(page, messages.t("map-region")).getByRole("button", {
      name: say(place.shortName ?? place.name),
    });
    await expect(marker.first()).toBeVisible();
  }
  await page.goBack();
  await expect(card).toHaveCount(0);
});

test("an event's link shows its moment in the dossier's own zone, before and after clocks change", async ({
  page,
}) => {
  const { events } = dossier;
  for (const event of [events[0]!, events[Math.floor(events.length / 2)]!, events.at(-1)!]) {
    const moment = momentOf(event, dossier, { clock: "happened", onlyReport: false });
    if (moment === null) continue;
    await open(page, `events/${event.slug}/`);
    await expect(playheadOf(page)).toHaveValue(String(moment));
    const spoken = (await playheadOf(page).getAttribute("aria-valuetext")) ?? "";
    expect(bare(spoken), config.name).toContain(bare(formatMoment(moment, dossier.timeZone, messages)));
  }
});

test("keys and buttons go through time, and the address keeps where it stands", async ({ page }) => {
  await open(page);
  const playhead = playheadOf(page);
  await playhead.focus();
  await page.keyboard.press("Home");
  await expect(playhead).toHaveValue(String(dossier.extent[0]));
  const timeline = region(page, messages.t("timeline-region"));
  await timeline.getByRole("button", { name: messages.t("next-event") }).click();
  await expect(page).toHaveURL(/\/events\//);
  const first = page.url();
  await timeline.getByRole("button", { name: messages.t("next-event") }).click();
  await expect(accountOf(page).getByRole("article")).toHaveCount(1);
  await expect(page).not.toHaveURL(first); // a run of steps is written when it rests
  const there = await playhead.inputValue();
  await page.reload();
  await expect(playhead).toHaveValue(there);
});

test("words find their event, and the other languages keep it", async ({ page }) => {
  const event = dossier.events.at(-1)!;
  await open(page, `events/${event.slug}/`);
  await page.getByRole("searchbox", { name: messages.t("search") }).fill(say(event.title));
  await expect(headingOf(page, event)).toBeVisible();
  await expect(headingOf(page, dossier.events[0]!)).toHaveCount(0);
  const other = config.languages.at(-1)!;
  if (other === tag) return;
  await page.getByRole("banner").locator(`a[hreflang="${other}"]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", other);
  expect(page.url()).toContain(`${at()}${other}/events/${event.slug}/`);
  const there = textIn(event.title, other, dossier.header.language).value;
  await expect(page.getByRole("article").getByRole("heading", { name: there, exact: true })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: messagesIn(other).t("search") })).toBeVisible();
});

test("without scripts the account can be read, and the index leads to every dossier", async ({
  page,
  browser,
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(at());
  await expect(headingOf(plain, dossier.events[0]!)).toBeVisible();
  await plain.close();
  const index = await page.request.get(`${at()}dossiers/`);
  expect(index.ok()).toBe(config.hasIndex);
  if (!config.hasIndex) return;
  await page.goto(`${at()}dossiers/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(config.name);
  const links = page.getByRole("main").getByRole("link");
  expect(await links.count()).toBeGreaterThan(1);
  await links.last().click();
  await playheadOf(page).waitFor();
  await expect(page).toHaveURL(/[?&]dossier=/);
  await page.getByRole("button", { name: messages.t("more"), exact: true }).click();
  await expect(page.getByRole("link", { name: messages.t("all-dossiers") })).toHaveAttribute(
    "href",
    /dossiers\/$/,
  );
});

/** Without the marks that keep names of another script in place. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "");
