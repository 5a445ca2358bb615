/**
 * `npm run presses -- [--sizes 100k,1M] [--record]`: how long the page stands still at each press of a reader, with the bundled dossier on
 * a processor made four times slower, and with very many events. `--record` writes docs/bench/presses.json and its table.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { messagesOf } from "../../src/build/siteMessages";
import { createMessages } from "../../src/i18n/messages";
import { GivenUp, type Tab, within, withTab } from "./browser";
import { MOST_AS_TEXT } from "./generate";
import { load, rest } from "./measure";
import { insertTables } from "./report";
import { formatSize, parseSettings } from "./settings";
import { createSite } from "./site";
import { OURS, OURS_AS_COLUMNS, type Subject } from "./subjects";

const FOLDER = "docs/bench";
const SLOWDOWN = 4;
/** Works go on after the frame that answers a press: this long nothing is waited for but them. */
const AFTER_MS = 700;
const LIMIT_SECONDS = 60;
const STEP_MS = 1000 / 60;

const { t } = createMessages("en", ...messagesOf("en", []));

interface Press {
  readonly name: string;
  /** Not counted. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const account = (page: Page) => region(page, t("account-region"));
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const kind = (page: Page, place: number) =>
  page
    .getByRole("group", { name: t("filter-kinds") })
    .getByRole("button")
    .nth(place);
const search = (page: Page) => page.getByRole("searchbox").first();
const playhead = (page: Page) => page.getByRole("slider", { name: t("playhead"), exact: true });

/** In this order, each with what those before it have left. */
const PRESSES: readonly Press[] = [
  {
    name: "select in the list",
    act: (page) => account(page).getByRole("heading", { level: 3 }).getByRole("link").nth(1).click(),
  },
  { name: "next event", act: (page) => button(page, t("next-event")).click() },
  { name: "next event, again", act: (page) => button(page, t("next-event")).click() },
  { name: "close the card", act: (page) => page.keyboard.press("Escape") },
  {
    name: "hide a kind",
    before: (page) =>
      page
        .locator("summary", { hasText: t("filters") })
        .first()
        .click(),
    act: (page) => kind(page, 0).click(),
  },
  { name: "hide a second", act: (page) => kind(page, 1).click() },
  {
    name: "show both again",
    act: async (page) => [await kind(page, 0).click(), await kind(page, 1).click()],
  },
  { name: "as told by one speaker", act: (page) => page.getByLabel(t("told-by")).selectOption({ index: 1 }) },
  { name: "as told by everyone", act: (page) => page.getByLabel(t("told-by")).selectOption({ index: 0 }) },
  { name: "search a word", act: (page) => search(page).pressSequentially("collide", { delay: 80 }) },
  { name: "empty the search", act: (page) => search(page).fill("") },
  { name: "zoom time by a button", act: (page) => button(page, t("timeline-zoom-in")).click() },
  { name: "zoom time by the wheel", act: zoomByWheel },
  { name: "fit the time", act: (page) => button(page, t("timeline-fit")).click() },
  { name: "press a bar", act: async (page) => page.mouse.click(...(await onTrack(page, 0.45, 0.35))) },
  {
    name: "brush a window",
    before: (page) =>
      button(page, t("timeline-fit"))
        .click({ timeout: 2000 })
        .catch(() => {}),
    act: brush,
  },
  { name: "clear it", act: (page) => button(page, t("filter-clear")).click() },
  { name: "jump to the end", act: (page) => playhead(page).press("End") },
  {
    name: "what was known when",
    act: (page) => page.getByLabel(t("clock"), { exact: true }).selectOption("known"),
  },
  {
    name: "press a place on the map",
    before: async (page) => {
      await button(page, t("map-move")).click();
      await button(page, t("map-fit")).click();
    },
    act: pressOnMap,
  },
  {
    name: "Play",
    before: (page) => playhead(page).press("Home"),
    act: (page) => button(page, t("play")).click(),
  },
];

/** As parts of the track's width and height. */
async function onTrack(page: Page, x: number, y: number): Promise<[x: number, y: number]> {
  const box = await page.locator(OURS.track.selector).first().boundingBox();
  if (!box) throw new GivenUp("no track");
  return [box.x + box.width * x, box.y + box.height * y];
}

/** The first that nothing covers. */
async function pressOnMap(page: Page) {
  for (const place of await region(page, t("map-region"))
    .getByRole("button", { name: /events?/ })
    .all()) {
    const isPressed = await place.click({ timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (isPressed) return;
  }
  throw new GivenUp("nothing to press on the map");
}

async function zoomByWheel(page: Page) {
  await page.mouse.move(...(await onTrack(page, 0.55, 0.5)));
  await page.keyboard.down("Control");
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, -24);
    await page.waitForTimeout(STEP_MS);
  }
  await page.keyboard.up("Control");
}

async function brush(page: Page) {
  await page.keyboard.down("Shift");
  await page.mouse.move(...(await onTrack(page, 0.3, 0.95)));
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) {
    await page.mouse.move(...(await onTrack(page, 0.3 + i * 0.015, 0.95)));
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
  await page.keyboard.up("Shift");
}

/** Milliseconds: the longest task that it caused, 0 below 50, and the slowest answer, which is a frame. */
interface Answer {
  readonly longestTask: number;
  readonly answer: number;
}

type Column = Readonly<Record<string, Answer | string>>;

declare global {
  interface Window {
    slowestAnswer: number;
  }
}

/** Runs in the page: the browser's own measure of a press, from the finger to the next frame. */
function watchAnswers() {
  window.slowestAnswer = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.slowestAnswer = Math.max(window.slowestAnswer, duration);
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

function pressAll(url: string, subject: Subject, size: number | null, slowdown: number) {
  return withTab(subject.ready, async (tab): Promise<Column> => {
    const { page, cdp } = tab;
    await page.addInitScript(watchAnswers);
    const column: Record<string, Answer | string> = {};
    const { loadLongestTask } = await load(tab, url + subject.address(size), LIMIT_SECONDS);
    const all = size === null ? null : (subject.whole?.(size) ?? null);
    if (all) await page.locator(all).first().waitFor();
    await rest(tab);
    await page.waitForTimeout(AFTER_MS);
    column.loading = { longestTask: Math.max(loadLongestTask, await longestSince(tab, 0)), answer: 0 };
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    for (const { name, before, act } of PRESSES) {
      try {
        await within(
          tab,
          LIMIT_SECONDS,
          name,
          measurePress(tab, before, act).then((answer) => {
            column[name] = answer;
          }),
        );
      } catch (error) {
        column[name] = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      }
    }
    return column;
  });
}

async function measurePress(tab: Tab, before: Press["before"], act: Press["act"]): Promise<Answer> {
  const { page } = tab;
  page.setDefaultTimeout(10_000);
  await before?.(page);
  await settle(tab);
  const since = await page.evaluate(() => {
    window.slowestAnswer = 0;
    return performance.now();
  });
  await act(page);
  await settle(tab);
  return {
    longestTask: await longestSince(tab, since),
    answer: await page.evaluate(() => window.slowestAnswer),
  };
}

async function settle(tab: Tab) {
  await tab.page.waitForTimeout(AFTER_MS);
  await rest(tab);
}

const longestSince = ({ page }: Tab, since: number) =>
  page.evaluate((start) => window.benchProbe.longestTask(start), since);

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "100k,1M" }, record: { type: "boolean", default: false } },
});
const settings = parseSettings(["--sizes", values.sizes]);
if (!settings) throw new Error("no settings");
const site = await createSite(settings, false);
const columns: Record<string, Column> = {};
try {
  columns[`bundled, ${SLOWDOWN} × slower`] = await pressAll(site.url, OURS, null, SLOWDOWN);
  for (const size of settings.sizes) {
    if (size <= MOST_AS_TEXT) columns[formatSize(size)] = await pressAll(site.url, OURS, size, 1);
    columns[`${formatSize(size)}, columns`] = await pressAll(site.url, OURS_AS_COLUMNS, size, 1);
  }
} finally {
  site.close();
}
const table = formatTable(columns);
console.log(table);
for (const [name, column] of Object.entries(columns))
  for (const [press, answer] of Object.entries(column))
    if (typeof answer === "string") console.log(`✗ ${name}, ${press}: ${answer}`);
if (values.record) {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(`${FOLDER}/presses.json`, `${JSON.stringify({ date, columns }, null, 2)}\n`);
  const page = readFileSync("docs/scale.md", "utf8");
  writeFileSync("docs/scale.md", insertTables(page, "npm run presses", table));
}

/** Longest task and slowest answer of each press. */
function formatTable(columns: Readonly<Record<string, Column>>): string {
  const names = Object.keys(columns);
  const cell = (answer: Answer | string | undefined) =>
    answer === undefined || typeof answer === "string"
      ? "–"
      : `${answer.longestTask < 50 ? "< 50" : Math.round(answer.longestTask)} / ${answer.answer === 0 ? "–" : answer.answer}`;
  const rows = ["loading", ...PRESSES.map(({ name }) => name)].map(
    (press) => `| ${press} | ${names.map((name) => cell(columns[name]?.[press])).join(" | ")} |`,
  );
  return [`| press | ${names.join(" | ")} |`, `|---|${names.map(() => "---:|").join("")}`, ...rows].join(
    "\n",
  );
}
