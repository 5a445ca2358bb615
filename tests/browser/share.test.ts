/** The share dialog as a reader uses it. */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { english, expect, open, test } from "./dateline";
import { compiled, dayAt, dossier, en, placed as event, mapAt } from "./dossier";

const link = `events/${event.slug}/`;

async function openShare(page: Page, path = link) {
  await open(page, path);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function download(page: Page, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test("by keys alone, a copied link is the event's shortest address, it is said to be copied, and the focus comes back", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, link);
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Share" });
  const copy = dialog.getByRole("button", { name: "Copy: Link to this event" });
  await expect(dialog.locator(":focus")).toHaveCount(1);
  for (let n = 0; n < 6 && !(await copy.evaluate((button) => button.matches(":focus"))); n++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(english(link));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(share).toBeFocused();
});

test("the exact view has its own link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const view = `${link}?t=${dayAt(0.65)}&map=${mapAt(11)}&only=report`;
  const dialog = await openShare(page, view);
  await expect(dialog.getByRole("textbox", { name: "Link to this event" })).toHaveValue(english(link));
  await dialog.getByRole("button", { name: "Copy: Link to this exact view" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(english(view));
});

test("where copying is denied the link is selected, and it is said what to do", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  const dialog = await openShare(page);
  await dialog.getByRole("button", { name: "Copy: Link to this event" }).click();
  await expect(dialog.getByText("Select the text and copy it by hand")).toBeVisible();
  expect(
    await page.evaluate(
      () => getSelection()?.toString() || (document.activeElement as HTMLInputElement).value,
    ),
  ).toBe(english(link));
});

test("a device's own share sheet gets the event's title and link, and closing it is no fault", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.documentElement.dataset.shared = JSON.stringify(data);
      return Promise.reject(new DOMException("closed", "AbortError"));
    };
  });
  const dialog = await openShare(page);
  await dialog.getByRole("button", { name: "Share with an app" }).click();
  const shared = await page.evaluate(() => JSON.parse(document.documentElement.dataset.shared ?? "{}"));
  expect(shared).toEqual({ title: en(event.title), url: english(link) });
});

test("without a share sheet there is no button for it", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: undefined });
  });
  const dialog = await openShare(page);
  await expect(dialog.getByRole("button", { name: "Share with an app" })).toHaveCount(0);
});

test("the code for phones has a name, the embed code is a frame without scripts, citations name event and version", async ({
  page,
}) => {
  const dialog = await openShare(page);
  await dialog.getByRole("button", { name: "QR code" }).click();
  await expect(dialog.getByRole("img", { name: `QR code: ${en(event.title)}` })).toBeVisible();
  await dialog.getByText("Embed code").first().click();
  const code = await dialog.getByRole("textbox", { name: "Embed code" }).inputValue();
  expect(code).toContain(`src="${english(link)}?embed=1"`);
  expect(code).toContain(`title="${en(event.title)}"`);
  expect(code).not.toContain("<script");
  await dialog.getByText("Cite", { exact: true }).click();
  for (const form of ["As text", "BibTeX", "RIS", "CSL-JSON"]) {
    const citation = await dialog.getByRole("textbox", { name: form }).inputValue();
    expect(citation, form).toContain(en(event.title));
    expect(citation, form).toContain(english(link));
    expect(citation, form).toContain(dossier.header.version);
  }
});

test("data comes whole, or only what is shown", async ({ page }) => {
  const dialog = await openShare(
    page,
    `${link}?hide=${[...dossier.kinds.keys()].at(-1)}&from=${dayAt(0.7)}&to=${dayAt(0.8)}`,
  );
  await dialog.getByText("Data", { exact: true }).click();
  const save = (format: string) =>
    download(page, () => dialog.getByRole("button", { name: format, exact: true }).click());

  const whole = await save("GeoJSON");
  expect(whole.name).toBe(`${dossier.header.id}.geojson`);
  expect(JSON.parse(whole.content.toString())).toEqual(compiled);

  await dialog.getByLabel("Only what is shown").check();
  const some = JSON.parse((await save("GeoJSON")).content.toString());
  const kept = some.features.filter(
    (feature: { properties: { role: string } }) => feature.properties.role === "event",
  );
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(dossier.events.length);

  const table = (await save("CSV")).content.toString();
  expect(table).toContain(english(`events/${kept[0].id}/`));
  expect(table).toContain(en(kept[0].properties.title));
  const calendar = await save("ICS");
  expect(calendar.name).toBe(`${dossier.header.id}.ics`);
  expect(calendar.content.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);

  for (const [button, name] of [
    ["KML", `${dossier.header.id}.kml`],
    ["Linked Places", `${dossier.header.id}-linked-places.json`],
    ["TimelineJS CSV", `${dossier.header.id}-timelinejs.csv`],
    ["TimelineJS JSON", `${dossier.header.id}-timelinejs.json`],
  ] as const) {
    const file = await save(button);
    expect(file.name).toBe(name);
    expect(file.content.toString()).toContain(en(kept[0].properties.title));
    await expect(dialog.getByText(/more than this format can; GeoJSON has all of it/)).toBeVisible();
  }
});

test("the present view can be saved as a picture", async ({ page }) => {
  const dialog = await openShare(page, `${link}?map=${mapAt(12)}&theme=dark`);
  const png = await download(page, () => dialog.getByRole("button", { name: "Picture (PNG)" }).click());
  expect(png.name).toBe(`${event.slug}.png`);
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  expect(png.content.readUInt32BE(16)).toBeGreaterThan(1000);
  const svg = await download(page, () => dialog.getByRole("button", { name: "Picture (SVG)" }).click());
  expect(svg.content.toString()).toContain(
    english(link)
      .replace(/^https?:\/\//, "")
      .slice(0, 12),
  );
});
