/** What people write into a cell where they know nothing. */

const NOTHING = new RegExp(
  `^(?:${[
    "n\\/?[ad]\\.?|n\\.[ad]\\.|s\\/[dfn]|s\\.\\s?[df]\\.|null|none|nan|nil|undefined|tb[acd]|unk(?:nown)?|unclear|unspecified|undated",
    "not (?:known|available|applicable|specified|given)|no (?:data|date|time)",
    "unbekannt|keine angabe|k\\.?\\s?a\\.?|o\\.\\s?[ad]\\.",
    "inconnue?|non (?:connue?|précisée?)|desconocid[oa]|sin (?:datos?|fecha|hora)|desconhecid[oa]|sem data|sconosciut[oa]|ignot[oa]",
    "غير معروفة?|غير محددة?|مجهول|نامعلوم|نامشخص|不明|不詳|未知|未定",
    "[-–—?.*]+",
  ].join("|")})$`,
  "i",
);

export const isPlaceholder = (text: string) => NOTHING.test(text.trim());
