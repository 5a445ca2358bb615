/**
 * What every site must do, whatever its story, country, zone and languages: run on the site of this repository and on one
 * of another newsroom (tests/fixtures/sites/south). Nothing here knows a word of either.
 */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { createDossier, type DossierEvent, momentOf } from "../../src/core/dossier";
import { formatMoment } from "../../src/i18n/dates";
import { readMessages } from "../../src/i18n/ftlFiles";
import { createMessages, type Messages } from "../../src/i18n/messages";
import { textIn } from "../../src/i18n/textIn";
import type { Text } from "../../src/schema/dossier";
import { test as base, expect } from "./dateline";
import { type BuiltSite, builtSite } from "./sites";

interface Journey {
  readonly site: BuiltSite;
  readonly dossier: ReturnType<typeof createDossier>;
  /** Of the page that is open. */
  readonly messages: Messages;
  /** In the language of that page. */
  readonly say: (text: Text) => string;
}

const messagesIn = (tag: string) =>
  createMessages(tag, readMessages(readFileSync(`src/i18n/locales/${tag}.ftl`, "utf8")));

const test = base.extend<{ journey: Journey }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  journey: async ({}, use, { project }) => {
    const site = builtSite(project.name);
    const dossier = createDossier(
      JSON.parse(readFileSync(`${site.folder}/dossiers/${site.config.dossier}/dossier.geojson`, "utf8")),
    );
    const messages = messagesIn(site.config.languages[0] ?? "en");
    const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
    await use({ site, dossier, messages, say });
  },
});

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const accountOf = (page: Page, { messages }: Journey) => region(page, messages.t("account-region"));
const playheadOf = (page: Page, { messages }: Journey) =>
  page.getByRole("slider", { name: messages.t("playhead"), exact: true });
const headingOf = (page: Page, journey: Journey, event: DossierEvent) =>
  accountOf(page, journey).getByRole("heading", { name: journey.say(event.title), exact: true });

async function open(page: Page, journey: Journey, path = "") {
  await page.goto(journey.site.url + path);
  await playheadOf(page, journey).waitFor();
  await region(page, journey.messages.t("map-region")).waitFor();
}

test("the first page is in the site's first language and lists every event", async ({ page, journey }) => {
  const { dossier, messages, say, site } = journey;
  await open(page, journey);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", site.config.languages[0] ?? "");
  await expect(html).toHaveAttribute("dir", messages.direction);
  await expect(page).toHaveTitle(say(dossier.header.title));
  for (const event of dossier.events) await expect(headingOf(page, journey, event)).toHaveCount(1);
  await expect(
    page.getByText(site.config.basemap === null ? messages.t("map-basemap-missing") : "…none…"),
  ).toHaveCount(0);
});

test("an event opens from the account, has its own address and closes with Back", async ({
  page,
  journey,
}) => {
  const { dossier, messages, say, site } = journey;
  await open(page, journey);
  const event = dossier.events.find(({ place }) => place.site?.anchor) ?? dossier.events[0]!;
  await headingOf(page, journey, event).getByRole("link").click();
  const card = accountOf(page, journey).getByRole("article");
  await expect(card.getByRole("heading", { name: say(event.title), exact: true })).toBeVisible();
  expect(page.url()).toBe(`${site.url}events/${event.slug}/`);
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

test("the link of every event shows its moment in the dossier's own zone", async ({ page, journey }) => {
  const { dossier, messages, site } = journey;
  for (const event of dossier.events.slice(0, 6)) {
    const moment = momentOf(event, false);
    if (moment === null) continue;
    await open(page, journey, `events/${event.slug}/`);
    await expect(playheadOf(page, journey)).toHaveValue(String(moment));
    const spoken = (await playheadOf(page, journey).getAttribute("aria-valuetext")) ?? "";
    expect(bare(spoken), site.config.name).toContain(bare(formatMoment(moment, dossier.timeZone, messages)));
  }
});

test("keys and buttons go through time, and the address keeps where it stands", async ({ page, journey }) => {
  const { dossier, messages } = journey;
  await open(page, journey);
  const playhead = playheadOf(page, journey);
  await playhead.focus();
  await page.keyboard.press("Home");
  await expect(playhead).toHaveValue(String(dossier.extent[0]));
  const timeline = region(page, messages.t("timeline-region"));
  await timeline.getByRole("button", { name: messages.t("next-event") }).click();
  await timeline.getByRole("button", { name: messages.t("next-event") }).click();
  await expect(accountOf(page, journey).getByRole("article")).toHaveCount(1);
  const there = await playhead.inputValue();
  await page.reload();
  await expect(playhead).toHaveValue(there);
});

test("words find their event, and the other languages keep it", async ({ page, journey }) => {
  const { dossier, messages, say, site } = journey;
  const event = dossier.events.at(-1)!;
  await open(page, journey, `events/${event.slug}/`);
  await page.getByRole("searchbox", { name: messages.t("search") }).fill(say(event.title));
  await expect(headingOf(page, journey, event)).toBeVisible();
  await expect(headingOf(page, journey, dossier.events[0]!)).toHaveCount(0);
  const other = site.config.languages[1];
  if (!other) return;
  await page.getByRole("banner").locator(`a[hreflang="${other}"]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", other);
  expect(page.url()).toContain(`${site.url}${other}/events/${event.slug}/`);
  const there = textIn(event.title, other, dossier.header.language).value;
  await expect(page.getByRole("article").getByRole("heading", { name: there, exact: true })).toBeVisible();
});

test("without scripts the account can be read, and the index leads to every dossier", async ({
  page,
  journey,
  browser,
}) => {
  const { dossier, say, site, messages } = journey;
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(site.url);
  await expect(
    plain.getByRole("heading", { name: say(dossier.events[0]!.title), exact: true }),
  ).toBeVisible();
  await plain.close();
  const index = await page.request.get(`${site.url}dossiers/`);
  expect(index.ok()).toBe(site.config.hasIndex);
  if (!site.config.hasIndex) return;
  await page.goto(`${site.url}dossiers/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(site.config.name);
  const links = page.getByRole("main").getByRole("link");
  expect(await links.count()).toBeGreaterThan(1);
  await links.last().click();
  await playheadOf(page, journey).waitFor();
  await expect(page).toHaveURL(/[?&]dossier=/);
  await page.getByRole("button", { name: messages.t("more"), exact: true }).click();
  await expect(page.getByRole("link", { name: messages.t("all-dossiers") })).toHaveAttribute(
    "href",
    /dossiers\/$/,
  );
});

/** Without the marks that keep names of another script in place. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, "");
