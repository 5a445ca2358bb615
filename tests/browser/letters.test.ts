/** The second bundled dossier, beside the one at the root: a year of two digits, two letters as two narrators, a ship's way. */

import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { card, english, expect, map, playhead, playheadOf, test, timeline } from "./dateline";
import { folder } from "./site";

const ID = "vesuvius-79";
test.skip(!existsSync(`${folder}/dossiers/${ID}`), "another newsroom's site");

async function openLetters(page: Page, query = "") {
  await page.goto(english(`?dossier=${ID}${query}`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Vesuvius/);
  await playhead(page).waitFor();
  await map(page).waitFor();
}

test("the story goes by the clocks and days of the year 79, in the order that the letters give", async ({
  page,
}) => {
  await openLetters(page);
  const story = page.getByRole("region", { name: "Story", exact: true });
  await expect(story.getByRole("heading", { name: /one witness writes two letters/ })).toBeInViewport();
  const next = page.getByRole("button", { name: "Next step", exact: true });
  for (const title of ["A cloud like a pine tree", "A note from Rectina", "Under the mountain"]) {
    await next.click();
    await expect(story.locator('[aria-current="step"]').getByRole("heading").first()).toHaveText(title);
  }
  await expect(page).toHaveURL(/dossier=vesuvius-79.*step=3/);
  await expect(timeline(page)).toContainText("24 Aug 79 AD");
  await expect(timeline(page)).not.toContainText(/Thursday|1979|2079/);
  // The way by ship: a line on the map from Misenum to Stabiae, and rows in the order of the letter.
  for (const name of ["Misenum", "Stabiae", "Vesuvius"])
    await expect(map(page).getByText(name, { exact: true }).first()).toBeVisible();
  const labels = [
    "A note from Rectina",
    "The galleys put to sea",
    "Stones fall into the ships",
    "Landing at Stabiae",
  ];
  const tops: number[] = [];
  for (const label of labels)
    tops.push((await timeline(page).getByText(label, { exact: true }).first().boundingBox())!.y);
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
});

test("a link names an hour by the clocks of the place, and a card the letter that tells it", async ({
  page,
}) => {
  await openLetters(page, "&t=0079-08-24T13:00");
  expect(await playheadOf(page)).toBe(Date.parse("0079-08-24T12:10:04Z"));
  await expect(timeline(page)).toContainText("24 Aug 79 AD, 13:00");
  await expect(page.getByText("Part of the link was not understood")).toHaveCount(0);

  await openLetters(page, "&event=uncle-dies");
  const dies = card(page).filter({
    has: page.getByRole("heading", { name: "The uncle dies on the shore at Stabiae" }),
  });
  await expect(dies).toContainText("25 August 79 AD");
  await expect(dies).not.toContainText(/Friday|The report itself/);
  await expect(dies).toContainText("Letter VI.16");
  await expect(dies).toContainText("suffocated, as I conjecture, by some gross and noxious vapour");
});
