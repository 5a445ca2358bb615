/** Spans of very many events as numbers side by side; NaN where there is none. */

import { emptyInstants, type Instants } from "./time/instants";
import type { Interval } from "./time/interval";

export interface SpanColumns {
  readonly start: Instants;
  readonly end: Instants;
}

export function toColumns(spans: readonly (Interval | null)[]): SpanColumns {
  const columns = emptyColumns(spans.length);
  spans.forEach((span, i) => {
    if (span) setSpan(columns, i, span);
  });
  return columns;
}

/** Of columns in milliseconds. */
export function setSpan({ start, end }: SpanColumns, item: number, span: Interval): void {
  start.values[item] = span[0];
  end.values[item] = span[1];
}

export const emptyColumns = (count: number): SpanColumns => ({
  start: emptyInstants(count),
  end: emptyInstants(count),
});
