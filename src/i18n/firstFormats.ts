/** The browser's own data on numbers and time, which it reads when they are first asked for, and that takes longer than a frame. */

import { zoneOffset } from "../core/time/zone";

/** Has them read now, each in a task of its own, so that nothing waits for all of them at once. */
export function readFormatsEarly(language: string): void {
  const firsts = [
    () => new Intl.Locale(language).maximize(),
    () => Intl.NumberFormat.supportedLocalesOf(language),
    () => zoneOffset(0, "UTC"),
  ];
  for (const first of firsts) setTimeout(first);
}
