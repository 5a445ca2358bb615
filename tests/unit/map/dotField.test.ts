import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { PHASES } from "../../../src/core/phase";
import { SHAPES } from "../../../src/map/crowd/crowdIndex";
import { createDotField } from "../../../src/map/crowd/dotField";
import type { DotSource, Palette } from "../../../src/map/crowd/drawDots";

class Picture {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeAll(() => {
  vi.stubGlobal("ImageData", Picture);
  return () => vi.unstubAllGlobals();
});

const palette: Palette = PHASES.flatMap((_, phase) =>
  SHAPES.map((_, shape) => [phase + 1, shape + 1, 9, 255] as const),
);

/** All that the field has ever put on the canvas. */
function paintedBy(field: ReturnType<typeof createDotField>) {
  let shown: Picture | null = null;
  const context = {
    putImageData(
      image: Picture,
      _x: number,
      _y: number,
      left: number,
      top: number,
      width: number,
      height: number,
    ) {
      shown ??= new Picture(image.width, image.height);
      for (let y = top; y < top + height; y++) {
        const [from, to] = [(y * image.width + left) * 4, (y * image.width + left + width) * 4];
        shown.data.set(image.data.subarray(from, to), from);
      }
    },
  } as unknown as CanvasRenderingContext2D;
  return { paint: () => field.paint(context), pixels: () => [...(shown?.data ?? [])] };
}

test("changing dots one by one shows what drawing all of them anew would show", () => {
  const phase = fc.nat(PHASES.length - 1);
  const dot = fc.record({
    x: fc.nat(30),
    y: fc.nat(20),
    shape: fc.nat(SHAPES.length - 1),
    phase,
    isIn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(dot, { minLength: 1 }), fc.array(fc.tuple(fc.nat(), phase)), (dots, changes) => {
      const size = { width: 24, height: 16 };
      const phases = dots.map((each) => each.phase);
      const source: DotSource = {
        count: dots.length,
        walk(visit) {
          const all = [...dots.keys()].filter((i) => dots[i]!.isIn);
          return (most) => {
            for (const i of all.splice(0, most)) visit(i);
            return all.length > 0;
          };
        },
        has: (i) => dots[i]!.isIn,
        xOf: (i) => dots[i]!.x,
        yOf: (i) => dots[i]!.y,
        shapeOf: (i) => dots[i]!.shape,
        phaseOf: (i) => phases[i]!,
      };
      const field = createDotField(source, palette, 1, size);
      while (field.walk(3));
      const changed = paintedBy(field);
      changed.paint();
      for (const [at, to] of changes) {
        const one = at % dots.length;
        const before = phases[one]!;
        phases[one] = to;
        if (!dots[one]!.isIn) expect(field.change(one, before, to)).toBe(false);
        else field.change(one, before, to);
        changed.paint();
      }
      const other = createDotField(source, palette, 1, size);
      other.walk(Number.POSITIVE_INFINITY);
      const anew = paintedBy(other);
      anew.paint();
      expect(changed.pixels()).toEqual(anew.pixels());
    }),
  );
});
