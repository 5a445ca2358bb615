import { scaleLinear } from "d3-scale"; // here with the whole of d3-interpolate
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  interpolate,
  interpolateNumber,
  interpolateRound,
  piecewise,
} from "../../../src/timeline/interpolate";

const number = fc.double({ min: -1e13, max: 1e13, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

test("numbers are interpolated as d3 does", () => {
  fc.assert(
    fc.property(number, number, part, (from, to, at) => {
      expect(interpolate(from, to)(at)).toBe(scaleLinear([0, 1], [from, to])(at));
      expect(interpolateNumber(from, to)(at)).toBe(scaleLinear([0, 1], [from, to])(at));
      expect(interpolateRound(from, to)(at)).toBe(scaleLinear([0, 1], [0, 1]).rangeRound([from, to])(at));
    }),
  );
});

test("piecewise passes through every value, at equal steps", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 6 }), (values) => {
      const through = piecewise(interpolateNumber, values);
      values.forEach((value, i) => {
        expect(through(i / (values.length - 1))).toBeCloseTo(value, 3);
      });
    }),
  );
});
