import { account, english, entry, expect, map, open, test, timeline, withAccount } from "./dateline";
import { dossier, en, placed } from "./dossier";

// A worker that has come would have everything.
test.use({
  serviceWorkers: "block",
  expectedErrors: /Failed to load resource|MapView|basemap|dynamically imported/i,
});

const file = "**/dossier.geojson";

test.describe("a dossier that", () => {
  test("is missing leaves the page readable and offers another try", async ({ page }) => {
    await page.route(file, (route) => route.fulfill({ status: 404, body: "gone" }));
    // On a phone such a link begins at its card, below map and timeline; the message is in view there too.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(english(`events/${dossier.events.at(-1)!.slug}/`));
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await expect(page.getByRole("alert")).toContainText("404");
    await expect(page.getByRole("button", { name: "Try again" })).toBeInViewport();
    await expect(
      page
        .getByRole("heading", { name: en(dossier.events[0]!.title) })
        .or(page.getByRole("link", { name: en(dossier.events[0]!.title) }))
        .first(),
    ).toBeVisible();
    await page.unroute(file);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(timeline(page)).toBeVisible();
  });

  test("is cut off says where", async ({ page }) => {
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.slice(0, text.length / 2) });
    });
    await page.goto(english());
    await expect(page.getByRole("alert")).toContainText("fault");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("is a page in place of data says so", async ({ page }) => {
    await page.route(file, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in" }),
    );
    await page.goto(english());
    await expect(page.getByRole("alert")).toContainText("A web page came in place of the dossier");
  });

  test("has a wrong value names feature and field", async ({ page }) => {
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const data = await response.json();
      data.features[data.features.length - 1].properties.kind = "no-such-kind";
      await route.fulfill({ response, json: data });
    });
    await page.goto(english());
    await expect(page.getByRole("alert")).toContainText("no-such-kind");
  });
});

test("later scripts that do not come leave account and timeline working, and can be tried again", async ({
  page,
}) => {
  const scripts = /\/(map|card|SharePanel|PageNotices|PrintedCitation)-.*\.js$/;
  await page.route(scripts, (route) => route.abort());
  await page.goto(withAccount(english()));
  await expect(page.getByText("The map could not be drawn")).toBeVisible();
  await expect(timeline(page)).toBeVisible();
  const [first] = dossier.events;
  await entry(page, first!).click();
  const card = account(page).getByRole("article");
  await expect(card).toContainText(en(first!.summary));
  await page.getByRole("button", { name: "Share" }).first().click();
  await expect(page.getByRole("banner")).toContainText("This part could not be loaded.");
  await page.unroute(scripts);
  await page.getByRole("main").getByRole("button", { name: "Try again" }).first().click(); // the map's
  await expect(map(page)).toBeVisible();
  await expect(card.getByRole("heading", { name: "Who says so" })).toBeVisible(); // the same event's
});

test("a missing basemap leaves plain ground and every marker", async ({ page }) => {
  await page.route("**/basemap/**", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page);
  await expect(
    map(page)
      .getByRole("button", { name: en(placed.place.site!.shortName) })
      .first(),
  ).toBeVisible();
});
