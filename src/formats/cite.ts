/** How to cite the dossier or one of its events, for readers and for the programs that manage references. */

/** What a citation is made of; the caller chooses the language and the day. */
export interface Citation {
  /** A key that is stable and safe in every format: "harbour-2020-strike-begins". */
  readonly key: string;
  readonly title: string;
  /** The larger work: the dossier, where `title` is one of its events. */
  readonly within: string | null;
  readonly siteName: string;
  readonly version: string;
  /** When this version came out, `2026-11-23`; null where that isn't known. */
  readonly issued: string | null;
  /** `2026-11-23` */
  readonly accessed: string;
  readonly url: string;
  /** BCP 47 */
  readonly language: string;
}

export interface CitationWords {
  /** "version 1.0.0" */
  readonly version: string;
  /** "accessed 23 November 2026" */
  readonly accessed: string;
}

export function formatPlainCitation(citation: Citation, words: CitationWords): string {
  const { title, within, siteName, issued, url } = citation;
  const year = issued ? ` (${issued.slice(0, 4)})` : "";
  const parts = [
    `${siteName}${year}`,
    title,
    ...(within ? [within] : []),
    words.version,
    `${url} (${words.accessed})`,
  ];
  return `${parts.map((part) => part.replace(/\.$/, "")).join(". ")}.`;
}

/** A `@misc` entry, which every BibTeX style knows; `date` and `urldate` are for biblatex. */
export function formatBibtex(citation: Citation): string {
  const { key, title, within, siteName, version, issued, accessed, url, language } = citation;
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", `{${bibtexText(siteName)}}`], // braces: a name of an organisation, not a first and a last name
    ["title", `{${bibtexText(title)}}`], // braces: styles must not lower its capitals
    ["howpublished", within && bibtexText(within)],
    ["year", issued?.slice(0, 4) ?? null],
    ["date", issued],
    ["version", bibtexText(version)],
    ["url", url.replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", accessed],
    ["note", `Version ${bibtexText(version)}, accessed ${accessed}`],
    ["langid", language],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** RIS as Reference Manager wrote it: two letters, two spaces, a hyphen, a space; CRLF; no line breaks in a field. */
export function formatRis(citation: Citation): string {
  const { key, title, within, siteName, version, issued, accessed, url, language } = citation;
  const day = (date: string) => date.replaceAll("-", "/");
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", "ELEC"],
    ["ID", key],
    ["AU", `${siteName},`], // a comma at the end: the whole is one name
    ["TI", title],
    ["T2", within],
    ["PY", issued?.slice(0, 4) ?? null],
    ["DA", issued && day(issued)],
    ["ET", version],
    ["UR", url],
    ["Y2", day(accessed)],
    ["LA", language],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}  - ${value?.replace(/\s+/g, " ").trim()}`);
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/** CSL-JSON, as Zotero and citeproc read it: a list with one item. */
export function formatCslJson(citation: Citation): string {
  const { key, title, within, siteName, version, issued, accessed, url, language } = citation;
  const item = {
    id: key,
    type: "webpage",
    title,
    ...(within && { "container-title": within }),
    author: [{ literal: siteName }],
    version,
    ...(issued && { issued: { "date-parts": [dateParts(issued)] } }),
    accessed: { "date-parts": [dateParts(accessed)] },
    URL: url,
    language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const dateParts = (date: string) => date.slice(0, 10).split("-").map(Number);

/** What TeX would read as commands; letters of all scripts stay, as biber and XeTeX take UTF-8. */
function bibtexText(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => ({ "\\": "\u0000", "{": "\\{", "}": "\\}" })[sign] ?? sign)
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`)
    .replaceAll("~", "\\textasciitilde{}")
    .replaceAll("^", "\\textasciicircum{}")
    .replaceAll("\u0000", "\\textbackslash{}")
    .replace(/\s+/g, " ")
    .trim();
}
