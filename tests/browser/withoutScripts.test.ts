import { test as base, expect } from "@playwright/test";
import { at } from "./dateline";
import { dossier, en } from "./dossier";

const test = base.extend({ javaScriptEnabled: false });

test("without scripts every event's page has its card, its account and working links", async ({ page }) => {
  for (const event of dossier.events) {
    await page.goto(at(`events/${event.slug}/`));
    const account = page.getByRole("region", { name: "Account" });
    await expect(
      account.getByRole("article").getByRole("heading", { name: en(event.title), exact: true }),
    ).toBeVisible();
    await expect(account.getByRole("article")).toContainText(en(event.summary));
    await expect(account.getByRole("link")).not.toHaveCount(0);
  }
  const next = dossier.events[1]!;
  await page.goto(at(`events/${dossier.events[0]!.slug}/`));
  await page
    .getByRole("region", { name: "Account" })
    .getByRole("link", { name: en(next.title) })
    .first()
    .click();
  expect(page.url()).toBe(at(`events/${next.slug}/`));
});
