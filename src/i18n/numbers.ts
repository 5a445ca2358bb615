/** Numbers, distances and lists in the page's language. */

import type { DurationPart } from "../core/time/duration";
import type { Messages } from "./messages";

// Making one takes longer than all else that a mark on the map needs.
const formats = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

export function formatNumber(value: number, messages: Messages, options?: Intl.NumberFormatOptions): string {
  const key = JSON.stringify([messages.locale, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(messages.locale, options);
  formats.set(key, format);
  return format.format(value);
}

/** Two significant digits, as no place here is known better: 640 m, 1.5 km, 25 km. */
export function formatDistance(meters: number, messages: Messages): string {
  const rounded = Number(meters.toPrecision(2));
  return rounded < 1000
    ? messages.t("distance-m", { count: rounded })
    : messages.t("distance-km", { count: rounded / 1000 });
}

/** As one writes it where room is scarce: "250 km". */
export function formatShortDistance(meters: number, messages: Messages): string {
  const [value, unit] = meters < 1000 ? [meters, "meter"] : [meters / 1000, "kilometer"];
  return formatNumber(value, messages, { style: "unit", unit, unitDisplay: "short" });
}

/** "a, b and c", or with "or". */
export function formatList(
  items: readonly string[],
  messages: Messages,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  const key = `${messages.locale} ${type}`;
  const format = lists.get(key) ?? new Intl.ListFormat(messages.locale, { type });
  lists.set(key, format);
  return format.format(items);
}

/** "1 hour and 30 minutes" */
export const formatDuration = (parts: readonly DurationPart[], messages: Messages): string =>
  formatList(
    parts.map(({ unit, value }) =>
      formatNumber(value, messages, { style: "unit", unit, unitDisplay: "long" }),
    ),
    messages,
  );
