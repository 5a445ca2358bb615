/** A dossier's folder → its parsed files, with the line of every value and whatever cannot be read. */

import * as v from "valibot";
import type { Path } from "../core/rules/fault";
import { type Geometry, GeometrySchema } from "../schema/dossier";
import { type DossierSource, SOURCE_FILES, type SourceFileName, TranslationFile } from "../schema/source";
import type { Unreadable } from "./cascades";
import type { LocatedFault, Place } from "./locatedFault";
import { namedPath } from "./namedPath";
import { type Salvaged, salvage } from "./salvage";
import { checkShape } from "./shape";
import type { SourceFolder } from "./sourceFolder";
import { parseYamlFile, type YamlFile } from "./yamlFile";

export type ReadSource = {
  /** Undefined where `dossier.yaml` cannot be used. What is `unreadable` of the others is left out, or stands in with an example. */
  readonly source: DossierSource | undefined;
  readonly unreadable: Unreadable;
  /** By the file name that a site gives. */
  readonly geometries: ReadonlyMap<string, Geometry>;
  readonly faults: readonly LocatedFault[];
  /** `file` without its ending: `events`, `translations/ar`. */
  locate(file: string, path: Path): Place;
  /** The path of a fault, which begins with its file, with ids in place of positions in lists. */
  named(path: Path): Path;
};

const REQUIRED: readonly SourceFileName[] = ["dossier", "events"];

/** What stands for a file that is missing, of those that are no lists. */
const EMPTY: Readonly<Record<string, unknown>> = {
  dossier: undefined,
  published: { slugs: [], tombstones: [] },
  story: { steps: [] },
};

/** As many names as one object may hold where a dossier is loaded (`load/dossierLimits.ts`); each text is looked up in each. */
export const MOST_TRANSLATIONS = 200;

const LOST = { changed: new Set<string>(), hasLost: true };

export function readSource(folder: SourceFolder): ReadSource {
  const faults: LocatedFault[] = [];
  const files = new Map<string, YamlFile>();
  const unreadable = new Map<string, Pick<Salvaged, "changed" | "hasLost">>();
  const nameOf = (file: string) => folder.nameOf(`${file}.yaml`);
  const locate = (file: string, path: Path): Place =>
    files.get(file)?.locate(path) ?? { file: nameOf(file), line: 1, column: 1 };

  const named = (path: Path): Path => {
    const [file, ...inside] = path;
    return file === undefined ? path : [file, ...namedPath(files.get(String(file))?.value, inside)];
  };

  const read = <S extends v.GenericSchema>(
    file: string,
    schema: S,
    missing: unknown,
  ): v.InferOutput<S> | undefined => {
    let value = missing;
    const bytes = folder.read(`${file}.yaml`);
    if (bytes) {
      const parsed = parseYamlFile(nameOf(file), bytes);
      files.set(file, parsed);
      faults.push(...parsed.faults);
      if (parsed.value === undefined) {
        unreadable.set(file, LOST);
        return undefined;
      }
      value = parsed.value ?? missing; // a file with nothing but comments
    } else if (missing === undefined) {
      const isDossier = ["dossier.yaml", "events.yaml"].some((one) => folder.read(one));
      const fault = { rule: "file-missing", path: [], severity: "error" } as const;
      const place = { file: nameOf(file), line: 1, column: 1 };
      if (isDossier)
        faults.push({
          ...fault,
          message: `there is no ${file}.yaml in ${folder.name}`,
          hint: "a dossier needs at least dossier.yaml and events.yaml",
          place,
        });
      else if (file === "dossier")
        faults.push({
          ...fault,
          message: `${folder.name} is no dossier: it has neither dossier.yaml nor events.yaml`,
          hint: "name a folder that has both; `npm run dossier -- new` makes one",
          place,
        });
      unreadable.set(file, LOST);
      return undefined;
    }
    const shaped = checkShape(schema, value);
    faults.push(
      ...shaped.faults.map((fault) => ({
        ...fault,
        path: [file, ...fault.path],
        place: locate(file, fault.path),
      })),
    );
    if (shaped.value !== undefined) return shaped.value;
    const mended = salvage(schema, value);
    unreadable.set(file, mended);
    return mended.value as v.InferOutput<S> | undefined;
  };

  const parts = new Map<string, unknown>();
  for (const [file, schema] of Object.entries(SOURCE_FILES)) {
    const empty = file in EMPTY ? EMPTY[file] : [];
    const missing = REQUIRED.includes(file as SourceFileName) ? undefined : empty;
    parts.set(file, read(file, schema, missing) ?? empty);
  }
  reportStrangers(folder, faults);

  const translations = new Map<string, v.InferOutput<typeof TranslationFile>>();
  const languages = translationsIn(folder);
  if (languages.length > MOST_TRANSLATIONS)
    faults.push({
      rule: "translations",
      path: [],
      message: `there are ${languages.length} translations; a dossier has at most ${MOST_TRANSLATIONS}`,
      hint: "take out what is no translation, or make a second dossier",
      severity: "error",
      place: { file: folder.nameOf("translations"), line: 1, column: 1 },
    });
  for (const language of languages.slice(0, MOST_TRANSLATIONS)) {
    const translation = read(`translations/${language}`, TranslationFile, {});
    if (translation) translations.set(language, translation);
  }

  const source =
    parts.get("dossier") === undefined
      ? undefined
      : ({ ...Object.fromEntries(parts), translations } as unknown as DossierSource);
  const geometries = source ? readGeometries(folder, source, locate, faults) : new Map<string, Geometry>();
  return { source, unreadable, geometries, faults, locate, named };
}

