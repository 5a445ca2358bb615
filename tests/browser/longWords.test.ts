/** Titles and names of 300 letters, with and without spaces: on a phone nothing leaves the screen and no word covers another. */

import type { Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { at, expect, test, turnTo } from "./dateline";
import { disputed } from "./dossier";
import { config } from "./site";

const LETTERS = 300;
const WORDS = { en: "Überlandleitungswartung", ar: "والمستشفياتالميدانيةوالمستوصفات" } as const;
const NAMES = new Set(["title", "shortTitle", "name", "shortName", "question"]);

/** Every name of the dossier made long: by turns of many words and of one word alone. */
function lengthen(value: unknown, language: keyof typeof WORDS, count = { n: 0 }): void {
  if (Array.isArray(value)) for (const each of value) lengthen(each, language, count);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      const isName = NAMES.has(key) && typeof inner === "object" && inner !== null && language in inner;
      if (!isName) lengthen(inner, language, count);
      else {
        const between = count.n++ % 2 === 0 ? "" : " ";
        inner[language] = `${count.n}${between}${(WORDS[language] + between).repeat(LETTERS)}`.slice(
          0,
          LETTERS,
        );
      }
    }
}

/** Runs in the page: words that reach out of the screen or of what holds them, and lines of words that lie on others. */
function faults(): string[] {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const found = wide > 0 ? [`the page is ${wide} px too wide`] : [];
  const boxes: { node: Node; text: string; left: number; right: number; top: number; bottom: number }[] = [];
  for (const part of document.querySelectorAll("header, main, dialog[open]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement!;
      if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (holder.closest(".leaflet-container, svg, select, [aria-hidden=true]")) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const half = Number.parseFloat(getComputedStyle(holder).fontSize) * 0.4;
      for (const line of range.getClientRects()) {
        let { left, right, top, bottom } = line;
        const middle = (top + bottom) / 2;
        [top, bottom] = [middle - half, middle + half];
        let isScrolled = false;
        for (let each: Element | null = holder; each && each !== document.body; each = each.parentElement) {
          const { overflowX, overflowY, clipPath, position } = getComputedStyle(each);
          const room = each.getBoundingClientRect();
          if (overflowX !== "visible" || clipPath !== "none") {
            isScrolled ||= /auto|scroll/.test(overflowX);
            [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
          }
          if (overflowY !== "visible" || clipPath !== "none")
            [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
          if (/sticky|fixed/.test(position)) isScrolled = true; // it lies over what scrolls under it
        }
        if (right - left < 2 || bottom - top < 2) continue;
        const text = walker.currentNode.textContent!.slice(0, 25);
        if (left < -1 || right > innerWidth + 1)
          found.push(`${text} (${holder.className}) reaches from ${left} to ${right}`);
        if (!isScrolled)
          boxes.push({
            node: walker.currentNode,
            text: `${text} (${holder.className})`,
            left,
            right,
            top,
            bottom,
          });
      }
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      if (b.top >= a.bottom - 1) break;
      if (a.node !== b.node && a.left < b.right - 1 && b.left < a.right - 1)
        found.push(`${a.text} | ${b.text}`);
    }
  return [...new Set(found)];
}

async function look(page: Page, where: string) {
  await expect.poll(() => page.evaluate(faults), { message: where }).toEqual([]);
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const language of ["en", "ar"] as const)
  test(`names of ${LETTERS} letters break where they must: ${language}`, async ({ page }) => {
    await page.route("**/dossiers/other/dossier.geojson", async (route) => {
      const response = await page.request.get(at(`dossiers/${config.dossier}/dossier.geojson`));
      const data = await response.json();
      lengthen(data, language);
      await route.fulfill({ json: data });
    });
    const home = at(languagePath(language));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${home}?dossier=other`);
    await page.locator('input[type="range"]').first().waitFor();
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const query of ["", "&view=events", `&event=${disputed.slug}`, "&view=differ", "&view=causes"]) {
        await turnTo(page, `${home}?dossier=other${query}`);
        await look(page, `${width} px, ${query}`);
      }
      await page
        .locator("#account search details > summary")
        .first()
        .click({ timeout: 1000 })
        .catch(() => {});
    }
    // The table, where each column would have the whole width.
    await turnTo(page, `${home}?dossier=other&view=events`);
    await page.locator("#account > details > summary").first().click();
    await page.locator("#account table").waitFor();
    await look(page, "the table");
  });
