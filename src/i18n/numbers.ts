/** Numbers, distances and lists in the page's language. */

import type { Messages } from "./messages";

export function formatNumber(value: number, messages: Messages, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(messages.locale, options).format(value);
}

/** Two significant digits, as no place here is known better: 640 m, 1.5 km, 25 km. */
export function formatDistance(meters: number, messages: Messages): string {
  const rounded = Number(meters.toPrecision(2));
  return rounded < 1000
    ? messages.t("distance-m", { count: rounded })
    : messages.t("distance-km", { count: rounded / 1000 });
}

/** "a, b and c", or with "or". */
export function formatList(
  items: readonly string[],
  messages: Messages,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(messages.locale, { type }).format(items);
}
