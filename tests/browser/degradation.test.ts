import type { Page } from "@playwright/test";
import {
  account,
  at,
  card,
  english,
  entry,
  expect,
  map,
  open,
  playhead,
  test,
  timeline,
  withAccount,
} from "./dateline";
import { dossier, en } from "./dossier";
import { config } from "./site";

test.use({ serviceWorkers: "allow" });

const [first, second] = dossier.events as [(typeof dossier.events)[0] & {}, (typeof dossier.events)[0] & {}];

/** Whatever is broken: the account tells every event, and one can be opened. */
async function canRead(page: Page) {
  await expect(account(page).getByRole("listitem").first()).toBeVisible();
  await entry(page, first).click();
  await expect(card(page)).toContainText(en(first.summary));
}

test.describe("a panel that breaks", () => {
  test.use({ expectedErrors: /broken on purpose|Minified React error|reading '|null|undefined/ });

  test("map and timeline leave the account, each with words and another try", async ({ page }) => {
    await page.addInitScript(() => {
      window.ResizeObserver = class extends ResizeObserver {
        override observe(element: Element) {
          if (element.closest('[class*="map" i], [class*="timeline" i], [class*="track" i]')) {
            throw new Error("broken on purpose");
          }
          super.observe(element);
        }
      };
    });
    await page.goto(withAccount(english()));
    await expect(page.getByText("The map could not be drawn")).toBeVisible();
    await expect(page.getByText("The timeline could not be drawn")).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(2);
    await canRead(page);
  });

  test("the account leaves every event as a link with its summary, and map and timeline", async ({
    page,
  }) => {
    await page.route("**/dossier.geojson", async (route) => {
      const response = await route.fetch();
      const data = await response.json();
      data.features.find(({ id }: { id: string }) => id === first.slug).properties.notes = null;
      await route.fulfill({ response, json: data });
    });
    await open(page);
    await entry(page, first).click();
    await expect(page.getByText("The account could not be drawn")).toBeVisible();
    await expect(page.getByRole("link", { name: en(second.title) }).first()).toBeVisible();
    await expect(page.getByText(en(second.summary)).first()).toBeVisible();
    await expect(map(page)).toBeVisible();
    await expect(timeline(page)).toBeVisible();
  });
});

test("storage that is blocked: choices hold for the visit", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await open(page);
  await canRead(page);
});

test("storage that is full: choices hold for the visit", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByLabel("Theme").selectOption({ label: "Dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Escape");
  await canRead(page);
});

test("a clipboard that says no: the text is selected, to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) },
    });
  });
  await open(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: /^Copy/ }).first().click();
  await expect(page.getByText("Copying was not possible")).toBeVisible();
});

test("a browser that refuses service workers and blocks canvases says what is missing, and reads on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
    HTMLCanvasElement.prototype.getContext = () => {
      throw new DOMException("blocked", "SecurityError");
    };
  });
  await open(page);
  const told = map(page).getByText("The background of the map could not be loaded");
  await expect(told).toHaveCount(config.basemap === null ? 0 : 1); // a site without one has nothing to miss
  await canRead(page);
});

test.describe("files that are missing", () => {
  test.use({ expectedErrors: /Failed to load resource|net::|preload/ });

  test("fonts: the device's own are used, nothing is hidden", async ({ page }) => {
    await page.route("**/*.woff2", (route) => route.abort());
    await open(page);
    await canRead(page);
  });

  test("the service worker: nothing is said, nothing is missing", async ({ page }) => {
    await page.route("**/sw.js", (route) => route.fulfill({ status: 404, body: "" }));
    await open(page);
    await canRead(page);
  });

  test("every script: the page that was written beforehand can be read and its links lead on", async ({
    page,
  }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(english(`events/${first.slug}/`));
    await expect(card(page)).toContainText(en(first.summary));
    await entry(page, second).click();
    await expect(card(page)).toContainText(en(second.summary));
  });
});

