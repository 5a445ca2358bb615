/** Lengths of time as ISO 8601 writes them: `PT10M`, `PT1H30M`, `P2D`. Without months and years, whose lengths differ. */

import { DAY, HOUR, MINUTE } from "./interval";

const UNITS = [
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1000],
] as const;

export interface DurationPart {
  readonly unit: (typeof UNITS)[number][0];
  readonly value: number;
}

export interface Duration {
  readonly ms: number;
  /** From the largest unit to the smallest; no value is 0. */
  readonly parts: readonly DurationPart[];
}

const FORM = /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/** Null for what is no duration, and for none at all. */
export function parseDuration(text: string): Duration | null {
  const match = FORM.exec(text);
  if (!match || text.endsWith("T")) return null;
  const parts = UNITS.flatMap(([unit], i) => {
    const value = Number(match[i + 1] ?? 0);
    return value === 0 ? [] : [{ unit, value }];
  });
  const ms = UNITS.reduce((sum, [, length], i) => sum + Number(match[i + 1] ?? 0) * length, 0);
  return ms === 0 ? null : { ms, parts };
}
