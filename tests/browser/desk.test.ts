import { copyFileSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { verify } from "../../src/cli/verify";
import { checkFolder } from "../../src/source/checkFolder";
import { folderInMemory } from "../../src/source/folderInMemory";
import { runAxe } from "./axe";
import { at, expect, test } from "./dateline";

const TEXT = readFileSync("tests/fixtures/reports/pliny-6-16.txt", "utf8");

const sentences = (page: Page) => page.getByRole("listbox", { name: "Sentences" });
const current = (page: Page) => sentences(page).getByRole("option", { selected: true });
const status = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const textField = (page: Page) => page.getByRole("textbox", { name: "Report text" });

async function openDesk(page: Page, query = "") {
  await page.goto(at(`desk/index.html${query}`));
  await page.locator("textarea").waitFor();
}

async function readIn(page: Page) {
  await textField(page).fill(TEXT);
  await page.getByLabel("Published").fill("2020-01-31");
  await page.getByLabel("Time zone").fill("Europe/Rome");
  await page.getByLabel("Publisher").fill("Pliny the Younger");
  await page.getByRole("button", { name: "Read it in" }).click();
  await expect(current(page)).toBeFocused(); // keys act from now on
}

/** By keys alone, as who uses no mouse gets there. */
async function tabTo(page: Page, target: Locator) {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn't lead to ${target}`);
}

async function downloadDossier(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return new Map(Object.entries(unzipSync(readFileSync(await download.path()))));
}

test("seven entries by keyboard alone become a dossier that check and verify pass, and one page for readers", async ({
  page,
  browser,
}) => {
  await openDesk(page);
  await tabTo(page, textField(page));
  await page.keyboard.insertText(TEXT);
  await tabTo(page, page.getByRole("textbox", { name: "Title" }));
  await page.keyboard.type("To Tacitus");
  await tabTo(page, page.getByLabel("Published"));
  await page.keyboard.type("01312020");
  if ((await page.getByLabel("Published").inputValue()) !== "2020-01-31") {
    await page.keyboard.press("Backspace");
    await page.getByLabel("Published").fill("2020-01-31"); // the order of day and month is the system's
  }
  await tabTo(page, page.getByLabel("Publisher"));
  await page.keyboard.type("Pliny the Younger");
  await page.keyboard.press("Enter");
  await expect(current(page)).toBeFocused();
  const count = await sentences(page).getByRole("option").count();

  await page.keyboard.press("c");
  for (let entry = 1; entry <= 7; entry++) {
    await expect(current(page)).toContainText(`${entry + 1} ○`);
    while (!(await current(page).textContent())?.includes("✓")) {
      const before = await page.getByText("taken", { exact: true }).count();
      await page.keyboard.press("Enter");
      await expect
        .poll(
          async () =>
            (await current(page).textContent())?.includes("✓") ||
            (await page.getByText("taken", { exact: true }).count()) > before,
        )
        .toBe(true);
    }
    await page.keyboard.press("e");
    await expect(page.getByRole("textbox", { name: "Headline" })).toBeFocused();
    await page.keyboard.type(`What happened, part ${entry}`);
    await page.keyboard.press("Escape");
    await expect(current(page)).toBeFocused();
    await page.keyboard.press("j");
  }
  while (!(await status(page, `${count} of ${count}`).isVisible())) await page.keyboard.press("l");

  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("region", { name: "Map", exact: true })).toBeVisible();
  await expect(preview.getByRole("region", { name: "Timeline", exact: true })).toBeVisible();
  await expect(preview.getByRole("region", { name: "Account", exact: true }).getByRole("link")).toContainText(
    Array.from({ length: 7 }, (_, i) => `What happened, part ${i + 1}`),
  );

  await tabTo(page, page.getByRole("tab", { name: "Read in" }));
  await page.keyboard.press("End");
  await expect(page.getByRole("heading", { name: "Nothing stops publishing" })).toBeVisible();
  const button = page.getByRole("button", { name: "Download dossier" });
  await tabTo(page, button);
  const files = await downloadDossier(page, () => page.keyboard.press("Enter"));
  const { dossier, faults, sound } = checkFolder(folderInMemory("zip", files));
  expect(faults).toEqual([]);
  expect(sound).toBe(true);
  expect(dossier?.features.filter(({ properties }) => properties.role === "event")).toHaveLength(7);
  expect(verify(dossier!, Buffer.from(TEXT)).passed).toBe(true);

  const [onePage] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download one page" }).click(),
  ]);
  await readsFromDisk(await onePage.path(), browser, 7);
});

