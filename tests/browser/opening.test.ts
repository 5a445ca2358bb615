/** A file of the reader's is shown in place of the dossier: theirs, unsent, unkept and without an address. */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { account, english, expect, map, open, test, timeline } from "./dateline";
import { compiledFile, dayAt } from "./dossier";
import { config } from "./site";

const FIXTURE = "tests/fixtures/dossiers/marketFireInTwoLanguages";
const PARTS = [
  "dossier",
  "events",
  "sites",
  "speakers",
  "background",
  "conflicts",
  "silences",
  "sources",
  "story",
  "changes",
  "published",
  "translations/ar",
];

function zip(change: (file: string, text: string) => string = (_, text) => text) {
  const files = PARTS.map((part) => {
    const text = readFileSync(`${FIXTURE}/${part}.yaml`, "utf8");
    return [`fire/${part}.yaml`, new TextEncoder().encode(change(part, text))];
  });
  return {
    name: "fire.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  };
}

/** By keys alone. */
async function choose(page: Page, file: ReturnType<typeof zip> | string) {
  await page.getByRole("button", { name: "More" }).press("Enter");
  await page.getByRole("button", { name: "Open a file…" }).press("Enter");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByLabel("Choose a file", { exact: true }).press("Space");
  await (await chooser).setFiles(file);
}

/** As from a folder of the reader's, wherever the page stands. */
async function drop(page: Page, name: string, text: string) {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.text], file.name));
      return data;
    },
    { name, text },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

const banner = (page: Page) => page.getByRole("region", { name: "Opened file" });

test("a zip, then a dropped table are read, shown under a banner, and gone when closed", async ({ page }) => {
  await open(page, `?t=${dayAt(0.7)}`);
  const address = page.url();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") requests.push(request.url());
  });

  await choose(page, zip());
  await expect(banner(page)).toContainText(`Not published by ${config.name}.`);
  await expect(banner(page)).toContainText("fire.zip");
  await expect(page).toHaveTitle(/^Opened file: /);
  await expect(page.getByRole("button", { name: "Share" })).toHaveCount(0);
  await page.getByRole("tab", { name: "Events" }).click();
  const first = account(page).getByRole("list").first().getByRole("link").first();
  await first.click();
  await expect(account(page).getByRole("article")).toBeVisible();
  await expect(map(page)).toBeVisible();
  await expect(timeline(page)).toBeVisible();

  const csv = readFileSync("tests/fixtures/imports/timelinejs.csv", "utf8");
  await drop(page, "table.csv", csv);
  await expect(banner(page)).toContainText("table.csv");
  await banner(page)
    .getByText(/entries taken/)
    .click();
  await expect(banner(page).getByRole("listitem").first()).toBeVisible();

  expect(page.url()).toBe(address);
  expect(requests).toEqual([]);
  const kept = await page.evaluate(async () => [
    Object.values(localStorage),
    (await indexedDB.databases()).length,
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/table|fire/);
  await banner(page).getByRole("button", { name: "Close the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
  await expect(banner(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
});

test("a file with faults leaves the page as it is and lists each with file, line and field", async ({
  page,
}) => {
  await open(page);
  await choose(
    page,
    zip((part, text) => (part === "events" ? text.replace("edtf:", "edtff:") : text)),
  );
  const dialog = page.getByRole("dialog", { name: "“fire.zip” cannot be shown" });
  await expect(dialog.getByRole("listitem").first()).toContainText(/events\.yamlline \d+/);
  await expect(dialog.getByText('there is no field "edtff" here')).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(banner(page)).toHaveCount(0);
  await expect(account(page)).toBeVisible();

  const compiled = JSON.parse(readFileSync(compiledFile, "utf8"));
  compiled.features.at(-1).properties.kind = "no-such-kind";
  const buffer = Buffer.from(JSON.stringify(compiled, null, 1));
  await choose(page, { name: "own.geojson", mimeType: "application/geo+json", buffer });
  const own = page.getByRole("dialog", { name: "“own.geojson” cannot be shown" });
  await expect(own.getByRole("listitem").first()).toContainText(/line \d+/);
  await expect(own.getByText('"kind": "no-such-kind"')).toBeVisible();
});

/** Stands for a read that takes hours: the thread hears nothing while it reads. */
const ENDLESS = "addEventListener('message', () => { for (;;); });";
/** What a table, an archive and whatever else a file holds is read by; and what reads and checks a compiled dossier. */
const READERS = [
  ["openWorker", "table.csv", readFileSync("tests/fixtures/imports/timelinejs.csv", "utf8")],
  ["loadWorker", "own.geojson", readFileSync(compiledFile, "utf8")],
] as const;

test("a long read can be stopped, the page stays as it was, and another file opens", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page);
  const cancel = page.getByRole("button", { name: "Cancel" });
  for (const [reader, name, text] of READERS) {
    await page.route(`**/${reader}-*.js`, (route) =>
      route.fulfill({ contentType: "text/javascript", body: ENDLESS }),
    );
    const link = account(page).getByRole("list").first().getByRole("link").nth(3);
    await link.focus();
    const before = await page.evaluate(() => Math.round(scrollY));
    expect(before).toBeGreaterThan(300);
    await drop(page, name, text);
    await expect(map(page)).toBeHidden();
    await cancel.click();
    await expect(cancel).toHaveCount(0);
    await expect(map(page)).toBeVisible();
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => Math.round(scrollY)), reader).toBe(before);
    await expect(page.getByRole("alert").or(page.getByRole("dialog")).or(banner(page))).toHaveCount(0);
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes(reader)).length).toBe(0);
    await page.unroute(`**/${reader}-*.js`);
  }
  await drop(page, ...(READERS[0].slice(1) as [string, string]));
  await expect(banner(page)).toContainText("table.csv");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0); // another story begins at its top
});

test("a file that is opened while another is read takes its place", async ({ page }) => {
  await open(page);
  let isFirst = true;
  await page.route("**/openWorker-*.js", (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    return route.fulfill({ contentType: "text/javascript", body: ENDLESS });
  });
  const [, name, text] = READERS[0];
  await drop(page, "endless.csv", text);
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  await drop(page, name, text);
  await expect(banner(page)).toContainText(name);
  await expect(map(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel" })).toHaveCount(0);
});

test("an embed opens no files", async ({ page }) => {
  await page.goto(english("?embed=1"));
  await expect(map(page)).toBeVisible();
  const prevented = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a"], "a.csv"));
    return !document.body.dispatchEvent(
      new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: data }),
    );
  });
  expect(prevented).toBe(false);
  await expect(page.locator("input[type=file]")).toHaveCount(0);
});

test.describe("where what reads files cannot be fetched", () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_FAILED/ });

  test("that is said, and not that the file is too large", async ({ page }) => {
    await page.route("**/openWorker-*.js", (route) => route.abort());
    await open(page);
    await choose(page, zip());
    await expect(page.getByText("The dossier could not be loaded.")).toBeVisible();
    await expect(page.getByText("too large")).toHaveCount(0);
  });
});
