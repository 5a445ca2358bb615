/** One run of one subject: load, scrub, count, choose, pan and zoom. */

import type { Page } from "@playwright/test";
import { GivenUp, heapOf, type Tab, within, withTab, workOf } from "./browser";
import { pan, scrub, zoom } from "./gestures";
import type { Settings } from "./settings";
import type { Site } from "./site";
import type { Subject, Target } from "./subjects";

export interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Of the main thread, in milliseconds a frame. */
  readonly work: number;
  readonly longestTask: number;
}

/** All in milliseconds unless it says otherwise; null where it doesn't apply or the run didn't get that far. */
export interface Sample {
  readonly firstPaint: number | null;
  readonly usable: number | null;
  /** All events are there: of a dossier of columns later than the first that can be used. */
  readonly whole: number | null;
  /** Kilobytes that the server had sent when it was usable. */
  readonly kilobytes: number | null;
  readonly loadLongestTask: number | null;
  readonly scrub: Frames | null;
  /** At the end of the scrub. */
  readonly heapMegabytes: number | null;
  /** By how many it grew while it was scrubbed. */
  readonly heapGrown: number | null;
  readonly elements: number | null;
  readonly answer: number | null;
  readonly map: Frames | null;
  /** Why the run ended early. */
  readonly failure: string | null;
}

const NOTHING: Sample = {
  firstPaint: null,
  usable: null,
  whole: null,
  kilobytes: null,
  loadLongestTask: null,
  scrub: null,
  heapMegabytes: null,
  heapGrown: null,
  elements: null,
  answer: null,
  map: null,
  failure: null,
};

/** Milliseconds without a long task, after which a page is at rest. */
const REST_MS = 400;
const ALERT_MS = 1000;

export function measure(site: Site, subject: Subject, size: number | null, settings: Settings) {
  return withTab(subject.ready, async (tab): Promise<Sample> => {
    let sample = NOTHING;
    const add = (part: Partial<Sample>) => {
      sample = { ...sample, ...part };
    };
    const { limitSeconds } = settings;
    const sentBefore = site.bytesSent();
    const limited = <T>(what: string, work: Promise<T>) => within(tab, limitSeconds, what, work);
    try {
      const { loadLongestTask, usable } = await load(tab, site.url + subject.address(size), limitSeconds);
      add({ usable, loadLongestTask });
      add({ kilobytes: (site.bytesSent() - sentBefore) / 1000 });
      const all = size === null ? null : (subject.whole?.(size) ?? null);
      if (all) await limited("whole", tab.page.locator(all).first().waitFor());
      await limited("at rest", rest(tab));
      const whole = await limited(
        "at rest",
        tab.page.evaluate(() => window.benchProbe.lastLongTask()),
      );
      add({ whole, loadLongestTask: await tab.page.evaluate(() => window.benchProbe.longestTask(0)) });
      const heapBefore = await limited("its heap counted", heapOf(tab));
      add({
        scrub: await framesDuring(tab, limitSeconds + settings.scrubSeconds, "scrubbed", () =>
          scrub(tab.page, subject.track, settings.scrubSeconds),
        ),
      });
      add({
        firstPaint: await limited(
          "first paint",
          tab.page.evaluate(() => window.benchProbe.firstPaint()),
        ),
      });
      const heapMegabytes = await limited("its heap counted", heapOf(tab));
      add({ heapMegabytes, heapGrown: heapMegabytes - heapBefore });
      add({
        elements: await limited(
          "its elements counted",
          tab.page.evaluate(() => document.getElementsByTagName("*").length),
        ),
      });
      if (subject.choice) add({ answer: await limited("a choice answered", choose(tab, subject.choice)) });
      if (subject.map) {
        const { map } = subject;
        add({ map: await panAndZoom(tab, map, settings) });
      }
    } catch (error) {
      add({ failure: error instanceof GivenUp ? error.message : firstLine(error) });
    }
    return sample;
  });
}

