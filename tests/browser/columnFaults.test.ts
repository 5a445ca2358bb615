/** A file of columns that is not sound, opened by `?dossier=` as a reader would. */

import type { Page } from "@playwright/test";
import { columnsFile, type Draft } from "../fixtures/hostileColumns";
import { account, english, expect, map, test, timeline } from "./dateline";

test.use({ expectedErrors: /status of 404/ }); // there is no such dossier as GeoJSON

async function openColumns(page: Page, change: (draft: Draft) => void, rowsAGroup?: number) {
  const bytes = Buffer.from(columnsFile(change, rowsAGroup));
  await page.route("**/dossiers/hostile/dossier.geojson", (route) => route.fulfill({ status: 404 }));
  await page.route("**/dossiers/hostile/events.parquet", (route) => {
    const [, from = "", until = ""] = /^bytes=(\d*)-(\d*)$/.exec(route.request().headers().range ?? "") ?? [];
    const start = from === "" ? Math.max(0, bytes.length - Number(until)) : Number(from);
    const end = from === "" || until === "" ? bytes.length : Number(until) + 1;
    return route.fulfill({
      status: 206,
      headers: { "content-range": `bytes ${start}-${end - 1}/${bytes.length}` },
      body: bytes.subarray(start, end),
    });
  });
  await page.goto(english("?dossier=hostile"));
}

const changes: readonly (readonly [name: string, change: (draft: Draft) => void, told: readonly string[]])[] =
  [
    [
      "a zone that is none",
      ({ own }) => Object.assign(own.header, { timeZone: "Mars/Olympus" }),
      ["dossier.timeZone", "Mars/Olympus"],
    ],
    ["no kind", ({ rows }) => Object.assign(rows[1]!, { kind: null }), ["row 1 (fire-at-quay), column kind"]],
    [
      "the first instant of all",
      ({ rows }) => Object.assign(rows[1]!, { start: new Date(-8.64e15) }),
      ["row 1 (fire-at-quay), column start"],
    ],
    [
      "the year 10000",
      ({ rows }) => Object.assign(rows[1]!, { end: new Date("+010000-01-02T00:00:00Z") }),
      ["row 1 (fire-at-quay), column end"],
    ],
    [
      "a title that turns writing",
      ({ rows }) => Object.assign(rows[0]!, { title: "abc\u202egpj.exe" }),
      ["row 0 (ship-arrives), column title", "U+202E"],
    ],
    [
      "titles of 5 MB",
      ({ rows }) => {
        for (const row of rows) row.title = "x".repeat(5_000_000);
      },
      ["row 0 (ship-arrives), column title", "more than 20000 characters"],
    ],
  ];

test("a file of columns with a fault says in which row and column, in place of half a page", async ({
  page,
}) => {
  for (const [name, change, told] of changes) {
    await test.step(name, async () => {
      await page.unrouteAll();
      await openColumns(page, change);
      const alert = page.getByRole("alert");
      for (const words of told) await expect(alert).toContainText(words);
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
      await expect(page.getByText("could not be drawn")).toHaveCount(0);
    });
  }
});

test("a fault in a later part is told beside what is sound", async ({ page }) => {
  await openColumns(page, ({ rows }) => Object.assign(rows[2]!, { kind: null }), 2);
  const notice = page.getByRole("status").filter({ hasText: "not sound" });
  await expect(notice).toContainText("row 2 (harbour-master-speaks), column kind", {
    timeout: 60_000, // the rest comes after the first screen
  });
  await expect(account(page)).toContainText("2 events");
  await expect(map(page)).toBeVisible();
  await expect(timeline(page)).toBeVisible();
});

test("a whole event that is not sound is told when its card opens", async ({ page }) => {
  await openColumns(page, ({ rows }) => Object.assign(rows[1]!, { feature: '{"type":"Feature"}' }));
  await account(page).getByRole("link", { name: "fire at quay" }).click();
  await expect(page.getByRole("status").filter({ hasText: "not sound" })).toContainText(
    "row 1, column feature",
  );
  await expect(map(page)).toBeVisible();
});
