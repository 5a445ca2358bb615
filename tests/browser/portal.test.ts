/** Networks that answer in the place of the host: sign-in pages, redirects, answers cut off. */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { portOf } from "../../src/tools/serveDist";
import { account, expect, playhead, test, withAccount } from "./dateline";
import { deployedCopy, listedIn, stored } from "./deploys";
import { dossier, en } from "./dossier";

test.use({
  serviceWorkers: "allow",
  // What a network spoils on purpose, and pictures that the copies come without.
  expectedErrors: /Failed to load|net::ERR|integrity|MIME type|Refused|CORS|blocked|fetch/i,
  ownOrigins: /^http:\/\/(localhost|127\.0\.0\.1):\d+$/,
});

const LANGUAGE = languagePath(pageLanguages(dossier.header).at(-1)!);
const SIGN_IN =
  "<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>";

/** What the network does to a file instead of handing it on. */
const ANSWERS = {
  page: (_: Buffer, response: ServerResponse) =>
    response
      .writeHead(200, { "content-type": "text/html", "cache-control": "public, max-age=31536000" })
      .end(SIGN_IN),
  redirect: (_: Buffer, response: ServerResponse, elsewhere: string) =>
    response.writeHead(302, { location: elsewhere }).end(),
  cutOff: (body: Buffer, response: ServerResponse) => {
    response.writeHead(200, { "content-length": body.length });
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  },
  "511": (_: Buffer, response: ServerResponse) =>
    response.writeHead(511, { "content-type": "text/html" }).end(SIGN_IN),
} as const;
type Answer = keyof typeof ANSWERS;

/** A site behind a network that spoils the files whose paths match, as long as `spoil` is set. */
async function behindNetwork() {
  const site = await deployedCopy();
  const portal = createServer(
    (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(SIGN_IN),
  );
  await new Promise<void>((done) => portal.listen(0, "127.0.0.1", done));
  const elsewhere = `http://127.0.0.1:${portOf(portal)}/sign-in`;
  let spoil: { readonly how: Answer; readonly path: string } | null = null;
  let spoilt = 0;
  const network = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? "").replace(/^\/site\/|\?.*$/g, "");
    if (spoil === null || path !== spoil.path) return void site.server.emit("request", request, response);
    spoilt++;
    ANSWERS[spoil.how](
      readFileSync(join(site.folder, path.replace(/(^|\/)$/, "$1index.html"))),
      response,
      elsewhere,
    );
  });
  await new Promise<void>((done) => network.listen(0, "localhost", done));
  return {
    url: `http://localhost:${portOf(network)}/site/`,
    folder: site.folder,
    /** How often it has done so since. */
    spoilt: () => spoilt,
    spoil(how: Answer | null, path = "") {
      spoil = how && { how, path };
      spoilt = 0;
    },
    async close() {
      for (const one of [network, portal]) {
        one.closeAllConnections();
        await new Promise((done) => one.close(done));
      }
      await site.close();
    },
  };
}

/** What is stored that is not what the host has, by path. */
async function wrongInStore(page: Page, site: { readonly url: string; readonly folder: string }) {
  const inStore = await page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))!.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
        found.push([request.url, [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")]);
      }
    }
    return found;
  });
  return inStore.flatMap(([url, hash]) => {
    const path = new URL(url).pathname.slice(new URL(site.url).pathname.length);
    const own = createHash("sha256")
      .update(readFileSync(join(site.folder, path)))
      .digest("hex");
    return own === hash ? [] : [path];
  });
}

/** The worker's last state. */
const becomes = (page: Page, folder: string) =>
  page.evaluate(async (root) => {
    const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    while (worker.state !== "redundant" && worker.state !== "activated")
      await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    return worker.state;
  }, new URL(folder).pathname);

const countStored = (page: Page) =>
  page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
    return count;
  });

/** Each answer, files with a hash in their name and without, a page. All are compared by hash, whatever they hold. */
const files = [
  [
    "page",
    "the words",
    (paths: readonly string[]) => paths.find((path) => path.startsWith(`assets/${LANGUAGE.slice(0, -1)}-`))!,
  ],
  ["cutOff", "a font", (paths) => paths.find((path) => /assets\/.*\.woff2$/.test(path))!],
  ["redirect", "the icon", () => "icon.svg"],
  ["page", "a page", () => `${LANGUAGE}index.html`],
  ["511", "the manifest", () => "manifest.webmanifest"],
] as const satisfies readonly (readonly [Answer, string, (paths: readonly string[]) => string])[];

