/** A language that the program does not know, as `Intl` knows it. */

import type { Language } from "./languages";

/** Of living scripts, those that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"];

/** For a BCP 47 tag, `es` or `es-MX`; throws where it is none. Dates are Gregorian, a calendar of the language's own stands beside. */
export function describeLanguage(tag: string): Language {
  const { language, script = "", baseName } = new Intl.Locale(tag).maximize();
  const { calendar, numberingSystem } = new Intl.DateTimeFormat(baseName).resolvedOptions();
  return {
    tag: language,
    name: nameOf(tag),
    direction: RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr",
    locale: `${new Intl.Locale(tag).baseName}-u-ca-gregory-nu-${numberingSystem}`,
    otherCalendar: calendar === "gregory" ? null : calendar,
  };
}

/** "Español", as it begins a line in a list of languages. */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join("");
}