test("a clock that is decades wrong changes nothing of the story", async ({ page }) => {
  await page.goto(withAccount(english()));
  await playhead(page).waitFor();
  const right = await playhead(page).getAttribute("aria-valuetext");
  for (const year of [1970, 2099]) {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)));
    await page.goto(withAccount(english()));
    await playhead(page).waitFor();
    expect(await playhead(page).getAttribute("aria-valuetext")).toBe(right);
    await canRead(page);
  }
});

test.describe(() => {
  test.use({ expectedErrors: /favicon.ico/ }); // of the text file in between

  test("a page that comes back from the browser's memory is as it was left, and works", async ({ page }) => {
    await open(page);
    await entry(page, first).click();
    await page.goto(at("robots.txt"));
    await page.goBack();
    await playhead(page).waitFor(); // where the browser kept nothing, the page is taken over anew and scrolls to its card
    await expect(card(page)).toContainText(en(first.summary));
    await entry(page, second).click();
    await expect(card(page)).toContainText(en(second.summary));
    // What would keep a browser from holding the page in memory.
    const unload = await page.evaluate(() => [window.onunload, window.onbeforeunload]);
    expect(unload).toEqual([null, null]);
  });
});

test("a dossier that takes 30 seconds: the page is read meanwhile, then map and timeline come", async ({
  page,
}) => {
  let send = () => {};
  const late = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/dossier.geojson", async (route) => {
    await late;
    await route.continue();
  });
  await page.clock.install();
  await page.goto(english(`events/${first.slug}/`));
  await page.clock.fastForward(30_000);
  await expect(card(page)).toContainText(en(first.summary));
  await expect(page.getByRole("alert")).toHaveCount(0);
  send();
  await playhead(page).waitFor();
  await expect(map(page)).toBeVisible();
});

test.describe("a foreign dossier", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("with faults: feature and field are named, and marks that turn writing are shown", async ({
    page,
  }) => {
    await page.route("**/dossiers/other/dossier.geojson", async (route) => {
      const response = await page.request.get(at(`dossiers/${config.dossier}/dossier.geojson`));
      const data = await response.json();
      data.features.at(-1).properties.title.en = "report\u202Efdp.exe";
      await route.fulfill({ json: data });
    });
    await page.goto(english("?dossier=other"));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("features.");
    await expect(alert).toContainText(dossier.events.at(-1)?.slug ?? "");
    await expect(alert).toContainText("properties.title.en");
    await expect(alert).toContainText("U+202E");
  });

  test("without faults is shown, read by a worker", async ({ page }) => {
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route("**/dossiers/other/dossier.geojson", async (route) => {
      const response = await page.request.get(at(`dossiers/${config.dossier}/dossier.geojson`));
      await route.fulfill({ body: await response.body() });
    });
    await open(page, "?dossier=other");
    await expect(account(page)).toContainText(en(first.title));
    expect(workers.join()).toContain("loadWorker");
    expect(asked.filter((url) => url.includes("dossiers/"))).toEqual([
      expect.stringContaining("dossiers/other/"), // and not the bundled one
    ]);
  });

  test("without workers is read all the same", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "Worker");
    });
    await page.route("**/dossiers/other/dossier.geojson", (route) =>
      route.fulfill({ body: "[".repeat(100_000) }),
    );
    await page.goto(english("?dossier=other"));
    await expect(page.getByRole("alert")).toContainText("no JSON");
  });
});

test("without workers the ground is drawn in the page itself", { tag: "@story" }, async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "Worker");
  });
  await open(page);
  const coloursOnMap = () =>
    map(page).evaluate((region) => {
      const ground = region.querySelector("canvas");
      const copy = new OffscreenCanvas(100, 100).getContext("2d")!;
      if (ground) copy.drawImage(ground, 0, 0, 100, 100);
      return new Set(new Uint32Array(copy.getImageData(0, 0, 100, 100).data.buffer)).size;
    });
  await expect.poll(coloursOnMap).toBeGreaterThan(50); // water, roads and names, not just land
});
