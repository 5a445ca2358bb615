import { readFileSync } from "node:fs";
import { languagePath, pageLanguages } from "../../src/app/place";
import { readSiteConfig, SITE_CONFIG } from "../../src/build/readSiteConfig";
import { contentPolicy } from "../../src/pages/contentPolicy";
import { account, at, card, english, expect, map, open, test, timeline } from "./dateline";
import { dossier } from "./dossier";
import { config, folder } from "./site";

const policy = contentPolicy(config.tileSources);

test.describe("every page", () => {
  const last = languagePath(pageLanguages(dossier.header).at(-1)!);
  for (const path of ["", last, `${last}events/${dossier.events[0]?.slug}/`]) {
    test(`carries the policy: /${path}`, async ({ page }) => {
      await page.goto(at(path));
      const tag = page.locator('meta[http-equiv="Content-Security-Policy"]');
      await expect(tag).toHaveAttribute("content", policy);
      // Nothing is loaded before the policy stands.
      const before = await tag.evaluate((meta) =>
        [...document.querySelectorAll("[src], link[href]")]
          .filter((loads) => loads.compareDocumentPosition(meta) & Node.DOCUMENT_POSITION_FOLLOWING)
          .map((loads) => loads.outerHTML),
      );
      expect(before).toEqual([]);
    });
  }
});

test.describe("markup and scripts", () => {
  test.use({ expectedErrors: /TrustedTypePolicy|This document requires/ });

  test("cannot be made from strings, but for the one of Leaflet", async ({ page }) => {
    await page.goto(english());
    await map(page).waitFor();
    const made = await page.evaluate(() => {
      const attempt = (act: () => unknown) => {
        try {
          act();
          return "made";
        } catch (error) {
          return error instanceof TypeError ? "refused" : String(error);
        }
      };
      const place = document.createElement("div");
      // Refused in report-free fashion: the listener of these tests must not take them for faults of ours.
      document.addEventListener("securitypolicyviolation", (event) => event.stopImmediatePropagation(), true);
      window.addEventListener("securitypolicyviolation", (event) => event.stopImmediatePropagation(), true);
      return {
        known: attempt(() => {
          place.innerHTML = "<svg/>";
        }),
        foreign: attempt(() => {
          place.innerHTML = "<svg/><img src=x onerror=alert(1)>";
        }),
        worker: attempt(() => new Worker("https://example.org/x.js")),
        elsewhere: attempt(() => new Worker("/other.js")),
        policy: attempt(() =>
          (
            window as { trustedTypes?: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes?.createPolicy("mine", {}),
        ),
      };
    });
    expect(made).toMatchObject({
      known: "made",
      foreign: "refused",
      worker: "refused",
      elsewhere: "refused",
      policy: "refused",
    });
  });
});

/** Leaflet's advisory is about strings that its popups and tooltips take for HTML. Ours has neither; this is the proof. */
test.describe("markup in every word of a dossier", () => {
  test.use({ expectedErrors: /error #418/ }); // the markup written beforehand says other words, as it must
  const HOSTILE = `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><b class=hostile>`;

  test("is shown as words: it makes no element and runs nothing", async ({ page }) => {
    await page.route("**/dossier.geojson", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: withMarkup(await response.json(), HOSTILE) });
    });
    await open(page);
    const made = () =>
      page.evaluate(() => ({
        ran: "ran" in globalThis,
        elements: document.querySelectorAll("img[onerror], .hostile, body script").length,
      }));
    const nothing = { ran: false, elements: 0 };
    await expect(account(page)).toContainText("<img src=x");
    for (const event of dossier.events.slice(0, 4)) {
      await page.evaluate((slug) => {
        const link = document.querySelector<HTMLAnchorElement>(`#account li a[href*="events/${slug}/"]`);
        link?.click();
      }, event.slug);
      await expect(card(page)).toContainText("<script>");
      expect(await made()).toEqual(nothing);
    }
    // Markers with all that hovering, focus and pressing shows of them.
    const markers = map(page).getByRole("button");
    for (let n = 0; n < (await markers.count()); n++) {
      await markers.nth(n).dispatchEvent("pointerenter");
      await markers.nth(n).focus();
    }
    await timeline(page).hover();
    expect(await made()).toEqual(nothing);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "About this dossier" }).click();
    await expect(page.getByRole("dialog")).toContainText("<script>");
    expect(await made()).toEqual(nothing);
  });
});

/** The same dossier, each text that a reader sees followed by `markup`. Ids, dates, zones and addresses stay. */
function withMarkup(value: unknown, markup: string, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => withMarkup(one, markup, key));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, withMarkup(one, markup, name)]),
    );
  }
  return typeof value === "string" && TEXTS.has(key) ? `${value} ${markup}` : value;
}

/** Languages of texts, and the texts that have one language only. */
const TEXTS = new Set([
  "en",
  "ar",
  "fa",
  "exact",
  "publisher",
  "prefix",
  "suffix",
  "licence",
  "version",
  "of",
]);

test("the page for wrong addresses has the policy too", () => {
  expect(readFileSync(`${folder}/404.html`, "utf8")).toContain(`content="${policy}"`);
});

test("the header files for hosts carry the same policy as the pages", () => {
  expect(readFileSync(`${folder}/_headers`, "utf8")).toContain(policy);
  const bundled = contentPolicy(readSiteConfig(SITE_CONFIG).tileSources);
  for (const file of ["_headers", "nginx.conf", "apache.htaccess"]) {
    const headers = readFileSync(`docs/hosting/${file}`, "utf8");
    expect(headers).toContain(bundled);
    expect(headers).toMatch(/Access-Control-Allow-Origin:? "?\*/);
  }
});
