/** The roundest length that is not longer than `meters`: 1, 2 or 5 times a power of ten. */
export function scaleLength(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters));
  const factor = meters / power;
  return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
}
