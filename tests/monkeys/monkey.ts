/** Somebody who presses, types, drags and goes back at random; from one seed always the same acts. */

import type { Page } from "@playwright/test";

/** Mulberry32 (public domain): small, and good enough to choose by. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KEYS = [
  "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown",
  "Tab", "Shift+Tab", "Enter", "Space", "Escape", "/", "?", "+", "-",
]; // biome-ignore format: a list
const WORDS = ["embassy", "مطار", "٢", "<b>", "\u202e", "'\";--", "   ", "zzzz"];
/** Everything that can be pressed, but for links that lead away, to another language too, and what opens the system's own windows. */
const PRESSABLE = `button, [role=button], summary, select, input, [role=slider],
  a[href*="/events/"]:not([download]):not([target]):not([hreflang])`;

export async function act(page: Page, random: () => number): Promise<string> {
  const choice = random();
  const { width, height } = page.viewportSize()!;
  const point = () => [random() * width, random() * height] as const;
  if (choice < 0.45) return press(page, Math.floor(random() * 1e6));
  if (choice < 0.65) {
    const key = KEYS[Math.floor(random() * KEYS.length)]!;
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (choice < 0.75) {
    await page.mouse.move(...point());
    await page.mouse.down();
    await page.mouse.move(...point(), { steps: 3 });
    await page.mouse.up();
    return "drag";
  }
  if (choice < 0.83) {
    await page.mouse.move(...point());
    await page.mouse.wheel(0, (random() - 0.5) * 800);
    return "wheel";
  }
  if (choice < 0.9) {
    const words = WORDS[Math.floor(random() * WORDS.length)]!;
    await page.evaluate(() => document.querySelector<HTMLInputElement>("input[type=search]")?.focus());
    await page.keyboard.insertText(words);
    return `type ${JSON.stringify(words)}`;
  }
  if (choice < 0.95) {
    await page.evaluate(() => history.back());
    return "back";
  }
  await page.setViewportSize(random() < 0.5 ? { width: 390, height: 844 } : { width: 1280, height: 800 });
  return "turn";
}

/** Presses the n-th thing that can be, by its own `click`: a press on what another covers is tried by `drag`. */
const press = (page: Page, n: number) =>
  page.evaluate(
    ([selector, number]) => {
      const scope = document.querySelector("dialog[open]") ?? document;
      const all = [...scope.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      const one = all[number % Math.max(all.length, 1)];
      if (!one) return "nothing to press";
      one.focus();
      if (one instanceof HTMLSelectElement) {
        one.selectedIndex = number % one.options.length;
        one.dispatchEvent(new Event("change", { bubbles: true }));
      } else one.click();
      return `press ${one.ariaLabel ?? one.textContent?.slice(0, 40)}`;
    },
    [PRESSABLE, n] as const,
  );
