/** The languages of the interface: those that come with the program, and those of a site's own message files. */

export interface Language {
  /** As in addresses and in `lang`. */
  readonly tag: string;
  /** In the language itself: who looks for it reads no other. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** For Intl, with calendar and digits stated, as engines differ in what they take for granted. */
  readonly locale: string;
  /** A second calendar whose dates stand beside the Gregorian ones. */
  readonly otherCalendar: string | null;
}

/** One more is one line here and one file in `locales/`. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  {
    tag: "en",
    name: "English",
    direction: "ltr",
    locale: "en-GB-u-ca-gregory-nu-latn",
    otherCalendar: null,
  },
  {
    tag: "ar",
    name: "العربية",
    direction: "rtl",
    // Plain `ar` says أكتوبر, ar-IQ تشرين الأول as readers east of the Mediterranean do; Latin digits, as Arabic news sites mostly write.
    locale: "ar-IQ-u-ca-gregory-nu-latn",
    otherCalendar: null,
  },
  {
    tag: "fa",
    name: "فارسی",
    direction: "rtl",
    locale: "fa-IR-u-ca-gregory-nu-arabext",
    otherCalendar: "persian",
  },
];

/** The site's own, put into the build, and set in Node before it begins. */
declare const __OWN_LANGUAGES__: readonly Language[];

/** Undefined for a language that the interface doesn't speak; `ar-EG` finds Arabic. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  const own = typeof __OWN_LANGUAGES__ === "undefined" ? [] : __OWN_LANGUAGES__;
  return [...own, ...LANGUAGES].find((language) => language.tag === primary);
}
