/** From a place in the compiled dossier back to the file and field that an author wrote. */

import type { Path } from "../core/rules/fault";
import { type DossierSource, SOURCE_FILES, type SourceFileName } from "../schema/source";
import { refiningOf } from "./refining";
import { translationPath } from "./translations";

export type Origin = { readonly file: string; readonly path: Path };

/** Compiled fields of an event that stand elsewhere in the source. */
const EVENT_FIELDS: Readonly<Record<string, Path>> = {
  start: ["when", "edtf"],
  end: ["when", "edtf"],
  lasting: ["when", "edtf"],
  timePrecision: ["when", "edtf"],
  timeNote: ["when", "why"],
  alternatives: ["when", "alternatives"],
  site: ["where", "site"],
  placeRelation: ["where", "relation"],
  elsewhere: ["where", "elsewhere"],
  geoPrecision: ["where"],
};

const WHEN_FIELDS: Readonly<Record<string, string>> = { label: "words", timespans: "edtf" };
const COUNT_FIELDS = ["low", "high", "of"];
const HEADER_FIELDS: Readonly<Record<string, string>> = {
  start: "extent",
  end: "extent",
  languages: "language",
};

/** A text's last step is its language; one that is a translation leads to that language's file. */
export function originOf(source: DossierSource, compiledPath: Path): Origin {
  const language = compiledPath.at(-1);
  if (
    typeof language === "string" &&
    language !== source.dossier.language &&
    source.translations.has(language)
  ) {
    const { file, path } = inSource(source, compiledPath.slice(0, -1));
    const translated = translationPath(source, file, path);
    return { file: `translations/${language}`, path: translated };
  }
  const isText = language === source.dossier.language;
  return inSource(source, isText ? compiledPath.slice(0, -1) : compiledPath);
}

/** The entry of a list, or the field of `dossier.yaml`, that a compiled path is about, in whatever language. */
export function entryOf(
  source: DossierSource,
  compiledPath: Path,
): { readonly file: SourceFileName; readonly entry: string | number | undefined } {
  const { file, path } = inSource(source, compiledPath);
  return { file, entry: path[0] };
}

function inSource(source: DossierSource, path: Path): { file: SourceFileName; path: Path } {
  const [root, ...rest] = path;
  if (root === "published") return { file: "published", path: rest };
  if (root === "features") {
    const index = Number(rest[0]);
    const inside = rest.slice(1);
    if (index < source.sites.length) return { file: "sites", path: [index, ...withoutProperties(inside)] };
    return inEvent(source, index - source.sites.length, inside);
  }
  const [field, ...inside] = rest;
  if (typeof field === "string" && field !== "dossier" && field !== "published" && isFile(field)) {
    return { file: field, path: inside };
  }
  return { file: "dossier", path: field === undefined ? [] : [HEADER_FIELDS[field] ?? field, ...inside] };
}

function inEvent(source: DossierSource, index: number, path: Path): { file: SourceFileName; path: Path } {
  const at = (...steps: (string | number)[]) => ({ file: "events", path: [index, ...steps] }) as const;
  const [head, ...rest] = path;
  if (head === "geometry") return at("where", "position");
  if (head === "when") return at("when", ...rest.slice(0, 1).map((field) => WHEN_FIELDS[field] ?? field));
  const [field, ...inside] = withoutProperties(path);
  if (field === undefined) return at();
  if (field === "refined") {
    const [refining = -1] = refiningOf(source).get(source.events[index]?.id ?? "") ?? [];
    return { file: "background", path: [refining, "refines", ...inside] };
  }
  const last = inside.at(-1);
  if (field === "claims" && COUNT_FIELDS.includes(String(last))) {
    return at("claims", ...inside.slice(0, -1), "count", String(last));
  }
  if (field === "after") return at(field, ...inside.map((one) => (one === "label" ? "words" : one)));
  if (["start", "end", "timePrecision"].includes(String(field)) && source.events[index]?.after)
    return at("after");
  if (field === "zone") {
    const zone = source.events[index]?.zone;
    return at(
      field,
      ...(typeof zone === "object" ? inside.map((one) => (one === "id" ? "offset" : one)) : []),
    );
  }
  if (field === "track") {
    const [position, inPosition] = inside;
    return at(field, ...(position === undefined ? [] : [position]), ...trackField(inPosition));
  }
  return at(...(EVENT_FIELDS[field] ?? [field]), ...inside);
}

/** Of one position of a track. */
const trackField = (field: string | number | undefined): Path => {
  if (field === undefined) return [];
  if (field === "site" || field === "position") return ["at"];
  return field === "edtf" || field === "start" || field === "end" ? ["when"] : [field];
};

const withoutProperties = (path: Path): Path => (path[0] === "properties" ? path.slice(1) : path);

const isFile = (name: string): name is SourceFileName => Object.hasOwn(SOURCE_FILES, name);