/** What the page itself says is wrong, if it still answers. */
async function alertsOf({ page }: Tab): Promise<readonly string[]> {
  const texts = page.locator('[role="alert"]').allInnerTexts();
  const late = new Promise<readonly string[]>((done) => setTimeout(done, ALERT_MS, []));
  return Promise.race([
    texts.then((all) => all.map((text) => text.split("\n").slice(0, 2).join(" "))),
    late,
  ]).catch(() => []);
}

/** Also used where only a map is compared. */
export async function load(tab: Tab, address: string, limitSeconds: number) {
  const errors: string[] = [];
  tab.page.on("pageerror", (error) => errors.push(firstLine(error)));
  const opened = tab.page
    .goto(address, { waitUntil: "commit" })
    .then(() =>
      tab.page.waitForFunction(() => window.benchProbe.readyAt !== null, undefined, { timeout: 0 }),
    );
  try {
    await within(tab, limitSeconds, "usable", opened);
  } catch (error) {
    if (error instanceof GivenUp) errors.unshift(...(await alertsOf(tab)));
    throw errors[0] && error instanceof GivenUp ? new GivenUp(`${error.message}: ${errors[0]}`) : error;
  }
  return tab.page.evaluate(() => ({
    usable: window.benchProbe.readyAt,
    loadLongestTask: window.benchProbe.longestTask(0),
  }));
}

export function panAndZoom(tab: Tab, map: Target, { mapSeconds, limitSeconds }: Settings): Promise<Frames> {
  return framesDuring(tab, limitSeconds + 2 * mapSeconds, "panned and zoomed", async () => {
    await pan(tab.page, map, mapSeconds);
    await zoom(tab.page, map, mapSeconds);
  });
}

export const rest = (tab: Tab) =>
  tab.page.waitForFunction(
    (ms) =>
      performance.now() - Math.max(window.benchProbe.lastLongTask(), window.benchProbe.readyAt ?? 0) > ms,
    REST_MS,
    { timeout: 0 },
  );

async function framesDuring(tab: Tab, seconds: number, what: string, gesture: () => Promise<void>) {
  const { page } = tab;
  const run = async (): Promise<Frames> => {
    const since = await page.evaluate(() => {
      window.benchProbe.startFrames();
      return performance.now();
    });
    const before = await workOf(tab);
    await gesture();
    const after = await workOf(tab);
    const [frames, longestTask] = await page.evaluate(
      (start) => [window.benchProbe.stopFrames(), window.benchProbe.longestTask(start)] as const,
      since,
    );
    if (frames.length === 0) throw new GivenUp(`not one frame while ${what}`);
    const sorted = [...frames].sort((a, b) => a - b);
    return {
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      max: sorted.at(-1)!,
      work: (after - before) / frames.length,
      longestTask,
    };
  };
  return within(tab, seconds, what, run());
}

async function choose({ page }: Tab, { click, answered }: NonNullable<Subject["choice"]>) {
  let target = await inView(page, click);
  for (let last: typeof target = null; target && !isSame(target, last); ) {
    await page.waitForTimeout(STILL_MS); // a list may still be scrolling after the scrub
    [last, target] = [target, await inView(page, click)];
  }
  if (!target) throw new GivenUp(`nothing to choose at ${click}`);
  await page.evaluate((selector) => window.benchProbe.awaitAnswer(selector), answered);
  await page.mouse.click(target.x, target.y);
  await page.waitForFunction(() => window.benchProbe.answer !== null, undefined, { timeout: 0 });
  return page.evaluate(() => window.benchProbe.answer);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const STILL_MS = 150;
const isSame = (a: Point, b: Point | null) => a.x === b?.x && a.y === b.y;

/** Where to press the first of these elements that nothing covers. */
function inView(page: Page, selector: string): Promise<Point | null> {
  return page.locator(selector).evaluateAll((elements) => {
    for (const element of elements) {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
      const isInView = box.width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
      if (isInView && element.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return null;
  });
}

/** Of a sorted list, the nearest rank. */
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