/** In a profile that has never been online: everything is there, and nothing is asked for. */
async function readsFromDisk(file: string, browser: Browser, entries: number) {
  const html = `${file}.html`;
  copyFileSync(file, html);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(message.text());
  });
  await page.goto(pathToFileURL(html).href);
  await page.getByRole("tab", { name: "Events" }).click();
  const account = page.getByRole("region", { name: "Account", exact: true });
  await expect(account.getByRole("listitem").getByRole("link", { name: /^What happened/ })).toHaveCount(
    entries,
  );
  await account.getByRole("link", { name: "What happened, part 3" }).click();
  await expect(account.getByRole("article")).toContainText("What happened, part 3");
  await expect(page.locator(".basemap-canvas")).toBeVisible();
  const playhead = page.getByRole("slider", { name: "Playhead" });
  const before = await playhead.inputValue();
  await playhead.press("Home");
  expect(await playhead.inputValue()).not.toBe(before);
  expect(seen.filter((one) => !/^(?:data|blob):/.test(one))).toEqual([pathToFileURL(html).href]);
  await context.close();

  const plain = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const text = await plain.newPage();
  await text.goto(pathToFileURL(html).href);
  await expect(text.locator("body")).toContainText("What happened, part 7");
  await plain.close();
}

test("a tab that is killed loses nothing, and a second tab does not write the same draft", async ({
  page,
  context,
}) => {
  await openDesk(page);
  await readIn(page);
  await page.keyboard.press("c");
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByText(/Kept in this browser/)).toBeVisible();
  await expect(status(page, "2 of")).toBeVisible();

  const other = await context.newPage();
  await openDesk(other);
  await other.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(other.getByRole("alert")).toContainText("Another tab works on this draft");

  await page.close(); // without a word to it, as a crash does
  await other.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(status(other, "2 of")).toBeVisible();
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(status(other, "1 of")).toBeVisible();
  await other.getByRole("button", { name: "Redo" }).click();
  await expect(status(other, "2 of")).toBeVisible();
});

test("yesterday's zip goes on where it was left", async ({ page }) => {
  await openDesk(page);
  await readIn(page);
  await page.keyboard.press("c");
  await page.keyboard.press("Shift+Enter");
  await expect(status(page, "2 of")).toBeVisible();
  await page.getByRole("tab", { name: /Check/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download dossier" }).click(),
  ]);
  const path = await download.path();
  await openDesk(page);
  await page.locator("input[type=file]").setInputFiles({
    name: "yesterday.zip",
    mimeType: "application/zip",
    buffer: readFileSync(path),
  });
  await expect(status(page, "2 of")).toBeVisible();
  await page.getByRole("tab", { name: /Check/ }).click();
  const again = await downloadDossier(page, () =>
    page.getByRole("button", { name: "Download dossier" }).click(),
  );
  expect([...again]).toEqual(Object.entries(unzipSync(readFileSync(path))));
});

test("nothing of the report leaves the page", async ({ page }) => {
  await openDesk(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null || new URL(request.url()).search !== "")
      sent.push(`${request.method()} ${request.url()}`);
  });
  await readIn(page);
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+Enter");
  await expect(status(page, "4 of")).toBeVisible();
  await page.getByRole("tab", { name: /Check/ }).click();
  await page.getByRole("heading", { name: /stop publishing/ }).waitFor();
  expect(sent).toEqual([]);
});

test("what is missing before reading is said beside its field, and nothing is cleared", async ({ page }) => {
  await openDesk(page);
  await textField(page).fill(TEXT);
  await page.getByLabel("Time zone").fill("Mars/Olympus");
  await page.getByRole("button", { name: "Read it in" }).click();
  await expect(page.getByLabel("Published")).toHaveAccessibleDescription(/Give the day the report came out/);
  await expect(page.getByLabel("Time zone")).toHaveAccessibleDescription(/This is no time zone/);
  await expect(textField(page)).toHaveValue(TEXT);
});

for (const language of ["en", "ar"] as const)
  test(`axe finds nothing on the desk in ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" }); // colours change at once
    await openDesk(page, `?lang=${language}`);
    const clean = async (state: string) => {
      for (const theme of ["light", "dark"] as const) {
        const { violations } = await runAxe(page, theme);
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
          `${state}, ${theme}`,
        ).toEqual([]);
      }
    };
    await clean("first screen");
    await page.locator("textarea").fill(TEXT);
    await page.locator("input[type=date]").fill("2020-01-31");
    await page.locator("input[list=desk-languages]").fill("en");
    await page.locator("input[list=desk-zones]").press("Enter");
    await page.getByRole("listbox").waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+Enter");
    await page.locator("main section section[aria-label] ol a").first().waitFor();
    await page.keyboard.press("k");
    await clean("work");
    for (const tab of [1, 2, 3]) {
      await page.getByRole("tab").nth(tab).click();
      await clean(`tab ${tab}`);
    }
  });

test("readers' pages fetch nothing of the desk, and the sitemap does not name it", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(at(""), { waitUntil: "networkidle" });
  expect(fetched.filter((path) => path.includes("/desk/"))).toEqual([]);
  const sitemap = await page.request.get(at("sitemap.xml"));
  if (sitemap.ok()) expect(await sitemap.text()).not.toContain("desk");
});
