/** A dossier's folder → its parsed files, with the line of every value and whatever cannot be read. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import * as v from "valibot";
import type { Path } from "../core/rules/fault";
import { type Geometry, GeometrySchema } from "../schema/dossier";
import { type DossierSource, SOURCE_FILES, type SourceFileName, TranslationFile } from "../schema/source";
import type { LocatedFault, Place } from "./locatedFault";
import { checkShape } from "./shape";
import { parseYamlFile, type YamlFile } from "./yamlFile";

export type ReadSource = {
  /** Undefined where a file could not be read or has the wrong shape. */
  readonly source: DossierSource | undefined;
  /** By the file name that a site gives. */
  readonly geometries: ReadonlyMap<string, Geometry>;
  readonly faults: readonly LocatedFault[];
  /** `file` without its ending: `events`, `translations/ar`. */
  locate(file: string, path: Path): Place;
};

const REQUIRED: readonly SourceFileName[] = ["dossier", "events"];

/** `name` of a place is the folder as given, so that an editor can open what is printed. */
export function readSource(folder: string): ReadSource {
  const faults: LocatedFault[] = [];
  const files = new Map<string, YamlFile>();
  const nameOf = (file: string) => join(folder, `${file}.yaml`);
  const locate = (file: string, path: Path): Place =>
    files.get(file)?.locate(path) ?? { file: nameOf(file), line: 1, column: 1 };

  const read = <S extends v.GenericSchema>(
    file: string,
    schema: S,
    missing: unknown,
  ): v.InferOutput<S> | undefined => {
    let value = missing;
    if (existsSync(nameOf(file))) {
      const parsed = parseYamlFile(nameOf(file), readFileSync(nameOf(file)));
      files.set(file, parsed);
      faults.push(...parsed.faults);
      if (parsed.value === undefined) return undefined;
      value = parsed.value ?? missing; // a file with nothing but comments
    } else if (missing === undefined) {
      faults.push({
        rule: "file-missing",
        path: [],
        message: `there is no ${file}.yaml in ${folder}`,
        hint: "a dossier needs at least dossier.yaml and events.yaml",
        severity: "error",
        place: { file: nameOf(file), line: 1, column: 1 },
      });
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
    return shaped.value;
  };

  const parts = new Map<string, unknown>();
  for (const [file, schema] of Object.entries(SOURCE_FILES)) {
    const missing = REQUIRED.includes(file as SourceFileName)
      ? undefined
      : file === "published"
        ? { slugs: [] }
        : [];
    parts.set(file, read(file, schema, missing));
  }
  reportStrangers(folder, faults);

  const translations = new Map<string, v.InferOutput<typeof TranslationFile>>();
  for (const language of translationsIn(folder)) {
    const translation = read(`translations/${language}`, TranslationFile, {});
    if (translation) translations.set(language, translation);
  }

  const whole = [...parts.values()].every((part) => part !== undefined);
  const source = whole
    ? ({ ...Object.fromEntries(parts), translations } as unknown as DossierSource)
    : undefined;
  const geometries = source ? readGeometries(folder, source, locate, faults) : new Map<string, Geometry>();
  return { source, geometries, faults, locate };
}

function translationsIn(folder: string): string[] {
  const inside = join(folder, "translations");
  if (!existsSync(inside)) return [];
  return readdirSync(inside)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** A misspelt file name would otherwise be left out without a word. */
function reportStrangers(folder: string, faults: LocatedFault[]) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
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
      place: { file: join(folder, name), line: 1, column: 1 },
    });
  }
}

const GeometryFile = v.union([
  GeometrySchema,
  v.object({ type: v.literal("Feature"), geometry: GeometrySchema }),
]);

function readGeometries(
  folder: string,
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
    const path = resolve(folder, name);
    if (relative(resolve(folder), path).startsWith(`..${sep}`)) {
      fail(
        `${name} lies outside the dossier's folder`,
        "copy it into the folder and name it relative to that",
      );
    } else if (!existsSync(path)) {
      fail(`there is no file ${name} in ${folder}`, "name a GeoJSON file relative to the dossier's folder");
    } else {
      const shaped = checkShape(GeometryFile, parseJson(readFileSync(path, "utf8")));
      if (shaped.value)
        geometries.set(name, "geometry" in shaped.value ? shaped.value.geometry : shaped.value);
      else fail(`${name} holds no GeoJSON geometry`, "write one geometry, or one Feature that has one");
    }
  });
  return geometries;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
