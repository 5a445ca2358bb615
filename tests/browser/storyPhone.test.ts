/** The story on a phone: the words have most of the height, one pair of buttons leads on, and what the strip and its legend show is whole. */

import { languagePath, pageLanguages } from "../../src/app/place";
import { storyOf } from "../../src/core/story";
import { messagesIn } from "../fixtures/messagesIn";
import { at, expect, test } from "./dateline";
import { dossier } from "./dossier";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const { steps } = storyOf(dossier);
/** The part of the height that belongs to what is read. */
const READING_PART = 0.6;

for (const language of pageLanguages(dossier.header)) {
  const { t } = messagesIn(language);

  test.describe(() => {
    test.use({ locale: language }); // no offer of another language stands at the foot

    test(`in ${language} the words of a step have most of the height, and one pair of buttons leads on`, async ({
      page,
    }) => {
      for (const step of [1, Math.ceil(steps.length / 2), steps.length]) {
        await page.goto(at(`${languagePath(language)}?step=${step}`));
        const timeline = page.getByRole("region", { name: t("timeline-region"), exact: true });
        const next = page.getByRole("button", { name: t("story-next"), exact: true });
        await timeline.getByRole("slider").first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await expect(async () => {
          const [above, foot] = [(await timeline.boundingBox())!, (await next.locator("..").boundingBox())!];
          expect(above.y).toBeGreaterThan(0); // the map stays over it
          expect((foot.y - above.y - above.height) / 844).toBeGreaterThanOrEqual(READING_PART);
        }).toPass({ timeout: 10_000 });
        for (const name of ["next-event", "previous-event"] as const)
          await expect(page.getByRole("button", { name: t(name), exact: true })).toHaveCount(0);
        for (const name of ["story-next", "story-previous", "play"] as const) {
          const button = page.getByRole("button", { name: t(name), exact: true });
          await expect(button).toHaveCount(1);
          const { width, height } = (await button.boundingBox())!;
          expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
        }
      }
    });

    test(`in ${language} no item of the legend is cut, in the story and in the list`, async ({ page }) => {
      for (const width of [320, 390])
        for (const query of ["", "?step=3", "?step=6", "?view=events"]) {
          await page.setViewportSize({ width, height: 844 });
          await page.goto(at(languagePath(language) + query));
          const legend = page.getByRole("list", { name: t("legend"), exact: true });
          await legend.waitFor();
          await page.evaluate(() => document.fonts.ready);
          const row = (await legend.boundingBox())!;
          const items = await legend.getByRole("listitem").evaluateAll((all) =>
            all.map((item) => {
              const { left, right, top, bottom } = item.getBoundingClientRect();
              return { left, right, top, bottom };
            }),
          );
          const isOut = ({ top }: (typeof items)[number]) => top >= row.y + row.height - 1;
          const shown = items.filter((item) => !isOut(item));
          expect(shown.length, `${width} px, ${query}`).toBeGreaterThan(0);
          for (const { left, right, bottom } of shown) {
            expect(left, `${width} px, ${query}`).toBeGreaterThanOrEqual(0);
            expect(right, `${width} px, ${query}`).toBeLessThanOrEqual(width);
            expect(bottom).toBeLessThanOrEqual(row.y + row.height + 1);
          }
        }
    });
  });
}

test("a mark of the step has one ring, and what has no place on the map is said to be none", async ({
  page,
}) => {
  const { t } = messagesIn("en");
  const isOffMap = steps.map(({ entries }) => entries.some(({ place }) => place.elsewhere !== null));
  for (const step of [6, 2]) {
    await page.goto(at(`${languagePath("en")}?step=${step}`));
    const map = page.getByRole("region", { name: "Map", exact: true });
    const marks = map.locator('[data-place][data-selected="true"]:has(svg)');
    await expect(marks.first()).toBeVisible();
    const rings = await map.locator("[data-place]:has(svg)").evaluateAll((all) =>
      all.map((mark) => {
        const hasRing = getComputedStyle(mark, "::before").borderTopStyle !== "none";
        const disc = mark.querySelector("circle")!;
        return Number(hasRing) + Number(getComputedStyle(disc).stroke !== "none");
      }),
    );
    expect(Math.max(...rings), `step ${step}`).toBe(1);
    expect(isOffMap[step - 1]).toBe(step === 2);
    await expect(map.getByText(t("elsewhere-told"))).toHaveCount(step === 2 ? 1 : 0);
  }
});

test("Play tells the story from its foot, and a press pauses it", async ({ page }) => {
  const { t } = messagesIn("en");
  await page.goto(at(languagePath("en")));
  await page.getByRole("slider").first().waitFor();
  const button = (name: "play" | "pause") => page.getByRole("button", { name: t(name), exact: true });
  await button("play").click();
  await expect(button("pause")).toBeVisible();
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
  await button("pause").click();
  await expect(button("play")).toBeVisible();
  await expect(button("pause")).toHaveCount(0);
});

test("focus on the strip opens the rows with their controls, which stay while they are used", async ({
  page,
}) => {
  const { t } = messagesIn("en");
  await page.goto(at(`${languagePath("en")}?step=6`));
  const timeline = page.getByRole("region", { name: t("timeline-region"), exact: true });
  await timeline.getByRole("slider").first().focus();
  const options = timeline.getByRole("button", { name: t("timeline-options"), exact: true });
  await options.tap();
  await expect(timeline.getByRole("combobox", { name: t("play-speed") })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("story-next"), exact: true }).tap();
  await expect(options).toHaveCount(0);
});
