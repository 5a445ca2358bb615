/** What hosts do to a site that was built without a fault. */

import { createServer } from "node:http";
import { languagePath } from "../../src/app/place";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { account, card, entry, expect, map, playhead, test, timeline, withAccount } from "./dateline";
import { dossier, en } from "./dossier";
import { folder } from "./site";

test.use({ ownOrigins: /^http:\/\/localhost:\d+$/ });

const [first, second] = [dossier.events[0]!, dossier.events[1]!];

/** A host that takes many slashes for one without saying so, as nginx and Apache do. */
async function mergingHost() {
  const files = await serveFolder(folder, "/", 0);
  const server = createServer((request, response) => {
    request.url = request.url?.replace(/^\/{2,}/, "/");
    files.emit("request", request, response);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return {
    origin: `http://localhost:${portOf(server)}`,
    async close() {
      for (const one of [server, files]) {
        one.closeAllConnections();
        await new Promise((done) => one.close(done));
      }
    },
  };
}

for (const workers of ["allow", "block"] as const) {
  test.describe(`service workers: ${workers}`, () => {
    test.use({ serviceWorkers: workers });

    test("a site that a host shows at // is whole there, and every address in it leads to this host", async ({
      page,
    }) => {
      const host = await mergingHost();
      try {
        const home = `${host.origin}//${languagePath("en")}`;
        await page.goto(withAccount(home));
        await playhead(page).waitFor();
        await map(page).waitFor();
        await expect(timeline(page)).toBeVisible();
        await entry(page, first).click();
        await expect(card(page)).toContainText(en(first.summary));
        expect(page.url()).toBe(`${home}events/${first.slug}/`);
        const elsewhere = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("[href], [src], [srcset]")]
            .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
            .filter((address) => address.startsWith("//")),
        );
        expect(elsewhere).toEqual([]);
        await page.reload();
        await expect(card(page)).toContainText(en(first.summary));
        await playhead(page).waitFor();
        await entry(page, second).click();
        await expect(card(page)).toContainText(en(second.summary));
        await page.goBack();
        await expect(card(page)).toContainText(en(first.summary));
        await page.getByRole("button", { name: "Share", exact: true }).click();
        await expect(page.getByRole("dialog").getByRole("textbox").first()).toHaveValue(
          `${home}events/${first.slug}/`,
        );
        await expect(account(page)).toBeVisible();
      } finally {
        await host.close();
      }
    });
  });
}
