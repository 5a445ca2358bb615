/** A value that changes with the zoom, as `zoom, value, zoom, value …`, rising. */

export type Stops = readonly number[];

/** Interpolated between two stops; flat before the first and after the last. */
export function valueAt(stops: Stops, zoom: number): number {
  let at = 0;
  while (at + 2 < stops.length && (stops[at + 2] ?? 0) <= zoom) at += 2;
  const [z0 = 0, v0 = 0, z1, v1] = stops.slice(at, at + 4);
  if (z1 === undefined || v1 === undefined || zoom <= z0) return v0;
  return v0 + ((v1 - v0) * (zoom - z0)) / (z1 - z0);
}

export const mapStops = (stops: Stops, change: (value: number) => number): Stops =>
  stops.map((value, index) => (index % 2 === 0 ? value : change(value)));