function translationsIn(folder: SourceFolder): string[] {
  return folder
    .list("translations")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** A misspelt file name would otherwise be left out without a word. */
function reportStrangers(folder: SourceFolder, faults: LocatedFault[]) {
  if (folder.read("translations"))
    faults.push({
      rule: "file-unknown",
      path: [],
      message: "translations is a file, so no translation is read",
      hint: "make it a folder with one file for each language: translations/ar.yaml",
      severity: "error",
      place: { file: folder.nameOf("translations"), line: 1, column: 1 },
    });
  for (const name of folder.list()) {
    const match = /^(.+)\.ya?ml$/.exec(name);
    if (!match || (name.endsWith(".yaml") && Object.hasOwn(SOURCE_FILES, match[1] ?? ""))) continue;
    faults.push({
      rule: "file-unknown",
      path: [],
      message: `${name} is no file of a dossier, so nothing reads it`,
      hint: `rename it to one of ${Object.keys(SOURCE_FILES)
        .map((file) => `${file}.yaml`)
        .join(", ")}`,
      severity: "error",
      place: { file: folder.nameOf(name), line: 1, column: 1 },
    });
  }
}

const GeometryFile = v.union([
  GeometrySchema,
  v.object({ type: v.literal("Feature"), geometry: GeometrySchema }),
]);

function readGeometries(
  folder: SourceFolder,
  source: DossierSource,
  locate: ReadSource["locate"],
  faults: LocatedFault[],
): ReadonlyMap<string, Geometry> {
  const geometries = new Map<string, Geometry>();
  source.sites.forEach(({ geometry: name }, index) => {
    if (typeof name !== "string") return;
    const fail = (message: string, hint: string) =>
      faults.push({
        rule: "geometry-file",
        path: ["sites", index, "geometry"],
        message,
        hint,
        severity: "error",
        place: locate("sites", [index, "geometry"]),
      });
    const path = pathInside(name);
    const bytes = path === null ? undefined : folder.read(path);
    if (path === null) {
      fail(
        `${name} lies outside the dossier's folder`,
        "copy it into the folder and name it relative to that",
      );
    } else if (!bytes) {
      fail(
        `there is no file ${name} in ${folder.name}`,
        "name a GeoJSON file relative to the dossier's folder",
      );
    } else {
      const shaped = checkShape(GeometryFile, parseJson(bytes));
      if (shaped.value)
        geometries.set(name, "geometry" in shaped.value ? shaped.value.geometry : shaped.value);
      else fail(`${name} holds no GeoJSON geometry`, "write one geometry, or one Feature that has one");
    }
  });
  return geometries;
}

/** Without `.` and `..`; null where it leads out of the folder. */
function pathInside(name: string): string | null {
  const steps: string[] = [];
  for (const step of name.split(/[\\/]/)) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return /^[\\/]|^[a-z]:/i.test(name) ? null : steps.join("/");
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
