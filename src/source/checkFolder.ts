/** Reads, compiles and checks a dossier's files; every fault at once, each with the line to change. */

import { checkRules } from "../core/rules/checkRules";
import type { CompiledDossier } from "../schema/dossier";
import { createIsSure, mayTranslate } from "./cascades";
import { compile } from "./compile";
import { isError, type LocatedFault, sortFaults } from "./locatedFault";
import { originOf } from "./origin";
import { readSource } from "./readSource";
import type { SourceFolder } from "./sourceFolder";
import { checkSource } from "./sourceRules";

export type Checked = {
  /** What was compiled, sound or not; undefined where some of the source could not be read. */
  readonly dossier: CompiledDossier | undefined;
  readonly faults: readonly LocatedFault[];
  /** No errors; warnings do not count. */
  readonly sound: boolean;
};

export function checkFolder(folder: SourceFolder): Checked {
  const { source, unreadable, geometries, faults: unread, locate, named } = readSource(folder);
  const told = (faults: readonly LocatedFault[]) =>
    sortFaults(faults).map((fault) => ({ ...fault, path: named(fault.path) }));
  if (!source) return { dossier: undefined, faults: told(unread), sound: false };
  const { dossier, unusedTranslations } = compile(source, geometries);
  const isSure = createIsSure(source, unreadable);
  const found = checkRules(dossier, { published: source.published })
    .filter(isSure)
    .map((fault): LocatedFault => {
      const { file, path } = originOf(source, fault.path);
      return { ...fault, path: [file, ...path], place: locate(file, path) };
    });
  const unused = unusedTranslations.filter(({ path }) => !mayTranslate(unreadable, path));
  const faults = told([...unread, ...checkSource(source, unused, locate), ...found]);
  const isWhole = unreadable.size === 0;
  return { dossier: isWhole ? dossier : undefined, faults, sound: !faults.some(isError) };
}
