import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { FigureMarks, MOST_SQUARES } from "../../../src/account/card/FigureMarks";
import { harbourDossier } from "../../fixtures/harbour";
import { inPage, readerOf } from "./renderAccount";

const reader = readerOf(harbourDossier());
const drawn = (figure: Parameters<typeof FigureMarks>[0]["figure"], most: number) => {
  const { container } = render(inPage(reader, <FigureMarks figure={figure} most={most} />));
  return {
    widths: [...container.querySelectorAll("rect")].map((mark) => Number(mark.getAttribute("width"))),
    isOpen: container.querySelector("path") !== null,
  };
};

test.each([
  ["a count", { low: 5, high: 5 }, 5, false],
  ["a range, as far as it goes", { low: 5, high: 7 }, 7, false],
  ["at least so many", { low: 12, high: null }, 12, true],
  ["none", { low: 0, high: 0 }, 0, false],
])("%s has a square for each one", (_, figure, squares, isOpen) => {
  expect(drawn(figure, 20)).toEqual({ widths: Array(squares).fill(10), isOpen });
});

test("more than can be counted are bars in proportion to the largest", () => {
  const most = 10 * MOST_SQUARES;
  const [half] = drawn({ low: most / 2, high: null }, most).widths;
  const [whole, sure] = drawn({ low: most / 4, high: most }, most).widths;
  expect(half! / whole!).toBeCloseTo(0.5);
  expect(sure! / whole!).toBeCloseTo(0.25);
});
