/**
 * What d3-scale takes from d3-interpolate, for numbers alone (vite.config.ts points `d3-interpolate` here): instants
 * and pixels are all that the timeline scales, and interpolating colours and words would double what d3 weighs.
 */

type Interpolator = (part: number) => number;

export const interpolateNumber =
  (from: number, to: number): Interpolator =>
  (part) =>
    from * (1 - part) + to * part;

export const interpolateRound =
  (from: number, to: number): Interpolator =>
  (part) =>
    Math.round(from * (1 - part) + to * part);

export { interpolateNumber as interpolate };

/** Through all values, each stretch as long as the others. */
export function piecewise(
  interpolate: (from: number, to: number) => Interpolator,
  values: readonly number[],
): Interpolator {
  const stretches = values.slice(1).map((to, i) => interpolate(values[i]!, to));
  return (part) => {
    const i = Math.max(0, Math.min(stretches.length - 1, Math.floor(part * stretches.length)));
    return stretches[i]!(part * stretches.length - i);
  };
}
