/** A reader's gestures, made with real pointer events at the pace of a hand. */

import type { Page } from "@playwright/test";
import type { Target } from "./subjects";

/** One move a frame at 60 a second. */
const STEP_MS = 1000 / 60;
/** From one end of the track to the other. */
const SWEEP_MS = 1000;
const EDGE = 0.1; // of the width, at either end
const DRAG_SECONDS = 0.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the target that is in the window. */
async function boxOf(page: Page, { selector }: Target): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  const view = page.viewportSize();
  if (!box || !view || box.width === 0) throw new Error(`nothing to drag at ${selector}`);
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  return {
    x: left,
    y: top,
    width: Math.min(view.width, box.x + box.width) - left,
    height: Math.min(view.height, box.y + box.height) - top,
  };
}

/** Presses, and goes back and forth over the whole width. */
export async function scrub(page: Page, target: Target, seconds: number): Promise<void> {
  const box = await boxOf(page, target);
  const at = (share: number) => box.x + box.width * (EDGE + share * (1 - 2 * EDGE));
  const y = box.y + box.height * target.y;
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  await paced(seconds, async (ms) => {
    const sweep = (ms / SWEEP_MS + 0.5) % 2;
    await page.mouse.move(at(sweep < 1 ? sweep : 2 - sweep), y);
  });
  await page.mouse.up();
}

/** Short drags in curves, one after the other: a map may wait for the release before it draws anew. */
export async function pan(page: Page, target: Target, seconds: number): Promise<void> {
  const { x, y, width, height } = await centerOf(page, target);
  for (let drag = 0; drag < seconds / DRAG_SECONDS; drag++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await paced(DRAG_SECONDS, async (ms) => {
      const angle = ((ms / 1000 / DRAG_SECONDS) * 1.5 + drag * 0.5) * Math.PI;
      await page.mouse.move(x + Math.sin(angle) * width * 0.25, y + (1 - Math.cos(angle)) * height * 0.2);
    });
    await page.mouse.up();
  }
}

/** Turns the wheel in and out again, with Ctrl, which every map here takes for a zoom. */
export async function zoom(page: Page, target: Target, seconds: number): Promise<void> {
  const { x, y } = await centerOf(page, target);
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await paced(seconds, async (ms) => {
    await page.mouse.wheel(0, ms < (seconds * 1000) / 2 ? -24 : 24);
  });
  await page.keyboard.up("Control");
}

async function centerOf(page: Page, target: Target) {
  const box = await boxOf(page, target);
  return { ...box, x: box.x + box.width * (target.x ?? 0.5), y: box.y + box.height * target.y };
}

/** A step waits until the page has taken the one before, as a busy page gets fewer moves from a hand, too. */
async function paced(seconds: number, step: (ms: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let next = 0; next < seconds * 1000; ) {
    await step(performance.now() - start);
    next = Math.max(next + STEP_MS, performance.now() - start);
    await new Promise((done) => setTimeout(done, next - (performance.now() - start)));
  }
}
