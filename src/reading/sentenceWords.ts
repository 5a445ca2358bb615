/** Words that tell where a sentence goes on after a full stop, by language. */

export interface SentenceWords {
  /** Written with a full stop, and never the last word of a sentence: `Mr`, `Gen`. */
  readonly before: ReadonlySet<string>;
  /** Written with a full stop, and sometimes the last word: `p.m`, `Inc`. */
  readonly shortened: ReadonlySet<string>;
  /** What often begins a sentence and is no name: after one of `shortened` it does. */
  readonly starters: ReadonlySet<string>;
  /** Goes on with the sentence after a number with one letter, as in `9 م. بتوقيت بغداد`, for scripts without capitals. */
  readonly continuers: ReadonlySet<string>;
  /** Says whose words a quotation before it was, for scripts without capitals. */
  readonly said: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" ").filter(Boolean));

const NONE: ReadonlySet<string> = new Set();

const ENGLISH: SentenceWords = {
  before: words(
    "mr mrs ms mx messrs dr prof rev fr hon gov sen rep pres amb gen lt col maj capt cmdr cpl sgt adm brig st mt ft " +
      "no nos vs cf e.g i.e ca approx fig figs p pp vol eds ed art sec ch para op dept",
  ),
  shortened: words(
    "a.m p.m u.s u.k u.n e.u u.a.e u.s.a d.c p.o.w inc ltd co corp bros jr sr ph.d m.d b.a m.a etc al est dist assn " +
      "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun b.c a.d b.c.e c.e",
  ),
  starters: words(
    "the a an this that these those he she it they we i you his her its their our my your there here who what when where " +
      "why how which in on at by from to of for with after before since until during while although though because if as " +
      "but and or so yet nor then now however meanwhile also instead later earlier some many most all no not one two both " +
      "each every another other others more several few",
  ),
  continuers: NONE,
  said: NONE,
};

const ARABIC: SentenceWords = {
  before: words("د أ أ.د م ص ج ط ت رقم"),
  shortened: words("ق.م ب.م هـ ش.م.م إلخ الخ"),
  starters: NONE,
  continuers: words("بتوقيت حسب من يوم مساء صباح تقريبا تقريباً بحسب وفق بالتوقيت"),
  said: words("قال قالت قالوا يقول تقول أضاف أضافت صرح صرحت أعلن أعلنت كتب كتبت ذكر ذكرت أكد أكدت"),
};

const PERSIAN: SentenceWords = {
  before: words("د ص ج ر.ک نک"),
  shortened: words("ق.م ه.ش ه.ق ه‍.ش م ب.م"),
  starters: NONE,
  continuers: words("به وقت روز صبح عصر شب حدود تقریبا تقریباً"),
  said: words("گفت گفتند می‌گوید افزود اظهار نوشت اعلام تاکید"),
};

const BY_LANGUAGE: Readonly<Record<string, SentenceWords>> = { en: ENGLISH, ar: ARABIC, fa: PERSIAN };

/** For other languages no word is known: initials, numbers and small letters still tell. */
const UNKNOWN: SentenceWords = {
  before: NONE,
  shortened: NONE,
  starters: NONE,
  continuers: NONE,
  said: NONE,
};

/** `language` is a BCP 47 tag; its region does not matter. */
export const sentenceWordsOf = (language: string): SentenceWords =>
  BY_LANGUAGE[language.toLowerCase().split("-")[0] ?? ""] ?? UNKNOWN;
