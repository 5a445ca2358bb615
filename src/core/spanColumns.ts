/** Spans of very many events as numbers side by side; NaN where there is none. */

import type { Interval } from "./time/interval";

export interface SpanColumns {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function toColumns(spans: readonly (Interval | null)[]): SpanColumns {
  const columns = emptyColumns(spans.length);
  spans.forEach((span, i) => {
    if (span) setSpan(columns, i, span);
  });
  return columns;
}

export function setSpan({ start, end }: SpanColumns, item: number, span: Interval): void {
  start[item] = span[0];
  end[item] = span[1];
}

export const emptyColumns = (count: number): SpanColumns => ({
  start: new Float64Array(count).fill(Number.NaN),
  end: new Float64Array(count).fill(Number.NaN),
});

/** What is known of one or several columns, sorted. */
export function sortedValues(...columns: readonly Float64Array[]): Float64Array {
  let size = 0;
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  for (const column of columns) for (const value of column) if (!Number.isNaN(value)) all[size++] = value;
  return all.subarray(0, size).sort();
}
