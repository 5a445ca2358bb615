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

/** What a site's own message files add. */
export interface SiteLanguages {
  readonly ownLanguages: readonly Language[];
  /** By language: the address of a module that holds the site's messages, which stand in for those of the program. */
  readonly messageFiles: Readonly<Record<string, string>>;
}

/** Set in Node before it begins. */
declare const __OWN_LANGUAGES__: readonly Language[];

let ofSite: SiteLanguages | null = null;

/** In a browser: from here on. */
export function takeSiteLanguages(languages: SiteLanguages): void {
  ofSite = languages;
}

/** Undefined for a language that the interface doesn't speak; `ar-EG` finds Arabic. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  const inNode = typeof __OWN_LANGUAGES__ === "undefined" ? [] : __OWN_LANGUAGES__;
  return [...(ofSite?.ownLanguages ?? inNode), ...LANGUAGES].find((language) => language.tag === primary);
}

/** The module with the site's own messages in a language; undefined where the program's are used. */
export const siteMessageFile = (tag: string): string | undefined => ofSite?.messageFiles[tag];