for (const [how, what, find] of files) {
  test(`${how} for ${what} while the store is filled is not kept, and a better network fills the store`, async ({
    page,
  }) => {
    const site = await behindNetwork();
    const paths = listedIn(site.folder);
    // A page of the site that starts nothing by itself.
    writeFileSync(join(site.folder, "blank.html"), "<!doctype html><title>blank</title>");
    try {
      await page.goto(`${site.url}blank.html`);
      site.spoil(how, find(paths));
      expect(await becomes(page, site.url)).toBe("redundant");
      expect(site.spoilt()).toBeGreaterThan(0);
      expect(await wrongInStore(page, site)).toEqual([]);
      site.spoil(null);
      expect(await becomes(page, site.url)).toBe("activated");
      expect(await wrongInStore(page, site)).toEqual([]);
      expect(await countStored(page)).toBe(paths.length);
    } finally {
      await site.close();
    }
  });
}

test("a page that stays open fills the store once its network is better", async ({ page }) => {
  const site = await behindNetwork();
  const hasWorker = () =>
    page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated",
    );
  try {
    site.spoil("page", "icon.svg");
    await page.goto(site.url);
    await page.getByRole("slider").first().waitFor();
    await expect.poll(() => site.spoilt(), { timeout: 30_000 }).toBeGreaterThan(1); // its second try included
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    site.spoil(null);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(hasWorker).toBe(true);
    expect(await wrongInStore(page, site)).toEqual([]);
  } finally {
    await site.close();
  }
});

/** The part that only the last language's pages need, replaced in the store by a sign-in page, as a worker before this one kept it. */
const spoilStore = (page: Page, path: string, body: string) =>
  page.evaluate(
    async ([end, text]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (new URL(request.url).pathname.endsWith(end!))
            await cache.put(request, new Response(text, { headers: { "content-type": "text/html" } }));
      }
    },
    [path, body] as const,
  );

test("a store that is spoilt already heals when it is read, and no later version takes the bad copy over", async ({
  page,
}) => {
  const site = await behindNetwork();
  const part = files[0][2](listedIn(site.folder));
  try {
    await page.goto(site.url);
    await stored(page);
    await spoilStore(page, part, SIGN_IN);
    expect(await wrongInStore(page, site)).toEqual([part]);
    await page.goto(site.url + LANGUAGE);
    await page.getByRole("slider").first().waitFor();
    await expect(page.locator(".leaflet-container").first()).toBeVisible();
    await expect.poll(() => wrongInStore(page, site), { timeout: 30_000 }).toEqual([]);

    // Nobody reads it before the next version is installed.
    await page.goto(site.url);
    await spoilStore(page, part, SIGN_IN);
    writeFileSync(
      join(site.folder, "sw.js"),
      `${readFileSync(join(site.folder, "sw.js"), "utf8")}\n// newer`,
    );
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration!.update();
      while (!registration!.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(await wrongInStore(page, site)).toEqual([]);
  } finally {
    await site.close();
  }
});

test("a dossier that a network spoils is read from the store, in each way", async ({ page }) => {
  const site = await behindNetwork();
  const path = listedIn(site.folder).find((one) => one.endsWith("dossier.geojson"))!;
  try {
    await page.goto(site.url);
    await stored(page);
    for (const how of Object.keys(ANSWERS) as Answer[]) {
      site.spoil(how, path);
      await page.goto(withAccount(site.url + languagePath("en")));
      await playhead(page).waitFor();
      await expect(account(page)).toContainText(en(dossier.events[0]!.title));
      expect(site.spoilt(), how).toBeGreaterThan(0);
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
  } finally {
    await site.close();
  }
});

test("a dossier that is a sign-in page on the first visit is told as such, with a way on", async ({
  page,
}) => {
  const site = await behindNetwork();
  const path = listedIn(site.folder).find((one) => one.endsWith("dossier.geojson"))!;
  try {
    site.spoil("page", path);
    await page.goto(site.url + languagePath("en"));
    await expect(page.getByRole("alert")).toContainText("A web page came in place of the dossier");
    await expect(page.getByRole("alert")).toContainText("until you sign in");
    site.spoil(null);
    await page.getByRole("button", { name: "Try again" }).click();
    await playhead(page).waitFor();
  } finally {
    await site.close();
  }
});
