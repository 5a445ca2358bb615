/** Where accounts differ in figures, the figures are drawn to one scale; a name is never drawn as a number. */

import { languagePath } from "../../src/app/place";
import { at, expect, test } from "./dateline";

for (const language of ["en", "ar"])
  for (const width of [390, 1280])
    test(`the toll is drawn as squares of one size, the open figure with a head: ${language}, ${width} px @story`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(`${languagePath(language)}?view=differ`));
      const figures = page.locator("#account svg[data-figure]");
      await expect(figures.first()).toBeVisible();
      const drawn = await figures.evaluateAll((all) =>
        all.map((figure) => {
          const boxOf = (part: Element) => part.getBoundingClientRect();
          const squares = [...figure.querySelectorAll("rect")].map(boxOf);
          const head = figure.querySelector("path");
          const card = boxOf(figure.closest("li")!);
          return {
            figure: (figure as SVGElement).dataset.figure,
            squares: squares.length,
            sides: [...new Set(squares.map(({ width }) => Math.round(width)))],
            // Behind the last square, in reading direction.
            isHeadLast:
              head &&
              squares.every(({ x }) => Math.sign(boxOf(head).x - x) === (document.dir === "rtl" ? -1 : 1)),
            isInCard: squares.every(({ left, right }) => left >= card.left && right <= card.right),
          };
        }),
      );
      const square = { sides: [10], isInCard: true };
      expect(drawn).toEqual([
        { ...square, figure: "8+", squares: 8, isHeadLast: true },
        { ...square, figure: "5", squares: 5, isHeadLast: null },
        { ...square, figure: "2", squares: 2, isHeadLast: null },
      ]); // and none for those who name one of the dead
    });
